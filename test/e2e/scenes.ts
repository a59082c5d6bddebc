import type { VisioErrorCode } from '../../src/core/errors.js';
import type { LeaveReason } from '../../src/core/leave-reason.js';
import type { DevelopmentServer } from '../../demo/server/server.js';
import { CAPTION_SCENES } from './caption-scenes.js';
import type { RoomPage } from './room-page.js';
import { SETTINGS_SCENES } from './settings-scenes.js';
import { TALK_SCENES } from './talk-scenes.js';
import { until } from './until.js';

export interface Scene {
  readonly name: string;
  readonly people?: number;
  readonly shares?: boolean;
  readonly tokenQuery?: string;
  /** Also at 400 % of a window of 1280 × 1024, or as a portal puts it beside a form. */
  readonly also?: readonly ('zoom400' | 'embed')[];
  /** What the browser answers to a page that asks for devices; without it, a camera and a microphone. */
  readonly devices?: 'none' | 'refused' | 'unasked';
  readonly attributes?: Readonly<Record<string, string>>;
  /** From the pre-join screen, once it has been drawn. */
  readonly play?: (page: RoomPage, server: DevelopmentServer, room: string) => Promise<void>;
}

const joined = (page: RoomPage) => page.join();

const pressJoin = (status: string) => async (page: RoomPage) => {
  await page.previews();
  await page.button('Rejoindre la réunion').click();
  await page.status(status);
  await page.page.getByRole('heading').waitFor();
};

/** Menus and notices come once the join has calmed down. */
const withNotices = async (page: RoomPage) => {
  await page.join();
  await until('notices', () => page.page.evaluate(() => customElements.get('visio-notices') !== undefined), 20_000);
};

/** The device that the browser gives once it is muted hums as loud as somebody speaks. */
const speakMuted = async (page: RoomPage) => {
  await page.join();
  await page.page.evaluate(() => {
    const context = new AudioContext();
    const hum = new OscillatorNode(context);
    const out = context.createMediaStreamDestination();
    hum.connect(new GainNode(context, { gain: 0.3 })).connect(out);
    hum.start();
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(out.stream.clone());
  });
  await page.button('Micro, couper le micro').click();
  await page.page.evaluate('window.room.commands.preferences.set({ warnsWhenMuted: true })');
  await page.page.getByRole('group', { name: 'Vous parlez, mais votre micro est coupé.' }).waitFor();
};

const menu = (name: string | RegExp) => async (page: RoomPage) => {
  await page.join();
  await page.button(name).first().click();
  await page.page.getByRole('menu').waitFor();
};

/** What is too long to stage with a server is told to the element, as the flow would. */
const after = (connection: Readonly<Record<string, unknown>>) => async (page: RoomPage) => {
  await page.previews();
  const patch = JSON.stringify({ since: Date.UTC(2026, 0, 15, 13, 2), ...connection });
  await page.page.evaluate(`window.room.meeting.patch('connection', ${patch})`);
  await page.page.getByRole('heading').waitFor();
};
const left = (leaveReason: LeaveReason) => after({ status: 'left', leaveReason });
const failed = (code: VisioErrorCode) => after({ status: 'failed', failure: { code, message: null } });

/** One code for each cause that has its own words; those that are staged for real are further down. */
const FAILURES: Readonly<Record<string, VisioErrorCode>> = {
  slow: 'TOKEN_TIMEOUT',
  unreachable: 'SERVER_UNREACHABLE',
  setup: 'TOKEN_SOURCE_MISSING',
  'not-open': 'ROOM_NOT_FOUND',
  closed: 'JOIN_REFUSED',
  network: 'MEDIA_BLOCKED',
  browser: 'BROWSER_UNSUPPORTED',
  insecure: 'INSECURE_CONTEXT',
};

