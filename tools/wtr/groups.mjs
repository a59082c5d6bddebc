import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, firefox, webkit } from './engines.mjs';
import { buildPages } from './pages.mjs';

const FOLDERS = ['src', 'test/suites', 'test/hostile'];

const LAUNCHES = [
  { name: 'chromium', engine: 'chromium', kinds: ['', 'alone', 'chromium'], launch: () => chromium('granted') },
  { name: 'chromium-denied', engine: 'chromium', kinds: ['denied'], launch: () => chromium('denied') },
  { name: 'chromium-nodevice', engine: 'chromium', kinds: ['nodevice'], launch: () => chromium('nodevice') },
  { name: 'firefox', engine: 'firefox', kinds: ['', 'alone'], launch: firefox },
  { name: 'webkit', engine: 'webkit', kinds: ['', 'alone'], launch: webkit },
];

/** The word before `.test.ts` when it names a kind, else nothing. */
const kindOf = (file) => /\.(alone|chromium|denied|nodevice)\.test\.ts$/.exec(file)?.[1] ?? '';

/** Each file here has a page of its own: suites are as long as a folder each, a tag is registered once in a page. */
const ALONE = /^(test|src\/room)\//;

/** The name of the page that a file runs in: its folder's, with those of its kind, unless it is alone. */
const pageOf = (file) => {
  const kind = kindOf(file);
  if (ALONE.test(file) || kind === 'alone') return file.replace(/\.test\.ts$/, '');
  return path.posix.join(path.posix.dirname(file), kind || 'all');
};

const testFilesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    : [];

/** The test files by the page that runs them. */
function pagesOf(files) {
  const pages = new Map();
  for (const file of files) {
    const page = pageOf(file);
    pages.set(page, [...(pages.get(page) ?? []), file]);
  }
  return pages;
}

/**
 * A test file runs in the three engines, unless its name says otherwise: `.chromium.test.ts` needs what the others have
 * not (accessibility tree, emulated media, WebRTC), `.denied.test.ts` a person who refuses, `.nodevice.test.ts` a
 * machine without camera and microphone. The files of a folder share a page; `.alone.test.ts` needs one where no other
 * test has registered an element.
 *
 * `ENGINES=chromium,firefox` and `FILES=ui/button,features/hand` (parts of paths) narrow a run.
 */
export async function testGroups({ ENGINES = 'chromium,firefox,webkit', FILES = '' } = process.env) {
  const engines = ENGINES.split(',');
  const parts = FILES.split(',');
  const files = FOLDERS.flatMap(testFilesIn)
    .filter((file) => parts.some((part) => file.includes(part)))
    .sort();
  const launches = LAUNCHES.filter(({ engine }) => engines.includes(engine))
    .map(({ kinds, ...rest }) => ({ ...rest, pages: pagesOf(files.filter((file) => kinds.includes(kindOf(file)))) }))
    .filter(({ pages }) => pages.size > 0);
  const built = await buildPages(new Map(launches.flatMap(({ pages }) => [...pages])));
  return launches.map(({ name, pages, launch }) => ({
    name,
    files: [...pages.keys()].map(built),
    browsers: [Object.assign(launch(), { name })],
  }));
}
