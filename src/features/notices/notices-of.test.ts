import { expect } from '@open-wc/testing';
import type { Snapshot } from '../../core/meeting-state.js';
import { JOINED_AT, snapshotWith } from '../../../test/support/meeting-in-progress.js';
import { NOTHING_REMEMBERED, type NoticesMemory, remember } from './notices-memory.js';
import { noticesOf } from './notices-of.js';

const LOST_AT = JOINED_AT + 60_000;
const lost = (reconnection: 'signal' | 'media' | 'rejoin', attempt = 0) =>
  snapshotWith({ connection: { status: 'reconnecting', since: LOST_AT, reconnection, attempt } });

const off = { status: 'off' } as const;
const kindsOf = (state: Snapshot, memory: NoticesMemory, now = LOST_AT) =>
  noticesOf(state, memory, now).map(({ kind }) => kind);
const fresh = remember(NOTHING_REMEMBERED, null, snapshotWith());

describe('noticesOf', () => {
  const table: readonly (readonly [what: string, state: Snapshot, now: number, kinds: readonly string[]])[] = [
    ['a calm meeting', snapshotWith(), LOST_AT, []],
    ['signal lost for 2.9 s', lost('signal'), LOST_AT + 2900, []],
    ['signal lost for 3 s', lost('signal'), LOST_AT + 3000, ['reconnecting']],
    ['media lost', lost('media'), LOST_AT, ['reconnecting']],
    ['entering again', lost('rejoin', 2), LOST_AT, ['reconnecting']],
    ['sound held back', snapshotWith({ speaker: { isBlocked: true } }), LOST_AT, ['audio-blocked']],
    ['microphone refused', snapshotWith({ microphone: { ...off, failure: 'denied' } }), LOST_AT, ['failure']],
    ['microphone pulled out', snapshotWith({ microphone: { ...off, failure: 'unplugged' } }), LOST_AT, ['unplugged']],
    ['microphone being retried', snapshotWith({ microphone: { status: 'pending', failure: 'denied' } }), LOST_AT, []],
    [
      'both devices',
      snapshotWith({ microphone: { ...off, failure: 'in-use' }, camera: { ...off, failure: 'in-use' } }),
      LOST_AT,
      ['failure', 'failure'],
    ],
    [
      'before the meeting',
      snapshotWith({ connection: { status: 'prejoin' }, camera: { ...off, failure: 'denied' } }),
      LOST_AT,
      [],
    ],
  ];
  for (const [what, state, now, kinds] of table) {
    it(`${what}: ${kinds.join(', ') || 'nothing'}`, () => {
      expect(kindsOf(state, fresh, now)).to.deep.equal(kinds);
    });
  }

  it('puts the connection first, then the sound, then devices', () => {
    const state = snapshotWith({
      connection: { status: 'reconnecting', since: LOST_AT, reconnection: 'media' },
      speaker: { isBlocked: true },
      camera: { ...off, failure: 'in-use' },
    });
    expect(kindsOf(state, fresh)).to.deep.equal(['reconnecting', 'audio-blocked', 'failure']);
  });

  it('knows the name of the device that is gone, and what could take its place', () => {
    const devices = { microphones: [{ id: 'built-in', label: 'Micro intégré' }] };
    const state = snapshotWith({ devices, microphone: { ...off, failure: 'unplugged' } });
    const [notice] = noticesOf(state, remember(fresh, snapshotWith(), state), LOST_AT);
    expect(notice).to.include({ kind: 'unplugged', label: 'Jabra Evolve 65', isHeadset: true });
    expect(notice).to.deep.include({ others: devices.microphones });
  });

  it('names no device when it cannot know which one is gone', () => {
    const state = snapshotWith({ devices: { microphones: [] }, microphone: { ...off, failure: 'unplugged' } });
    const [notice] = noticesOf(state, remember(fresh, snapshotWith(), state), LOST_AT);
    expect(notice).to.include({ label: '', isHeadset: false });
  });
});

