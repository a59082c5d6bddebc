import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { trustedTypesPolicy } from './trusted-types-policy.mjs';

const id = fileURLToPath(new URL('../node_modules/lit-html/lit-html.js', import.meta.url));
const lit = readFileSync(id, 'utf8');

function build(code) {
  const plugin = trustedTypesPolicy('ours');
  plugin.buildStart();
  const result = plugin.transform(code, id);
  const errors = [];
  plugin.buildEnd.call({ error: (message) => errors.push(message) });
  return { code: result.code, errors };
}

test("Lit's policy takes our name, and refusing it does not stop the module", () => {
  const { code, errors } = build(lit);
  assert.deepEqual(errors, []);
  assert.equal(code.includes('"lit-html",{createHTML'), false);
  const expression = /\(\(\)=>\{try\{return \w+\.createPolicy\("ours".*?\}\)\(\)/.exec(code)?.[0] ?? '';
  const types = /(\w+)\.createPolicy/.exec(expression)?.[1] ?? '';
  const evaluate = new Function(types, `return ${expression}`);
  assert.equal(evaluate({ createPolicy: (name) => name }), 'ours');
  const refuse = () => {
    throw new TypeError('disallowed');
  };
  assert.equal(evaluate({ createPolicy: refuse }), undefined);
});

test('the build stops when the text of Lit is another', () => {
  assert.equal(build(lit.replace('lit-html"', 'lit"')).errors.length, 1);
});

test('other modules stay as they are', () => {
  assert.equal(trustedTypesPolicy('ours').transform(lit, '/src/other.js'), null);
});
