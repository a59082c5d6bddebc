import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { LiveLog } from './live-log.js';

describe('what the log says', () => {
  const clock = new FakeClock();
  beforeEach(() => clock.install());
  afterEach(() => clock.restore());

  function logOf() {
    let updates = 0;
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => void updates++,
      updateComplete: Promise.resolve(true),
    };
    const log = new LiveLog(host, (count) => `${String(count)} nouveaux`);
    return { log, lines: () => log.lines.map(({ text }) => text), updates: () => updates };
  }

  it('is the first message at once, and what follows every two seconds', async () => {
    const { log, lines } = logOf();
    log.take(['un']);
    expect(lines()).to.deep.equal(['un']);
    log.take(['deux']);
    log.take(['trois']);
    expect(lines()).to.deep.equal(['un']);
    await clock.advance(2000);
    expect(lines()).to.deep.equal(['un', 'deux', 'trois']);
  });

  it('is a number for a crowd, ten times in twenty seconds of a flood', async () => {
    const { log, lines, updates } = logOf();
    for (let tenth = 0; tenth < 200; tenth++) {
      log.take(['a', 'b', 'c', 'd', 'e']);
      await clock.advance(100);
    }
    expect(updates()).to.be.within(9, 11);
    expect(lines().at(-1)).to.match(/^\d+ nouveaux$/);
    expect(lines().length).to.be.at.most(6);
  });

  it('ends with its element', async () => {
    const { log, lines } = logOf();
    log.take(['un']);
    log.take(['deux']);
    log.hostDisconnected();
    await clock.advance(5000);
    expect([lines(), clock.pending]).to.deep.equal([[], 0]);
  });
});
