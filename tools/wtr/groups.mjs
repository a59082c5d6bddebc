import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, firefox, webkit } from './engines.mjs';

const FOLDERS = ['src', 'test/suites', 'test/hostile'];

const LAUNCHES = [
  { name: 'chromium', engine: 'chromium', suffixes: ['', 'chromium'], launch: () => chromium('granted') },
  { name: 'chromium-denied', engine: 'chromium', suffixes: ['denied'], launch: () => chromium('denied') },
  { name: 'chromium-nodevice', engine: 'chromium', suffixes: ['nodevice'], launch: () => chromium('nodevice') },
  { name: 'firefox', engine: 'firefox', suffixes: [''], launch: firefox },
  { name: 'webkit', engine: 'webkit', suffixes: [''], launch: webkit },
];

/** The word before `.test.ts` when it names a launch, else nothing. */
const suffixOf = (file) => /\.(chromium|denied|nodevice)\.test\.ts$/.exec(file)?.[1] ?? '';

const testFilesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    : [];

/**
 * A test file runs in the three engines, unless its name says otherwise: `.chromium.test.ts` needs what the others have
 * not (accessibility tree, emulated media, WebRTC), `.denied.test.ts` a person who refuses, `.nodevice.test.ts` a
 * machine without camera and microphone.
 *
 * `ENGINES=chromium,firefox` and `FILES=ui/button,features/hand` (parts of paths) narrow a run.
 */
export function testGroups({ ENGINES = 'chromium,firefox,webkit', FILES = '' } = process.env) {
  const engines = ENGINES.split(',');
  const parts = FILES.split(',');
  const files = FOLDERS.flatMap(testFilesIn)
    .filter((file) => parts.some((part) => file.includes(part)))
    .sort();
  return LAUNCHES.filter(({ engine }) => engines.includes(engine))
    .map(({ suffixes, ...rest }) => ({ ...rest, files: files.filter((file) => suffixes.includes(suffixOf(file))) }))
    .filter(({ files: own }) => own.length > 0)
    .map(({ name, files: own, launch }) => ({ name, files: own, browsers: [Object.assign(launch(), { name })] }));
}