export const SCENES: readonly Scene[] = [
  ...SETTINGS_SCENES,
  ...TALK_SCENES,
  ...CAPTION_SCENES,
  { name: 'prejoin', play: (page) => page.previews() },
  {
    name: 'prejoin-off',
    attributes: { 'camera-off': '', 'microphone-off': '' },
  },
  { name: 'prejoin-question', devices: 'unasked' },
  { name: 'prejoin-refused', devices: 'refused' },
  { name: 'prejoin-no-device', devices: 'none' },
  {
    name: 'waiting',
    tokenQuery: '?stage=waiting&position=2&retry_after=60&message=Munissez-vous de votre pièce d’identité.',
    play: pressJoin('waiting'),
  },
  {
    name: 'waiting-devices',
    tokenQuery: '?stage=waiting&position=0&retry_after=60',
    play: async (page) => {
      await pressJoin('waiting')(page);
      await page.button('Changer d’appareil').click();
      await page.page.getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'grid-1',
    attributes: { 'invite-link': 'https://visio.example/rendez-vous' },
    play: async (page) => {
      await page.join();
      await page.sees('Vous');
    },
  },
  ...[2, 3, 4, 9, 49].map((count) => ({ name: `grid-${String(count)}`, people: count - 1, play: joined })),
  {
    name: 'share',
    people: 5,
    shares: true,
    play: async (page) => {
      await page.join();
      await page.sees('Écran de Claire Besnard');
    },
  },
  {
    name: 'muted',
    people: 1,
    play: async (page) => {
      await page.join();
      await page.button('Micro, couper le micro').click();
      await page.button('Caméra, arrêter la caméra').click();
      await page.button('Caméra coupée').waitFor();
    },
  },
  { name: 'muted-speech', people: 3, also: ['embed'], play: speakMuted },
  { name: 'menu-microphone', people: 1, play: menu(/Choisir le micro|Plus/) },
  { name: 'menu-more', people: 1, play: menu(/Plus/) },
  {
    name: 'reconnecting',
    people: 3,
    play: async (page, server) => {
      await withNotices(page);
      server.staging.isSilent = true;
      server.dropSignal(await page.identity());
      await page
        .text(/La connexion est interrompue/)
        .first()
        .waitFor({ timeout: 20_000 });
    },
  },
  {
    name: 'unplugged',
    people: 3,
    play: async (page) => {
      await withNotices(page);
      const patch = { status: 'off', failure: 'unplugged' };
      await page.page.evaluate(`window.room.meeting.patch('microphone', ${JSON.stringify(patch)})`);
      await page
        .text(/débranché/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'left',
    play: async (page) => {
      await page.join();
      await page.button('Quitter').click();
      await page.status('left');
      await page.page.getByRole('heading').waitFor();
    },
  },
  {
    name: 'left-removed',
    play: async (page, server) => {
      await page.join();
      server.kick(await page.identity());
      await page.status('left');
      await page.page.getByRole('heading').waitFor();
    },
  },
  {
    name: 'left-ended',
    play: async (page, server, room) => {
      await page.join();
      server.deleteRoom(room);
      await page.status('left');
      await page.page.getByRole('heading').waitFor();
    },
  },
  { name: 'left-elsewhere', play: left('joined-elsewhere') },
  { name: 'left-lost', play: left('connection-lost') },
  { name: 'left-network', play: left('media-blocked') },
  { name: 'left-refused', play: left('refused') },
  { name: 'failed-denied', tokenQuery: '?stage=denied', play: pressJoin('failed') },
  { name: 'failed-expired', tokenQuery: '?stage=expired', play: pressJoin('failed') },
  { name: 'failed-not-yours', tokenQuery: '?stage=wrong-room', play: pressJoin('failed') },
  { name: 'failed-unavailable', tokenQuery: '?stage=failing', play: pressJoin('failed') },
  ...Object.entries(FAILURES).map(([name, code]) => ({ name: `failed-${name}`, play: failed(code) })),
];