describe('a device that is pulled out, and plugged in again', () => {
  const [builtIn, headset] = snapshotWith().devices.microphones;
  const desk = { id: 'desk', label: 'Micro de bureau' };
  const pulled = (deviceId: string, microphones: Snapshot['devices']['microphones']) =>
    snapshotWith({ microphone: { ...off, failure: 'unplugged', deviceId }, devices: { microphones } });
  /** The last notice of a meeting that goes through these snapshots. */
  function through(...states: readonly Snapshot[]) {
    let memory = fresh;
    let previous = snapshotWith();
    for (const state of states) {
      memory = remember(memory, previous, state);
      previous = state;
    }
    return noticesOf(previous, memory, LOST_AT)[0];
  }
  const both = [builtIn, headset].filter((device) => device !== undefined);
  const others = (...devices: readonly unknown[]) => devices.filter((device) => device !== undefined);

  it('is named even while the browser still lists it, and not offered in its own place', () => {
    const notice = through(pulled('headset', both));
    expect(notice).to.include({ kind: 'unplugged', label: 'Jabra Evolve 65', isBack: false });
    expect(notice).to.deep.include({ others: others(builtIn) });
  });

  it('is found by what has left the list where the system had chosen it', () => {
    const notice = through(pulled('', both), pulled('', others(builtIn) as never));
    expect(notice).to.include({ label: 'Jabra Evolve 65', isBack: false });
  });

  it('is said to be back, and offered first', () => {
    const notice = through(pulled('headset', others(builtIn) as never), pulled('headset', [...both, desk]));
    expect(notice).to.include({ kind: 'unplugged', label: 'Jabra Evolve 65', isHeadset: true, isBack: true });
    expect(notice).to.deep.include({ others: others(headset, builtIn, desk) });
  });

  it('is still the one that was lost when another one comes or goes', () => {
    const notice = through(
      pulled('', others(builtIn) as never),
      pulled('', others(builtIn, desk) as never),
      pulled('', others(desk) as never),
    );
    expect(notice).to.include({ label: 'Jabra Evolve 65', isBack: false });
  });

  it('is forgotten once the microphone is on', () => {
    const notice = through(
      pulled('headset', others(builtIn) as never),
      snapshotWith({ devices: { microphones: others(builtIn) as never } }),
      pulled('built-in', []),
    );
    expect(notice).to.include({ label: 'Micro intégré', isBack: false });
  });
});

describe('remember', () => {
  it('says that the connection is back once people were told that it was lost', () => {
    const before = lost('media');
    const memory = remember(fresh, before, snapshotWith({ connection: { since: LOST_AT + 500 } }));
    expect(kindsOf(snapshotWith(), memory)).to.deep.equal(['back']);
  });

  it('does not when the signal alone was lost for less than three seconds', () => {
    const memory = remember(fresh, lost('signal'), snapshotWith({ connection: { since: LOST_AT + 2000 } }));
    expect(kindsOf(snapshotWith(), memory)).to.deep.equal([]);
  });

  it('forgets it when the connection is lost again', () => {
    const back = remember(fresh, lost('media'), snapshotWith());
    expect(kindsOf(lost('media'), remember(back, snapshotWith(), lost('media')))).to.deep.equal(['reconnecting']);
  });

  it('tells what somebody else turned off, and not what the person did', () => {
    const mic = (status: 'on' | 'off' | 'pending') => snapshotWith({ microphone: { status } });
    const by = (...states: readonly Snapshot[]) => {
      const [first, ...rest] = states;
      let previous = first ?? null;
      let memory = fresh;
      for (const state of rest) {
        memory = remember(memory, previous, state);
        previous = state;
      }
      return previous ? kindsOf(previous, memory) : [];
    };
    expect(by(mic('on'), mic('off'))).to.deep.equal(['muted']);
    expect(by(mic('on'), mic('pending'), mic('off'))).to.deep.equal([]);
    expect(by(mic('on'), mic('off'), mic('pending'), mic('on'))).to.deep.equal([]);
    expect(by(mic('on'), lost('media'), mic('off'))).to.not.include('muted');
  });

  it('does not repeat in the meeting what the screen before has said', () => {
    const refused = { microphone: { ...off, failure: 'denied' as const } };
    const before = snapshotWith({ connection: { status: 'connecting' }, ...refused });
    const state = snapshotWith(refused);
    expect(kindsOf(state, remember(NOTHING_REMEMBERED, before, state))).to.deep.equal([]);
  });

  it('tells of a device pulled out while this code was on its way, and of no older refusal', () => {
    const state = snapshotWith({ microphone: { ...off, failure: 'unplugged' }, camera: { ...off, failure: 'denied' } });
    expect(kindsOf(state, remember(NOTHING_REMEMBERED, null, state))).to.deep.equal(['unplugged']);
  });

  it('tells a failure again when it comes again', () => {
    const refused = snapshotWith({ microphone: { ...off, failure: 'denied' } });
    const closed = { ...fresh, closed: ['microphone:denied'] };
    expect(
      kindsOf(refused, remember(closed, refused, snapshotWith({ ...{ microphone: { ...off, failure: 'denied' } } }))),
    ).to.deep.equal([]);
    const calmAgain = remember(closed, refused, snapshotWith());
    expect(kindsOf(refused, remember(calmAgain, snapshotWith(), refused))).to.deep.equal(['failure']);
  });
});
