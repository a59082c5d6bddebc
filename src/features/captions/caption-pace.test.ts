import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import type { CaptionUpdate } from './caption-book.js';
import { CaptionPace } from './caption-pace.js';

describe('the pace of captions', () => {
  const clock = new FakeClock();
  let end = new AbortController();
  let sent = 0;
  beforeEach(() => {
    clock.install();
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    clock.restore();
  });

  function start({ known = [] as readonly string[] } = {}) {
    const handed: CaptionUpdate[][] = [];
    const pace = new CaptionPace((updates) => handed.push([...updates]), {
      knows: (segment) => known.includes(segment) || handed.flat().some((one) => one.segment === segment),
      signal: end.signal,
    });
    const say = (id: string, segment: string, text: string, more: Partial<CaptionUpdate> = {}) => {
      pace.take({
        path: 'stream',
        speaker: { id, name: id, isLocal: false },
        segment,
        text,
        isFinal: false,
        language: '',
        order: sent++,
        mayBegin: true,
        at: Date.now(),
        ...more,
      });
    };
    return { handed, say };
  }

  it('hands on the last of each segment, within a tenth of a second', async () => {
    const { handed, say } = start();
    say('claire', 'SG_1', 'Bon');
    say('fatou', 'SG_2', 'Oui');
    say('claire', 'SG_1', 'Bonjour');
    expect(handed).to.deep.equal([]);
    await clock.advance(100);
    expect(handed.map((updates) => updates.map(({ text }) => text))).to.deep.equal([['Bonjour', 'Oui']]);
  });

  it('keeps the end of a segment, whatever comes after it', async () => {
    const { handed, say } = start();
    say('claire', 'SG_1', 'Bonjour.', { isFinal: true, order: 5 });
    say('claire', 'SG_1', 'Bonj', { order: 6 });
    await clock.advance(100);
    expect(handed.flat().map(({ text }) => text)).to.deep.equal(['Bonjour.']);
  });

  it('lets nobody begin lines faster than people speak, and everybody else go on', async () => {
    const { handed, say } = start();
    for (let packet = 0; packet < 10_000; packet++) {
      say('mallory', `flood-${packet}`, 'x');
      if (packet % 100 === 0) say('claire', `honest-${Math.floor(packet / 1000)}`, `mot ${packet}`);
      if (packet % 10 === 0) await clock.advance(10);
    }
    await clock.advance(100);
    const begun = (id: string) =>
      new Set(
        handed
          .flat()
          .filter(({ speaker }) => speaker.id === id)
          .map((one) => one.segment),
      );
    expect(begun('mallory').size).to.be.at.most(10 + 2 * 10 + 1);
    expect(begun('claire').size).to.equal(10);
    expect(Math.max(...handed.map(({ length }) => length))).to.be.at.most(64);
  });

  it('has room for others beside somebody with many lines under way', async () => {
    const flood = Array.from({ length: 200 }, (_, index) => `flood-${index}`);
    const { handed, say } = start({ known: flood });
    for (const segment of flood) say('mallory', segment, 'x');
    say('claire', 'SG_1', 'Bonjour');
    await clock.advance(100);
    expect(handed.flat().map(({ speaker }) => speaker.id)).to.include('claire');
    expect(handed.flat()).to.have.lengthOf(9);
  });

  it('ends with the meeting', async () => {
    const { handed, say } = start();
    say('claire', 'SG_1', 'Bon');
    end.abort();
    await clock.advance(1000);
    expect(handed).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });
});
