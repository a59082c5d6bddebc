import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { SPEAKING_OFF, SPEAKING_ON, SpeakingFilter } from './speaking-filter.js';

describe('SpeakingFilter', () => {
  let clock: FakeClock;
  let abort: AbortController;
  let changes: number;
  let filter: SpeakingFilter;
  beforeEach(() => {
    clock = new FakeClock().install();
    abort = new AbortController();
    changes = 0;
    filter = new SpeakingFilter(() => changes++, abort.signal);
  });
  afterEach(() => clock.restore());

  it('comes on after 250 ms of speech, and not for a cough', async () => {
    expect([SPEAKING_ON, SPEAKING_OFF]).to.deep.equal([250, 1000]);
    filter.update(['a']);
    await clock.advance(200);
    filter.update([]);
    await clock.advance(2000);
    expect([filter.has('a'), changes]).to.deep.equal([false, 0]);
    filter.update(['a']);
    await clock.advance(249);
    expect(filter.has('a')).to.be.false;
    await clock.advance(1);
    expect([filter.has('a'), changes]).to.deep.equal([true, 1]);
  });

  it('goes after a second of silence, and not between two sentences', async () => {
    filter.update(['a']);
    await clock.advance(250);
    filter.update([]);
    await clock.advance(900);
    filter.update(['a']);
    await clock.advance(5000);
    expect([filter.has('a'), changes]).to.deep.equal([true, 1]);
    filter.update([]);
    await clock.advance(999);
    expect(filter.has('a')).to.be.true;
    await clock.advance(1);
    expect([filter.has('a'), changes]).to.deep.equal([false, 2]);
  });

  it('is not put off by the list that comes twice a second', async () => {
    for (let time = 0; time < 3000; time += 100) {
      filter.update(['a']);
      await clock.advance(100);
    }
    expect([filter.has('a'), changes]).to.deep.equal([true, 1]);
  });

  it('knows each person apart', async () => {
    filter.update(['a']);
    await clock.advance(250);
    filter.update(['b']);
    await clock.advance(250);
    expect(['a', 'b', 'c'].map((id) => filter.has(id))).to.deep.equal([true, true, false]);
    await clock.advance(750);
    expect(['a', 'b'].map((id) => filter.has(id))).to.deep.equal([false, true]);
  });

  it('leaves no timer behind', async () => {
    filter.update(['a', 'b']);
    await clock.advance(250);
    filter.update(['c']);
    abort.abort();
    expect(clock.pending).to.equal(0);
    await clock.advance(5000);
    expect([filter.has('a'), changes]).to.deep.equal([false, 2]);
  });
});
