import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { withoutAdapter, withoutLogLines } from './strip-livekit.mjs';

const strip = (code) => withoutLogLines(code, parseAst).code;

test('log lines go, whatever the level and the logger', () => {
  for (const line of [
    'this.log.debug("a", b);',
    'log.warn(`x`);',
    'livekitLogger.error(e);',
    'this.engine.log.info();',
  ]) {
    assert.equal(strip(line).trim(), ';');
  }
});

test('everything else stays, in its place', () => {
  for (const line of [
    'const log = a.log.error(1);',
    'console.error(1);',
    'Math.log(2);',
    'f(() => log.warn(1));',
    'x.log();',
  ]) {
    assert.equal(strip(line), line);
  }
  const code = 'if (a)\n  log.debug(\n    "b"\n  );\nelse c();';
  assert.equal(strip(code).indexOf('else c()'), code.indexOf('else c()'));
});

test('the call of webrtc-adapter goes, the line count stays', () => {
  const code = 'a();\nadapterFactory({\n  window: typeof window === "undefined" ? undefined : window\n});\nb();';
  const { code: next, count } = withoutAdapter(code);
  assert.equal(count, 1);
  assert.equal(next.split('\n').length, code.split('\n').length);
  assert.doesNotMatch(next, /adapterFactory/);
});
