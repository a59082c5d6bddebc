import { expect } from '@open-wc/testing';
import { captionLine } from '../../../test/support/captions.js';
import { JOINED_AT } from '../../../test/support/meeting-in-progress.js';
import { captionFile, type CaptionFormat } from './caption-file.js';
import type { CaptionLine } from './captions-state.js';

const options = {
  from: JOINED_AT,
  speakerOf: ({ name }: CaptionLine) => name || 'Sans nom',
  timeOf: (at: number) => `14:${String(Math.floor((at - JOINED_AT) / 60_000)).padStart(2, '0')}`,
  said: (name: string, text: string) => `${name} : ${text}`,
};
const file = (format: CaptionFormat, ...lines: readonly CaptionLine[]) => captionFile(lines, format, options);

const bonjour = captionLine(0, 'Claire Besnard', 'Bonjour à tous.');
const late = captionLine(1, 'Fatou Ndiaye', 'Oui.', {
  startedAt: JOINED_AT + 3_723_045,
  endedAt: JOINED_AT + 3_723_145,
});

describe('captions in a file', () => {
  it('are a text with times and names', () => {
    expect(file('txt', bonjour, late)).to.equal(
      '[14:00] Claire Besnard : Bonjour à tous.\n[14:62] Fatou Ndiaye : Oui.\n',
    );
  });

  it('are WebVTT with voices, from the join on', () => {
    expect(file('vtt', bonjour, late)).to.equal(
      [
        'WEBVTT\n',
        '1\n00:00:00.000 --> 00:00:04.000\n<v Claire Besnard>Bonjour à tous.\n',
        '2\n01:02:03.045 --> 01:02:04.045\n<v Fatou Ndiaye>Oui.\n',
      ].join('\n'),
    );
  });

  it('are SubRip with names', () => {
    expect(file('srt', bonjour, late)).to.equal(
      [
        '1\n00:00:00,000 --> 00:00:04,000\nClaire Besnard : Bonjour à tous.\n',
        '2\n01:02:03,045 --> 01:02:04,045\nFatou Ndiaye : Oui.\n',
      ].join('\n'),
    );
  });

  it('hold what people said, never markup nor another cue', () => {
    const hostile = captionLine(0, '<c.x>Mallory --> &', '<b>gras</b> --> & 00:00');
    expect(file('vtt', hostile)).to.include(
      '<v &lt;c.x&gt;Mallory --&gt; &amp;>&lt;b&gt;gras&lt;/b&gt; --&gt; &amp; 00:00',
    );
    expect(file('srt', hostile).split('-->')).to.have.lengthOf(2);
  });

  it('begin at nought where the clock was set back, and without a name say so', () => {
    const early = captionLine(0, '', 'Allô ?', { startedAt: JOINED_AT - 10_000, endedAt: JOINED_AT - 9000 });
    expect(file('vtt', early)).to.equal('WEBVTT\n\n1\n00:00:00.000 --> 00:00:01.000\n<v Sans nom>Allô ?\n');
  });

  it('are a good file when nothing was said', () => {
    expect([file('txt'), file('vtt'), file('srt')]).to.deep.equal(['', 'WEBVTT\n', '']);
  });
});
