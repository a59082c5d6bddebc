import type { RoomPage } from '../e2e/room-page.js';

/** What a press on a way out brings. */
export interface Follow {
  /** In the table. */
  readonly words: string;
  readonly isSo: (person: RoomPage) => Promise<boolean>;
}

const status = (wanted: string, words: string): Follow => ({
  words,
  isSo: async (person) => (await person.read((room) => room.state.connection.status)) === wanted,
});

export const meeting = status('connected', 'the meeting');
export const firstScreen = status('prejoin', 'the screen before');

export const cameraOn: Follow = {
  words: 'the camera is on',
  isSo: (person) => person.read((room) => room.state.camera.status === 'on'),
};

export const microphoneOn: Follow = {
  words: 'the microphone is on',
  isSo: (person) => person.read((room) => room.state.microphone.status === 'on'),
};

export const bothOn: Follow = {
  words: 'both are on',
  isSo: async (person) => (await cameraOn.isSo(person)) && (await microphoneOn.isSo(person)),
};

export const messageSent: Follow = {
  words: 'the message is sent',
  isSo: (person) => person.read((room) => room.state.chat?.messages.every(({ status }) => status === 'sent') ?? false),
};

export const closed: Follow = {
  words: 'the explanation closes',
  isSo: async ({ page }) => (await page.getByRole('dialog').count()) === 0,
};

/** Where nothing that the person does can help: what they can do is seen to be done. */
export const says = (text: string): Follow => ({
  words: `“${text}”`,
  isSo: ({ page }) => page.getByRole('status').filter({ hasText: text }).isVisible(),
});

export const sharing: Follow = {
  words: 'the screen is shared',
  isSo: (person) => person.read((room) => room.state.screenShare?.status === 'on'),
};
