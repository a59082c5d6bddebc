import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { forbiddenTexts, machinePaths, needsTypesOf, reachableDeclarations } from './text.mjs';

const dist = mkdtempSync(path.join(tmpdir(), 'visio-room-text-'));
after(() => rmSync(dist, { recursive: true, force: true }));

const write = (file, text) => {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), text);
};

test('finds what is forbidden, in code and not in comments nor in the CDN files', () => {
  write(
    'a.js',
    '/* never innerHTML */ // https://example.org\nexport const a = `<svg xmlns="http://www.w3.org/2000/svg">`;',
  );
  write('b.js', 'export const b = (e) => (e.innerHTML = "x");');
  write('c/d.js', 'export const d = "https://example.org/";');
  write('c/e.js', 'export const e = "data:image/png,x"; localStorage.x = 1;');
  write('cdn/f.js', 'x.innerHTML = 1');
  write('ui/save-text.js', 'URL.createObjectURL(x)');
  write('ui/other.js', 'URL.createObjectURL(x)');
  assert.deepEqual(forbiddenTexts(dist).sort(), [
    'b.js: innerHTML',
    'c/d.js: https://e',
    'c/e.js: "data:i',
    'c/e.js: localStorage',
    'ui/other.js: createObjectURL',
  ]);
});

test('finds source maps that name the machine', () => {
  write('a.js.map', '{ "sources": ["../src/a.ts"] }');
  write('b.js.map', '{ "sources": ["/somewhere/src/b.ts"] }');
  assert.deepEqual(machinePaths(dist), [path.join(dist, 'b.js.map')]);
});

test('follows the declarations', () => {
  write('index.d.ts', "export * from './x/y.js'; export type Z = import('./z.js').Z;");
  write('x/y.d.ts', "import type { Room } from 'livekit-client';");
  write('z.d.ts', 'export type Z = 1;');
  write('unused.d.ts', '');
  const found = reachableDeclarations([path.join(dist, 'index.d.ts')]).map((file) => path.relative(dist, file));
  assert.deepEqual(found.sort(), ['index.d.ts', 'x/y.d.ts', 'z.d.ts']);
  assert.equal(needsTypesOf('livekit-client')(path.join(dist, 'x/y.d.ts')), true);
  write('index.d.ts', "/** never livekit-client */ export * from './x/y.js';");
  assert.equal(needsTypesOf('livekit-client')(path.join(dist, 'index.d.ts')), false);
});
