import { expect } from '@open-wc/testing';
import { captionLine } from '../../../test/support/captions.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { CaptionVoice } from './caption-voice.js';
import type { CaptionLine } from './captions-state.js';

describe('the voice of the captions', () => {
  const clock = new FakeClock();
  beforeEach(() => clock.install());
  afterEach(() => clock.restore());

  function listen() {
    const end = new AbortController();
    const heard: { at: number; text: string; language: string }[] = [];
    const start = clock.now;
    const choice = { isWanted: true };
    const say = (text: string, language: string) => heard.push({ at: clock.now - start, text, language });
    const voice = new CaptionVoice({
      isWanted: () => choice.isWanted,
      say,
      sayName: (name, text) => `${name}: ${text}`,
      saySkipped: (count) => say(`${String(count)} skipped`, 'en'),
      signal: end.signal,
    });
    let number = 0;
    const speak = (name: string, text: string, patch: Partial<CaptionLine> = {}) =>
      voice.take(captionLine(number++, name, text, patch));
    return { heard, texts: () => heard.map(({ text }) => text), speak, choice, end };
  }

  it('says who speaks once a turn, in the order of the words', async () => {
    const { speak, texts } = listen();
    speak('Claire', 'Bonjour.');
    await clock.advance(5000);
    speak('Claire', 'Nous commençons.');
    await clock.advance(5000);
    speak('Fatou', 'Merci.');
    await clock.advance(5000);
    speak('Claire', 'Alors.');
    await clock.advance(5000);
    expect(texts()).to.deep.equal(['Claire: Bonjour.', 'Nous commençons.', 'Fatou: Merci.', 'Claire: Alors.']);
  });

  it('says again who speaks after a silence', async () => {
    const { speak, texts } = listen();
    speak('Claire', 'Bonjour.');
    await clock.advance(60_000);
    speak('Claire', 'Nous commençons.');
    expect(texts()).to.deep.equal(['Claire: Bonjour.', 'Claire: Nous commençons.']);
  });

  it('says the first words at once, then what has come since, every three seconds at most', async () => {
    const { speak, heard } = listen();
    for (let second = 0; second < 9; second++) {
      speak('Claire', `Mot ${String(second)}.`);
      await clock.advance(1000);
    }
    await clock.advance(10_000);
    expect(heard).to.deep.equal([
      { at: 0, text: 'Claire: Mot 0.', language: 'fr' },
      { at: 3000, text: 'Mot 1. Mot 2.', language: 'fr' },
      { at: 6000, text: 'Mot 3. Mot 4. Mot 5.', language: 'fr' },
      { at: 9000, text: 'Mot 6. Mot 7. Mot 8.', language: 'fr' },
    ]);
  });

  it('waits for as long as the words take to be spoken', async () => {
    const { speak, heard } = listen();
    speak('Claire', 'a'.repeat(250));
    speak('Fatou', 'Merci.');
    await clock.advance(60_000);
    expect(heard.map(({ at }) => at)).to.deep.equal([0, 10_000]);
  });

  it('keeps up with people who talk without a pause', async () => {
    const { speak, heard } = listen();
    // Fourteen characters a second, by two people in turn.
    for (let turn = 0; turn < 60; turn++) {
      speak(turn % 2 === 0 ? 'Claire' : 'Fatou', `Passage ${String(turn)} `.padEnd(70, 'x'));
      await clock.advance(5000);
    }
    expect(heard).to.have.lengthOf(60);
    expect(heard.some(({ text }) => text.includes('skipped'))).to.equal(false);
  });

  it('leaves out the oldest whole passages when people talk too fast, says how many, and never the newest', async () => {
    const { speak, texts } = listen();
    for (let passage = 0; passage < 100; passage++)
      speak(passage % 2 === 0 ? 'Claire' : 'Fatou', `Passage ${String(passage)}.`.padEnd(90, ' x'));
    await clock.advance(120_000);
    const said = texts().flatMap((text) => /Passage (\d+)\./.exec(text)?.[1] ?? []);
    expect(said).to.deep.equal(['0', '95', '96', '97', '98', '99']);
    expect(texts()[1]).to.equal('94 skipped');
    expect(texts()[2]).to.match(/^Fatou: Passage 95\./);
    expect(
      texts().every((text) => !/^Passage/.test(text)),
      'each turn has its name',
    ).to.equal(true);
  });

  it('says a long passage whole, in parts that are cut between words', async () => {
    const { speak, texts } = listen();
    const words = Array.from({ length: 150 }, (_, index) => `mot${String(index)}`);
    speak('Claire', words.join(' '));
    await clock.advance(120_000);
    expect(texts().join(' ').split(' ').slice(1)).to.deep.equal(words);
    expect(Math.max(...texts().map(({ length }) => length))).to.be.at.most(310);
  });

  it('says each language as itself', () => {
    const { speak, heard } = listen();
    speak('Claire', 'Guten Tag.', { language: 'de' });
    expect(heard.map(({ language }) => language)).to.deep.equal(['de']);
  });

  it('does not put two languages into one mouthful', async () => {
    const { speak, heard } = listen();
    speak('Claire', 'Un.');
    speak('Claire', 'Zwei.', { language: 'de' });
    speak('Claire', 'Trois.');
    await clock.advance(20_000);
    expect(heard.map(({ language, text }) => `${language} ${text}`)).to.deep.equal([
      'fr Claire: Un.',
      'de Zwei.',
      'fr Trois.',
    ]);
  });

  it('does not read one’s own words back', async () => {
    const { speak, texts } = listen();
    speak('Amina', 'Je parle.', { isLocal: true });
    await clock.advance(5000);
    expect(texts()).to.deep.equal([]);
  });

  it('falls silent at once when it is not wanted any more, and begins afresh', async () => {
    const { speak, texts, choice } = listen();
    speak('Claire', 'Un.');
    speak('Claire', 'Deux.');
    choice.isWanted = false;
    speak('Claire', 'Trois.');
    await clock.advance(20_000);
    choice.isWanted = true;
    speak('Claire', 'Quatre.');
    await clock.advance(20_000);
    expect(texts()).to.deep.equal(['Claire: Un.', 'Quatre.']);
  });

  it('ends with the meeting', async () => {
    const { speak, texts, end } = listen();
    speak('Claire', 'Un.');
    speak('Claire', 'Deux.');
    end.abort();
    await clock.advance(20_000);
    expect(texts()).to.deep.equal(['Claire: Un.']);
    expect(clock.pending).to.equal(0);
  });
});
