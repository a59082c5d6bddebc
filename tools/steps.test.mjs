import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStep } from './steps.mjs';

const step = (script, counted = true) => runStep({ command: [process.execPath, '-e', script], counted }, '.');

test('a counted step gives the tests of its last summary', async () => {
  const script = "console.log('9 passed, 9 failed\\n3 passed, 2 failed'); process.exitCode = 1";
  assert.deepEqual(await step(script), { passed: 3, failed: 2, failures: [] });
});

test('the failures of a counted step are named, with the line that says more', async () => {
  const script =
    "console.log('✓ one\\n✗ two\\n           too late\\n✗ three\\n\\n1 passed, 2 failed'); process.exitCode = 1";
  assert.deepEqual((await step(script)).failures, ['✗ two\n           too late', '✗ three']);
});

test('a step that ends badly without naming a failed test is one failure', async () => {
  assert.deepEqual(await step("console.log('3 passed, 0 failed'); process.exitCode = 1"), {
    passed: 3,
    failed: 1,
    failures: [],
  });
});

test('a step that crashes before its summary is one failure', async () => {
  assert.deepEqual(await step("console.error('x'); process.exit(0)"), { passed: 0, failed: 1, failures: [] });
});

test('a step that cannot start is one failure', async () => {
  assert.deepEqual(await runStep({ command: ['no-such-command'] }, '.'), { passed: 0, failed: 1, failures: [] });
});

test('any other step is one test', async () => {
  assert.deepEqual(await step('', false), { passed: 1, failed: 0, failures: [] });
  assert.deepEqual(await step('process.exit(2)', false), { passed: 0, failed: 1, failures: [] });
});
