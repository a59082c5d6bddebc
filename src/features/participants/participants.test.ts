import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { Meeting } from '../../core/meeting.js';
import { participants } from './participants.js';

describe('participants', () => {
  let meeting: Meeting;
  let room: FakeRoom;
  let changes: number;
  beforeEach(() => {
    meeting = new Meeting({ features: [participants] });
    room = new FakeRoom({ identity: 'moi', name: 'Amina' });
    changes = 0;
    meeting.subscribe(() => changes++);
  });
  afterEach(() => meeting.dispose());

  const state = () => meeting.state.participants ?? { localId: null, ids: [], byId: {} };
  const person = (id: string) => {
    const one = state().byId[id];
    if (!one) throw new Error(`${id} is not here`);
    return one;
  };
  /** Lets what is due in microtasks be done. */
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };

  it('lists the person first, the others in the order of their arrival', async () => {
    for (const [identity, at] of [
      ['c', 3000],
      ['a', 1000],
      ['b', 2000],
    ] as const)
      room.addRemote({ identity }).joinedAt = new Date(at);
    meeting.attach(room.handle);
    expect(state().localId).to.equal('moi');
    expect(state().ids).to.deep.equal(['moi', 'a', 'b', 'c']);
    room.removeRemote('a');
    await settle();
    expect(state().ids).to.deep.equal(['moi', 'b', 'c']);
  });

  it('says who sends what, as plain data', () => {
    room.addRemote({ identity: 'a', name: 'Claire', microphone: 'muted', camera: true, screen: true });
    room.addRemote({ identity: 'b', kind: 4 });
    room.addRemote({ identity: 'c', kind: 3, camera: 'muted' });
    meeting.attach(room.handle);
    expect(person('a')).to.include({
      name: 'Claire',
      isLocal: false,
      isSpeaking: false,
      microphone: 'off',
      camera: 'on',
      isSharingScreen: true,
      connectionQuality: 'good',
      kind: 'person',
    });
    expect(person('b')).to.include({ kind: 'agent', microphone: 'none', camera: 'off', cameraTrack: null });
    expect(person('c')).to.include({ kind: 'telephone', camera: 'off', cameraTrack: null });
    expect(JSON.parse(JSON.stringify(state()))).to.deep.equal(state());
  });

  it('cleans names, and gives nobody a role by what they call themselves', () => {
    room.addRemote({ identity: 'a', name: '  Cl\u202eaire\u200b\nBesnard ' });
    room.addRemote({ identity: 'b', name: '\u3164' });
    room.addRemote({ identity: '__proto__', name: '<b>x</b>' });
    meeting.attach(room.handle);
    expect(person('a').name).to.equal('Cl aire Besnard');
    expect(person('b').name).to.equal('');
    expect(person('__proto__').name).to.equal('<b>x</b>');
  });

  it('changes once for a burst of events, and not at all for events that change nothing', async () => {
    meeting.attach(room.handle);
    await settle();
    changes = 0;
    const people = room.remoteParticipants;
    let passes = 0;
    people.values = () => {
      passes++;
      return Map.prototype.values.call(people) as ReturnType<typeof people.values>;
    };
    for (let index = 0; index < 50; index++) room.addRemote({ identity: `p${index}`, microphone: true, camera: true });
    await settle();
    expect(changes).to.equal(1);
    expect(passes).to.equal(1);
    expect(state().ids).to.have.length(51);
    const before = meeting.state;
    room.emit('trackMuted');
    room.emit('reconnected');
    room.setConnectionQuality('p1', 'excellent');
    await settle();
    expect(meeting.state).to.equal(before);
  });

  it('keeps the object of everybody who has not changed, and the list while the order is the same', async () => {
    room.addRemote({ identity: 'a', microphone: true });
    room.addRemote({ identity: 'b', microphone: true });
    meeting.attach(room.handle);
    const { ids } = state();
    const [a, b] = [person('a'), person('b')];
    room.setMuted('a', 'microphone', true);
    room.setConnectionQuality('a', 'poor');
    await settle();
    expect(person('a')).to.include({ microphone: 'off', connectionQuality: 'poor' }).and.not.equal(a);
    expect(person('b')).to.equal(b);
    expect(state().ids).to.equal(ids);
  });

  it('names another track when another one takes its place', async () => {
    room.addRemote({ identity: 'a', camera: true });
    meeting.attach(room.handle);
    const first = person('a').cameraTrack;
    expect(first).to.be.a('string');
    room.unpublish('a', 'camera');
    room.publish('a', 'camera');
    await settle();
    expect(person('a').cameraTrack).to.be.a('string').and.not.equal(first);
  });

  it('full reconnection with ten people: nobody leaves nor comes, the same ids, the same objects', async () => {
    for (let index = 0; index < 10; index++) room.addRemote({ identity: `p${index}`, microphone: true });
    meeting.attach(room.handle);
    await settle();
    const { ids, byId } = state();
    const lengths: number[] = [];
    meeting.subscribe(() => lengths.push(state().ids.length));
    const comeBack = room.loseSession();
    await settle();
    expect(state().ids).to.equal(ids);
    comeBack();
    await settle();
    expect(state().ids).to.equal(ids);
    for (const id of ids) expect(person(id)).to.equal(byId[id]);
    expect(lengths.every((length) => length === 11)).to.be.true;
  });

  it('entering again with the same room keeps the objects too', async () => {
    room.addRemote({ identity: 'a', microphone: true });
    meeting.attach(room.handle);
    const a = person('a');
    meeting.attach(room.handle);
    await settle();
    expect(person('a')).to.equal(a);
  });

  it('shows the ring of who speaks, calmly', async () => {
    const clock = new FakeClock().install();
    try {
      room.addRemote({ identity: 'a', microphone: true });
      meeting.attach(room.handle);
      room.speak(['a', 'moi']);
      await clock.advance(249);
      expect(person('a').isSpeaking).to.be.false;
      await clock.advance(1);
      expect([person('a').isSpeaking, person('moi').isSpeaking]).to.deep.equal([true, true]);
      room.speak([]);
      await clock.advance(999);
      expect(person('a').isSpeaking).to.be.true;
      await clock.advance(1);
      expect(person('a').isSpeaking).to.be.false;
      room.speak(['a']);
      await clock.advance(250);
      expect(person('a').isSpeaking).to.be.true;
      room.setMuted('a', 'microphone', true);
      await clock.advance(0);
      expect(person('a').isSpeaking, 'muted, whatever the server still says').to.be.false;
    } finally {
      clock.restore();
    }
  });

  it('finds nobody by a word that every object knows, and somebody who is called by it', () => {
    const words = ['constructor', 'toString', '__proto__'];
    expect(words.map((id) => state().byId[id])).to.deep.equal([undefined, undefined, undefined]);
    meeting.attach(room.handle);
    expect(words.map((id) => state().byId[id])).to.deep.equal([undefined, undefined, undefined]);
    for (const identity of words) room.addRemote({ identity, name: `Je suis ${identity}` });
    meeting.attach(room.handle);
    expect(words.map((id) => person(id).name)).to.deep.equal(words.map((id) => `Je suis ${id}`));
    expect(JSON.parse(JSON.stringify(state())) as unknown).to.deep.equal(state());
  });

  it('is empty without a room, and leaves no listener on it', async () => {
    room.addRemote({ identity: 'a' });
    meeting.attach(room.handle);
    room.addRemote({ identity: 'b' });
    meeting.detach();
    await settle();
    expect(state()).to.deep.equal({ localId: null, ids: [], byId: {} });
    expect(room.listenerCount()).to.equal(0);
  });
});
