import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, minifyCss, minifyHtml } from './minify-templates.mjs';

test('a style sheet keeps every space that means something', () => {
  const css = `
    /* why */
    :host([a='x  y']) > a :hover, b {
      margin: calc(1px + 2px) 0;
      content: "; } /* */";
    }
    @media (width > 2rem) and (hover: hover) { c { color: red; } }`;
  assert.equal(
    minifyCss(css),
    `  :host([a='x  y']) > a :hover,b{margin:calc(1px + 2px) 0;content:"; } /* */"}@media (width > 2rem) and (hover:hover){c{color:red}}`,
  );
});

test('a template keeps one space where it had a line break', () => {
  assert.equal(minifyHtml('<p>\n    <b></b>  <i></i>\n</p>'), '<p> <b></b>  <i></i> </p>');
});

test('what stays is mapped to where it was', () => {
  const code = 'a\nconst b = css`\n  x\n`; c';
  const start = code.indexOf('`') + 1;
  const { code: output, map } = applyEdits(code, [{ start, end: code.lastIndexOf('`'), text: 'x' }]);
  assert.equal(output, 'a\nconst b = css`x`; c');
  assert.equal(map.mappings.length, 2);
  const column = output.split('\n')[1].indexOf('c', 12);
  assert.deepEqual(
    map.mappings[1].find(([at]) => at === column),
    [column, 0, 3, 3],
  );
});
