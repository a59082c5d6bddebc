import { expect } from '@open-wc/testing';
import { FakeRoom } from '../../test/support/fake-room.js';
import { manageSubscriptions, type SubscriptionView } from './subscriptions.js';

const NOTHING: SubscriptionView = {
  shown: new Set(),
  large: new Set(),
  soon: new Set(),
  speaking: new Set(),
  tile: { width: 320, height: 180 },
};

function start(people: number, first: Partial<SubscriptionView> = {}) {
  const room = new FakeRoom({ isAutoSubscribing: false });
  for (let i = 1; i < people; i++) room.addRemote({ identity: `p${i}`, camera: true, microphone: true });
  const lifetime = new AbortController();
  let view = { ...NOTHING, ...first };
  let changed: () => void = () => undefined;
  manageSubscriptions(room.asRoom, {
    signal: lifetime.signal,
    view: () => view,
    onViewChange: (listener) => (changed = listener),
    pixelRatio: () => 2,
  });
  return {
    room,
    lifetime,
    look: async (next: Partial<SubscriptionView>) => {
      view = { ...NOTHING, ...next };
      changed();
      await settled();
    },
    camera: (identity: string) => {
      const publication = room.person(identity).getTrackPublication('camera');
      if (!publication) throw new Error(`${identity} has no camera.`);
      return publication;
    },
  };
}

/** What is asked is asked a microtask later, and what was asked may change the room. */
async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

describe('manageSubscriptions', () => {
  it('hears everybody in a room of 150 and receives the cameras of the page only', async () => {
    const { room, camera } = start(150, { shown: new Set(['p1', 'p2']), soon: new Set(['p3']) });
    await settled();
    const people = [...room.remoteParticipants.values()];
    const subscribed = (source: 'camera' | 'microphone') =>
      people.filter((person) => person.getTrackPublication(source)?.isSubscribed).map(({ identity }) => identity);
    expect(subscribed('microphone').length).to.equal(149);
    expect(subscribed('camera')).to.deep.equal(['p1', 'p2', 'p3']);
    expect([camera('p1').isEnabled, camera('p3').isEnabled]).to.deep.equal([true, false]);
  });

  it('asks nothing again while nothing changes', async () => {
    const { room, camera, look } = start(150, { shown: new Set(['p1']) });
    await settled();
    camera('p1').requests.length = 0;
    await look({ shown: new Set(['p1']) });
    room.speak(['p1']);
    await settled();
    expect(camera('p1').requests).to.deep.equal([]);
  });

  it('pauses what leaves the page at once, wakes what comes onto it, never leaving livekit-client to guess', async () => {
    const { camera, look } = start(150, { shown: new Set(['p1']) });
    await settled();
    await look({ shown: new Set(['p2']) });
    expect([camera('p1').isSubscribed, camera('p1').isEnabled]).to.deep.equal([true, false]);
    expect([camera('p2').isSubscribed, camera('p2').isEnabled]).to.deep.equal([true, true]);
    await look({ shown: new Set(['p1']) });
    expect(camera('p1').isEnabled).to.be.true;
  });

  it('leaves a shown camera to adaptive streaming: it is told nothing about pausing', async () => {
    const { camera } = start(3, { shown: new Set(['p1']) });
    await settled();
    expect(camera('p1').requests.some((request) => 'setEnabled' in request)).to.be.false;
  });

  it('caps a shown camera at the size of its tile, and lifts the cap when it is put forward', async () => {
    const { camera, look } = start(3, { shown: new Set(['p1']) });
    await settled();
    expect(camera('p1').videoDimensions).to.deep.equal({ width: 480, height: 270 });
    await look({ shown: new Set(['p1']), large: new Set(['p1']) });
    expect(camera('p1').videoDimensions?.height).to.be.greaterThan(1000);
  });

  it('subscribes to who comes later', async () => {
    const { room } = start(3);
    await settled();
    const { identity } = room.addRemote({ identity: 'late', microphone: true, screen: true });
    await settled();
    const sources = ['microphone', 'screen_share'] as const;
    expect(sources.map((source) => room.person(identity).getTrackPublication(source)?.isSubscribed)).to.deep.equal([
      true,
      true,
    ]);
  });

  it('subscribes again after a full reconnection', async () => {
    const { room, camera } = start(3, { shown: new Set(['p1']) });
    await settled();
    room.reconnect();
    await settled();
    expect([camera('p1').isSubscribed, camera('p1').isEnabled]).to.deep.equal([true, true]);
  });

  it('leaves no listener behind', async () => {
    const { room, lifetime } = start(3);
    await settled();
    expect(room.listenerCount()).to.be.greaterThan(0);
    lifetime.abort();
    expect(room.listenerCount()).to.equal(0);
  });
});
