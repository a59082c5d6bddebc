import { strict as assert } from 'node:assert';
import { SubscriptionError, SubscriptionResponse } from '@livekit/protocol';
import type { RoomPage } from '../../e2e/room-page.js';
import { until } from '../../e2e/until.js';
import type { Chapter, Fault, Outcome } from '../fault.js';
import { cameraOn, closed, meeting, messageSent, sharing } from '../follows.js';

interface Breakable {
  readonly localParticipant: Record<string, (...given: unknown[]) => Promise<unknown>>;
  readonly isE2EEEnabled: boolean;
}

interface BreakWindow extends Window {
  room: { meeting: { room: Breakable } };
  /** Puts the method back. */
  mendMethod(): void;
}

interface Broken {
  readonly name: string;
  readonly code: number;
  readonly status?: number;
  readonly reason?: number;
}

/** A method of livekit-client's local participant rejects with an error of this shape, until it is mended. */
function breakMethod({ page }: RoomPage, method: string, error: Broken): Promise<void> {
  return page.evaluate(
    ([name, fields]) => {
      const scope = window as unknown as BreakWindow;
      const { localParticipant } = scope.room.meeting.room;
      const real = localParticipant[name];
      localParticipant[name] = () => Promise.reject(Object.assign(new Error(`staged ${fields.name}`), fields));
      scope.mendMethod = () => {
        if (real) localParticipant[name] = real;
      };
    },
    [method, error] as const,
  );
}

const mendMethod = (_: unknown, { page }: RoomPage) =>
  page.evaluate(() => {
    (window as unknown as BreakWindow).mendMethod();
  });

/** The id of somebody's camera; `''` until it is announced. */
const cameraOf = ({ page }: RoomPage, identity: string): Promise<string> =>
  page.evaluate((wanted) => {
    interface Publication {
      readonly trackSid: string;
    }
    const { room } = window as unknown as {
      room: {
        meeting: {
          room: { remoteParticipants: Map<string, { getTrackPublication(source: string): Publication | undefined }> };
        };
      };
    };
    return room.meeting.room.remoteParticipants.get(wanted)?.getTrackPublication('camera')?.trackSid ?? '';
  }, identity);

async function write(person: RoomPage, text: string): Promise<void> {
  await person.read((room) => room.commands.panel.show('chat'));
  await person.page.getByRole('textbox').fill(text);
}

const NOT_SENT: Outcome = {
  says: /Non envoyé/,
  events: ['MESSAGE_NOT_SENT'],
  way: { button: 'Réessayer', then: messageSent },
};

const unsent = (error: Broken, name = `${error.name}, for a message`): Fault => ({
  name,
  staged: `fake: \`sendText\` rejects with ${error.name}`,
  place: 'message',
  async stage(scene) {
    const person = await scene.enter();
    await breakMethod(person, 'sendText', error);
    await write(person, 'Bonjour');
    await person.button('Envoyer').click();
    return person;
  },
  mend: mendMethod,
  expects: NOT_SENT,
});

const unpublished = (error: Broken, name: string): Fault => ({
  name,
  staged: `fake: \`publishTrack\` rejects with ${error.name}${error.status ? ` ${String(error.status)}` : ''}`,
  place: 'reason',
  async stage(scene) {
    const person = await scene.enter();
    await breakMethod(person, 'publishTrack', error);
    await person.button(/^Caméra coupée/).click();
    return person;
  },
  mend: mendMethod,
  expects: {
    says: /La caméra n’a pas pu être transmise/,
    events: ['PUBLISH_FAILED'],
    way: { button: 'Réessayer', then: cameraOn },
  },
});

/** In the meeting again after livekit-client has dealt with it. */
const BACK: Outcome = { says: /La connexion est revenue/, events: [], way: null };

