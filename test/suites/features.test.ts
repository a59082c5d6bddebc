import { expect } from '@open-wc/testing';
import type { Feature } from '../../src/core/feature.js';
import { Meeting } from '../../src/core/meeting.js';
import { offer } from '../../src/core/offer.js';
import { camera } from '../../src/features/camera/camera.js';
import { connection } from '../../src/features/connection/connection.js';
import type { ConnectionConfig } from '../../src/features/connection/connection-config.js';
import { devices } from '../../src/features/devices/devices.js';
import { microphone } from '../../src/features/microphone/microphone.js';
import { speaker } from '../../src/features/speaker/speaker.js';
import { locale } from '../../src/i18n/locale.js';
import { features as meetingFeatures } from '../../src/room/meeting-code.js';
import { FakeRoom } from '../support/fake-room.js';
import { LeakWatch } from '../support/leaks.js';

const connectionConfig: ConnectionConfig = {
  roomName: () => 'rdv-4821',
  displayName: () => 'Amina Diallo',
  serverUrl: () => '',
  fetchToken: () => null,
  iceServers: () => null,
  iceTransportPolicy: () => 'all',
  loadMeeting: () => Promise.resolve(),
  attach: () => undefined,
  detach: () => undefined,
};

/** Every feature of the room: a new one is one more line, unless it comes with the meeting's code. */
const allFeatures = (): readonly Feature[] =>
  [
    locale,
    offer,
    connection(connectionConfig),
    devices,
    microphone(),
    camera(),
    speaker,
    ...meetingFeatures(document.body),
  ] as readonly unknown[] as readonly Feature[];

function mutablePaths(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) => mutablePaths(inner, `${path}.${key}`));
  return Object.isFrozen(value) ? inside : [path, ...inside];
}

/** Lets what was started in microtasks and short answers of the browser settle. */
async function turn(): Promise<void> {
  await navigator.mediaDevices.enumerateDevices();
  for (let count = 0; count < 20; count++) await Promise.resolve();
}

function busyRoom(): FakeRoom {
  const room = new FakeRoom();
  room.addRemote({ identity: 'claire', name: 'Claire Besnard', camera: true, microphone: true });
  return room;
}

/** A few minutes of a meeting. */
async function live(room: FakeRoom): Promise<void> {
  room.addRemote({ identity: 'luc', name: 'Luc', camera: true, microphone: 'muted', screen: true });
  room.speak(['claire']);
  await turn();
  room.setConnectionQuality('luc', 'poor');
  room.setMuted('claire', 'microphone', true);
  await turn();
  room.removeRemote('luc');
  await turn();
}

describe('every feature', () => {
  for (const { key } of allFeatures()) {
    const only = () => allFeatures().filter((feature) => feature.key === key);

    it(`${key}: publishes plain data, frozen to the bottom`, async () => {
      const meeting = new Meeting({ features: allFeatures() });
      const room = busyRoom();
      meeting.attach(room.handle);
      await live(room);
      const state = meeting.state[key];
      expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
      expect(mutablePaths(state, key)).to.deep.equal([]);
      meeting.dispose();
    });

    it(`${key}: leaves no listener behind, on the room nor in the page`, async () => {
      const watch = new LeakWatch().start();
      try {
        const meeting = new Meeting({ features: only() });
        const room = busyRoom();
        const before = room.listenerCount();
        meeting.attach(room.handle);
        await live(room);
        meeting.detach();
        expect(room.listenerCount(), 'on the room').to.equal(before);
        meeting.dispose();
        await turn();
        expect(watch.left, 'in the page').to.deep.equal([]);
        expect(meeting.listenerCount, 'on the meeting').to.equal(0);
      } finally {
        watch.stop();
      }
    });

    it(`${key}: can be attached to one room after another`, async () => {
      const failures: string[] = [];
      const meeting = new Meeting({ features: only(), onError: ({ message }) => failures.push(message) });
      for (let count = 0; count < 2; count++) {
        const room = busyRoom();
        meeting.attach(room.handle);
        await live(room);
        meeting.detach();
        expect(room.listenerCount()).to.equal(0);
      }
      expect(failures).to.deep.equal([]);
      meeting.dispose();
    });
  }
});
