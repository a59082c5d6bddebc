import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { withoutAdapter, withoutUnreached, withoutLogLines } from './strip-livekit.mjs';

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

test('the managers of data tracks do nothing, that of encryption refuses, and each keeps its place', () => {
  const code = [
    'class IncomingDataTrackManager extends E {',
    '  constructor(options) {',
    '    super();',
    '    this.big = new Big(options);',
    '  }',
    '  packetReceived(bytes) {',
    '    parse(bytes);',
    '  }',
    '}',
    'class OutgoingDataTrackManager extends E {',
    '  queryPublished() {',
    '    return [...this.all];',
    '  }',
    '}',
    'class E2EEManager extends E {',
    '  constructor(options) {',
    '    super();',
    '  }',
    '}',
    'class Other { parse(bytes) { parse(bytes); } }',
  ].join('\n');
  const { code: next, count } = withoutUnreached(code, parseAst);
  assert.equal(count, 3);
  assert.equal(next.split('\n').length, code.split('\n').length);
  const run = new Function(
    'E',
    `${next}; return [new IncomingDataTrackManager(), new OutgoingDataTrackManager(), () => new E2EEManager()];`,
  );
  const [incoming, outgoing, encrypt] = run(class {});
  assert.equal(incoming.packetReceived(new Uint8Array(1)), undefined);
  assert.deepEqual(outgoing.queryPublished(), []);
  assert.throws(encrypt, /end-to-end encryption/);
  assert.match(next, /class Other \{ parse\(bytes\) \{ parse\(bytes\); \} \}/);
});
