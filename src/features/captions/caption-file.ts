import type { CaptionLine } from './captions-state.js';

export type CaptionFormat = 'txt' | 'vtt' | 'srt';

export interface CaptionFileOptions {
  /** Milliseconds since the epoch that are 0 in the file. */
  readonly from: number;
  /** Who speaks, in the reader's words. */
  readonly speakerOf: (line: CaptionLine) => string;
  /** The time of day, in the reader's way. */
  readonly timeOf: (at: number) => string;
  /** Name and words on one line. */
  readonly said: (name: string, text: string) => string;
}

/** A caption is on screen at least this long, in milliseconds. */
const LEAST = 1000;

/** Everything that was said, as a text to read or as subtitles for a recording. */
export function captionFile(lines: readonly CaptionLine[], format: CaptionFormat, options: CaptionFileOptions): string {
  const { from, speakerOf, timeOf, said } = options;
  if (format === 'txt')
    return lines.map((line) => `[${timeOf(line.startedAt)}] ${said(speakerOf(line), line.text)}\n`).join('');
  const cues = lines.map((line, index) => {
    const start = Math.max(0, line.startedAt - from);
    const end = Math.max(start + LEAST, line.endedAt - from);
    const mark = format === 'vtt' ? '.' : ',';
    const words =
      format === 'vtt'
        ? `<v ${escaped(speakerOf(line))}>${escaped(line.text)}`
        : said(speakerOf(line), line.text).replaceAll('-->', '->');
    return `${index + 1}\n${timestamp(start, mark)} --> ${timestamp(end, mark)}\n${words}\n`;
  });
  return [...(format === 'vtt' ? ['WEBVTT\n'] : []), ...cues].join('\n');
}

/** In WebVTT these begin markup; what somebody said never does. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function timestamp(milliseconds: number, mark: '.' | ','): string {
  const pad = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  const seconds = milliseconds / 1000;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => pad(part));
  return `${parts.join(':')}${mark}${pad(milliseconds % 1000, 3)}`;
}
