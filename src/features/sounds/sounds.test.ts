import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { fakeMeeting, type StatePatch } from '../../../test/support/mount.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { watchSounds } from './sound-watch.js';
import { sounds } from './sounds.js';

const own = participant('amina', { isLocal: true });
const people = (...names: readonly string[]) => ({
  participants: participants(own, ...names.map((name) => participant(name))),
});

/** Counts what the page opens for sound. */
function countContexts() {
  const Real = globalThis.AudioContext;
  const opened: AudioContext[] = [];
  globalThis.AudioContext = class extends Real {
    constructor() {
      super();
      opened.push(this);
    }
  };
  return { opened, restore: () => (globalThis.AudioContext = Real) };
}

describe('sounds', () => {
  it('are off, and open nothing to play them with', async () => {
    const { opened, restore } = countContexts();
    const { meeting } = fakeMeeting({ features: [sounds], state: people() });
    expect(meeting.state.sounds).to.deep.equal({ joined: false, left: false, message: false, hand: false });
    meeting.attach({ localParticipant: {} });
    meeting.patch('participants', people('luc').participants);
    await meeting.commands.sounds.set({ left: true });
    expect(opened).to.deep.equal([]);
    restore();
    meeting.dispose();
  });

  it('change one by one, and answer what they do not know with a code', async () => {
    const { meeting } = fakeMeeting({ features: [sounds] });
    await meeting.commands.sounds.set({ message: true });
    expect(meeting.state.sounds).to.deep.equal({ joined: false, left: false, message: true, hand: false });
    for (const call of [
      () => meeting.commands.sounds.set({ applause: true } as object),
      () => meeting.commands.sounds.play('applause' as 'hand'),
    ]) {
      const failure: unknown = await call().catch((error: unknown) => error);
      expect(failure).to.include({ code: 'UNSUPPORTED' });
    }
    meeting.dispose();
  });

  it('can be heard before they are wished for, and leave nothing open', async () => {
    // A press, without which a browser plays nothing.
    await sendKeys({ press: 'a' });
    const { opened, restore } = countContexts();
    const { meeting } = fakeMeeting({ features: [sounds] });
    await meeting.commands.sounds.play('message');
    expect(opened.map(({ state }) => state)).to.deep.equal(['closed']);
    restore();
    meeting.dispose();
  });

  it('come with the meeting once one is wished, and end with it', async () => {
    const { meeting } = fakeMeeting({ features: [sounds], state: people() });
    meeting.attach({ localParticipant: {} });
    const before = meeting.listenerCount;
    await meeting.commands.sounds.set({ joined: true });
    await waitUntil(() => meeting.listenerCount === before + 1, 'they watch');
    meeting.detach();
    expect(meeting.listenerCount).to.equal(0);
    meeting.dispose();
  });
});

describe('watchSounds', () => {
  const clock = new FakeClock();
  beforeEach(async () => {
    await sendKeys({ press: 'a' });
    clock.install();
    // People appear one by one just after entering: that is no news.
    await clock.advance(2000);
  });
  afterEach(() => clock.restore());

  function watch({ play = () => Promise.resolve() } = {}) {
    const wish = { sounds: { joined: true, left: true, message: true, hand: true } };
    const { meeting } = fakeMeeting({ state: { ...people('claire'), ...wish } });
    const heard: string[] = [];
    const end = new AbortController();
    watchSounds(
      {
        signal: end.signal,
        snapshot: () => meeting.state,
        subscribe: (listener, options) => meeting.subscribe(listener, options),
      },
      (name, deviceId) => {
        heard.push(deviceId ? `${name} on ${deviceId}` : name);
        return play();
      },
    );
    const patch = async (next: StatePatch) => {
      for (const [key, value] of Object.entries(next)) meeting.patch(key as 'participants', value as never);
      await clock.advance(0);
    };
    return { heard, patch, end, meeting };
  }

  it('plays on the speaker of the meeting', async () => {
    const { heard, patch, meeting } = watch();
    await patch({ speaker: { deviceId: 'headset' } });
    await patch(people('claire', 'luc'));
    expect(heard).to.deep.equal(['joined on headset']);
    meeting.dispose();
  });

  it('plays one for a burst, and the same not again for a while', async () => {
    const { heard, patch, meeting } = watch();
    await patch(people('claire', 'luc', 'zoé'));
    await patch(people('claire', 'luc', 'zoé', 'anne'));
    expect(heard).to.deep.equal(['joined']);
    await patch(people('claire'));
    expect(heard).to.deep.equal(['joined', 'left']);
    await clock.advance(3000);
    await patch(people('claire', 'luc'));
    expect(heard).to.deep.equal(['joined', 'left', 'joined']);
    meeting.dispose();
  });

  it('plays one at a time, and goes on after a failure', async () => {
    let end: () => void = () => undefined;
    const { heard, patch, meeting } = watch({
      play: () => new Promise<void>((_, reject) => (end = () => reject(new Error('no speaker')))),
    });
    await patch(people('claire', 'luc'));
    await patch(people('luc'));
    expect(heard).to.deep.equal(['joined']);
    end();
    await clock.advance(3000);
    await patch(people());
    expect(heard).to.deep.equal(['joined', 'left']);
    meeting.dispose();
  });

  it('ends with the meeting', async () => {
    const { heard, patch, end, meeting } = watch();
    end.abort();
    await patch(people('claire', 'luc'));
    expect(heard).to.deep.equal([]);
    expect(meeting.listenerCount).to.equal(0);
    meeting.dispose();
  });
});
