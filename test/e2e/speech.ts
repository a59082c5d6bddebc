import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Silence around what is said: a recogniser ends a sentence at a pause, and Chromium plays the file again and again. */
const BEFORE_S = 1;
const AFTER_S = 3;
const VOICE = 'slt';

/** A WAV file (16-bit mono) of a synthetic voice that says these words, for Chromium to take as its microphone. */
export function speak(words: string): string {
  const name = createHash('sha256')
    .update(JSON.stringify([VOICE, BEFORE_S, AFTER_S, words]))
    .digest('hex');
  const folder = join(tmpdir(), 'visio-room-speech');
  const file = join(folder, `${name.slice(0, 16)}.wav`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const spoken = `${file}.${String(process.pid)}`;
  try {
    execFileSync('flite', ['-voice', VOICE, '-t', words, '-o', spoken], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new Error('flite could not speak (apt-get install flite)', { cause: error });
  }
  writeFileSync(spoken, between(readFileSync(spoken)));
  renameSync(spoken, file);
  return file;
}

/** The same sound between two silences. Only the sizes in the header change. */
function between(wav: Buffer): Buffer {
  const at = wav.indexOf('data', 12);
  if (wav.toString('latin1', 0, 4) !== 'RIFF' || at < 0) throw new Error('flite wrote no WAV file');
  const bytesPerSecond = wav.readUInt32LE(28);
  const silence = (seconds: number) => Buffer.alloc(seconds * bytesPerSecond);
  const sound = wav.subarray(at + 8, at + 8 + wav.readUInt32LE(at + 4));
  const header = Buffer.from(wav.subarray(0, at + 8));
  const data = Buffer.concat([silence(BEFORE_S), sound, silence(AFTER_S)]);
  header.writeUInt32LE(data.length, at + 4);
  header.writeUInt32LE(header.length + data.length - 8, 4);
  return Buffer.concat([header, data]);
}
