import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { transformSync } from 'esbuild';
import { withoutTheRest } from './strip-virtua.mjs';

const core = path.join(
  path.dirname(createRequire(import.meta.url).resolve('virtua/package.json')),
  'lib/core/index.js',
);
const code = readFileSync(core, 'utf8');

test('what is left is code, with as many lines', () => {
  const stripped = withoutTheRest(code);
  assert.equal(stripped.split('\n').length, code.split('\n').length);
  assert.ok(transformSync(stripped, { minify: true }).code.length < transformSync(code, { minify: true }).code.length);
});

test('another virtua stops the build', () => {
  assert.throws(() => withoutTheRest(code.replaceAll('"nearest"', '"next"')), /strip-virtua: not there any more/);
});