export const errorChapter: Chapter = {
  title: 'Errors of livekit-client',
  faults: [
    {
      name: 'UnsupportedServer',
      staged: 'gateway: the server’s answer has no version',
      place: 'failure',
      stage(scene) {
        scene.trouble = {
          hears: (response) => {
            if (response.case === 'join') {
              response.value.serverVersion = '';
              if (response.value.serverInfo) response.value.serverInfo.version = '';
            }
            return response;
          },
        };
        return scene.knock();
      },
      expects: {
        says: /ne peut pas s’ouvrir pour l’instant/,
        events: ['SERVER_UNAVAILABLE fatal'],
        way: { button: 'Réessayer', then: meeting },
      },
    },
    unsent({ name: 'UnexpectedConnectionState', code: 12 }),
    unpublished({ name: 'UnexpectedConnectionState', code: 12 }, 'UnexpectedConnectionState, for a device'),
    {
      name: 'NegotiationError',
      staged: 'gateway: an answer that no browser can read, in the meeting',
      // livekit-client lets the browser's error go.
      tolerates: /setRemoteDescription/,
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        let isStaged = false;
        scene.trouble = {
          hears: (response) => {
            if (response.case === 'answer' && !isStaged) {
              isStaged = true;
              response.value.sdp = 'v=0\r\nnonsense';
            }
            return response;
          },
        };
        await person.button(/^Caméra coupée/).click();
        await until('staged', () => isStaged);
        await until(
          'on again',
          async () =>
            (await cameraOn.isSo(person)) &&
            (await person.read((room) => room.state.connection.status)) === 'connected',
          40_000,
        );
        return person;
      },
      expects: BACK,
    },
    {
      name: 'PublishDataError: too long, refused before',
      staged: 'a message of 2,001 characters',
      place: 'field',
      async stage(scene) {
        const person = await scene.enter();
        await write(person, 'a'.repeat(2001));
        await person.button('Envoyer').click();
        return person;
      },
      mend: ({ room }, { page }) => (room ? page.getByRole('textbox').fill('Bonjour') : undefined),
      expects: { says: /1 signe de trop/, events: [], way: { button: 'Envoyer', then: messageSent } },
    },
    unsent({ name: 'PublishDataError', code: 14 }),
    unpublished({ name: 'PublishTrackError', code: 15, status: 403 }, 'PublishTrackError 403'),
    unpublished({ name: 'PublishTrackError', code: 15, status: 408 }, 'PublishTrackError 408'),
    unpublished({ name: 'TrackInvalidError', code: 20 }, 'TrackInvalidError, at the publication'),
    unpublished({ name: 'NegotiationError', code: 13 }, 'NegotiationError, at the publication'),
    {
      name: 'PublishTrackError, for a shared screen',
      staged: 'fake: `publishTrack` rejects with PublishTrackError 408',
      place: 'reason',
      async stage(scene) {
        const person = await scene.enter();
        await breakMethod(person, 'publishTrack', { name: 'PublishTrackError', code: 15, status: 408 });
        await person.button(/^Partager/).click();
        return person;
      },
      mend: mendMethod,
      expects: {
        says: /L’écran n’a pas pu être partagé/,
        events: ['PUBLISH_FAILED'],
        way: { button: 'Réessayer', then: sharing },
      },
    },
    {
      name: 'SignalRequestError: NOT_ALLOWED',
      staged: 'server: a token without canUpdateOwnMetadata; the hand is raised',
      place: 'reason',
      async stage(scene) {
        const person = await scene.enter({ tokenQuery: '?stage=without-hand' });
        // Disabled, and yet it answers why.
        await person.button(/^Lever la main/).press('Enter');
        return person;
      },
      expects: { says: /main/, events: ['NOT_ALLOWED'], way: { button: 'Fermer', then: closed } },
    },
    {
      name: 'SignalRequestError: LIMIT_EXCEEDED',
      staged: 'fake: `setAttributes` rejects; the hand is raised',
      place: 'reason',
      async stage(scene) {
        const person = await scene.enter();
        await breakMethod(person, 'setAttributes', { name: 'SignalRequestError', code: 15, reason: 6 });
        await person.button(/^Lever la main/).click();
        return person;
      },
      mend: mendMethod,
      expects: { says: /n’a pas répondu/, events: ['COMMAND_FAILED'], way: { button: 'Fermer', then: closed } },
    },
    {
      name: 'SignalRequestError: Timeout',
      staged: 'gateway: the request never reaches the server; the hand is raised',
      place: 'reason',
      async stage(scene) {
        const person = await scene.enter();
        scene.trouble = { says: (request) => (request.case === 'updateMetadata' ? null : request) };
        await person.button(/^Lever la main/).click();
        return person;
      },
      expects: { says: /n’a pas répondu/, events: ['COMMAND_FAILED'], way: { button: 'Fermer', then: closed } },
      isSlow: true,
    },
    unsent({ name: 'DataStreamError', code: 16, reason: 9 }, 'DataStreamError, sending'),
    {
      name: 'DataStreamError, receiving',
      staged: 'somebody else sends a text longer than 64 KiB, then an honest one',
      place: 'message',
      async stage(scene) {
        const person = await scene.enter();
        await person.read((room) => room.commands.panel.show('chat'));
        const bare = await scene.bare('foreigner', { publishes: false });
        await person.knows('foreigner');
        await bare.read((page, [text = '']) => page.sendText(text), ['a'.repeat(70_000)]);
        await bare.read((page) => page.sendText('bonjour'));
        await person.text('bonjour').first().waitFor();
        assert.equal(await person.read((room) => room.state.chat?.messages.length), 1);
        return person;
      },
      expects: { says: null, events: [], way: null },
    },
    {
      name: 'SignalReconnectError',
      staged: 'gateway: drops the connection, and each resume until it is told',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        let closed = 0;
        scene.trouble = {
          hears: (response) => {
            if (response.case !== 'reconnect') return response;
            closed++;
            scene.gateway.drop();
            return null;
          },
        };
        scene.gateway.drop();
        await person
          .text(/^La connexion est interrompue/)
          .first()
          .waitFor();
        scene.trouble = {};
        await person.status('connected', 40_000);
        assert.ok(closed > 0);
        return person;
      },
      expects: BACK,
    },
    {
      name: 'TrackInvalidError, on the way back from mute',
      staged: 'fake: the camera’s track cannot be opened again',
      place: 'reason',
      async stage(scene) {
        const person = await scene.enter({ withDevices: true });
        await until('the camera is sent', () => cameraOn.isSo(person));
        await person.page.evaluate(() => {
          const scope = window as unknown as {
            room: {
              meeting: {
                room: { localParticipant: { getTrackPublication(source: string): { track: { unmute: unknown } } } };
              };
            };
            mendMethod(): void;
          };
          const { track } = scope.room.meeting.room.localParticipant.getTrackPublication('camera');
          const real = track.unmute;
          track.unmute = () =>
            Promise.reject(Object.assign(new Error('staged'), { name: 'TrackInvalidError', code: 20 }));
          scope.mendMethod = () => (track.unmute = real);
        });
        await person.button(/^Caméra, /).click();
        await person.button(/^Caméra coupée/).click();
        return person;
      },
      mend: mendMethod,
      expects: {
        says: /La caméra n’a pas démarré/,
        events: ['DEVICE_FAILED'],
        way: { button: 'Réessayer', then: cameraOn },
      },
    },
    {
      name: 'DeviceUnsupportedError',
      staged: 'page: no `getDisplayMedia`; the button is not there',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enter({
          prepare: (page) =>
            page.addInitScript(() => {
              Reflect.deleteProperty(MediaDevices.prototype, 'getDisplayMedia');
              Reflect.deleteProperty(navigator.mediaDevices, 'getDisplayMedia');
            }),
        });
        await person.button('Quitter').waitFor();
        assert.equal(await person.button(/^Partager/).count(), 0);
        return person;
      },
      expects: { says: null, events: [], way: null },
    },
    {
      name: 'CryptorError',
      staged: 'cannot come: no room of ours is encrypted from end to end',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enter();
        assert.equal(await person.read(({ meeting: { room } }) => (room as unknown as Breakable).isE2EEEnabled), false);
        return person;
      },
      expects: { says: null, events: [], way: null },
    },
    ...(['SE_CODEC_UNSUPPORTED', 'SE_TRACK_NOTFOUND'] as const).map((reason): Fault => ({
      name: `trackSubscriptionFailed: ${reason}`,
      staged: 'gateway: the server’s word on somebody’s camera, which never comes; the tile keeps the initials',
      place: 'tile',
      async stage(scene) {
        scene.trouble = { says: (request) => (request.case === 'subscription' ? null : request) };
        const person = await scene.enter();
        await scene.bare('foreigner');
        let trackSid = '';
        await until('a camera', async () => (trackSid = await cameraOf(person, 'foreigner')) !== '');
        const value = new SubscriptionResponse({ trackSid, err: SubscriptionError[reason] });
        scene.gateway.tell({ case: 'subscriptionResponse', value });
        await person.page.getByRole('group', { name: /^foreigner/ }).waitFor();
        return person;
      },
      expects: { says: null, events: [], way: null },
    })),
  ],
};
