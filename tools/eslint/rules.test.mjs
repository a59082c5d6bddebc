import { checkRule } from './rule-tester.mjs';
import plugin from './index.mjs';

const { rules } = plugin;

checkRule('no-forbidden-dom', rules['no-forbidden-dom'], {
  valid: [
    'element.append(text); dialog.open = true; popover.open()',
    'function open() {} open()',
    'html`<p .textContent=${x}></p>`',
    "import { html } from 'lit'",
  ],
  invalid: [
    ['a.innerHTML = b', 'forbidden'],
    ["a['outerHTML']", 'forbidden'],
    ["a.insertAdjacentHTML('x', y); document.write(z)", 'forbidden', 'forbidden'],
    ["eval('1'); new Function('1')", 'forbidden', 'forbidden'],
    ["open('x'); window.open('x')", 'forbidden', 'forbidden'],
    ["parent.postMessage(1, '*')", 'forbidden'],
    ['URL.createObjectURL(file)', 'forbidden'],
    ["import { unsafeHTML } from './any.js'", 'forbidden'],
    ["import { styleMap as s } from 'lit/directives/style-map.js'", 'forbidden', 'forbidden'],
    ["import * as s from 'lit/static-html.js'", 'forbidden'],
    ['html`<p .innerHTML=${x}></p>`', 'forbidden'],
  ],
});

checkRule('no-inline-style', rules['no-inline-style'], {
  valid: ['html`<p class="style" data-style="x">${style}</p>`', 'css`style { }`'],
  invalid: [
    ['html`<p style="x"></p>`', 'attribute'],
    ['html`<p class=${a} .style=${b}></p>`', 'attribute'],
    ['svg`<style>x</style>`', 'element'],
  ],
});

checkRule('no-foreign-url', rules['no-foreign-url'], {
  valid: [
    "x.startsWith('https:')",
    "createElementNS('http://www.w3.org/2000/svg', 'path')",
    '`wss://${host}`',
    "const metadata = 'data: none'",
  ],
  invalid: [
    ["'https://example.org/x'", 'foreign'],
    ['`wss://example.org/${x}`', 'foreign'],
    ["'data:image/png;base64,AA'", 'local'],
    ['css`a { background: url(data:image/svg+xml,x) }`', 'local'],
    ["'blob:x'", 'local'],
  ],
});

checkRule('listener-signal', rules['listener-signal'], {
  valid: [
    "a.addEventListener('x', f, { signal })",
    "addEventListener('x', f, { once: true, signal: this.signal })",
    "signal.addEventListener('abort', f, { once: true })",
    "const options = { signal }; a.addEventListener('x', f, options)",
  ],
  invalid: [
    ["a.addEventListener('x', f)", 'missing'],
    ["a?.addEventListener('x', f, { passive: true })", 'missing'],
    ["a.addEventListener('x', f, options)", 'missing'],
    ["let options = { signal }; a.addEventListener('x', f, options)", 'missing'],
  ],
});

checkRule('no-words', rules['no-words'], {
  valid: [
    'html`<p class="word" aria-label=${s.name} ?hidden=${x}>${s.word} × 12&nbsp;</p><!-- words -->`',
    'html`<button @click=${() => a > b}>${x}</button>`',
    "throw new Error('An English sentence for developers')",
  ],
  invalid: [
    ['html`<p>Leave</p>`', 'template'],
    ['html`${a} of ${b}`', 'template'],
    ['html`<p aria-label="Tile of ${name}"></p>`', 'template'],
    ['html`<input .placeholder="Name" title=x />`', 'template', 'template'],
    ["const text = 'Réunion'; const b = `à ${x}`", 'literal', 'literal'],
  ],
});

checkRule('livekit-lazy', rules['livekit-lazy'], {
  valid: [
    { code: "import type { Room } from 'livekit-client'", filename: 'src/ui/a.ts' },
    { code: "import { type Room } from 'livekit-client'", filename: 'src/ui/a.ts' },
    { code: "export { Room } from 'livekit-client'", filename: '/p/src/livekit/sdk.ts' },
    { code: "import('./sdk.js'); import('livekit-client')", filename: '/p/src/livekit/connect.ts' },
  ],
  invalid: [
    [{ code: "import { Room } from 'livekit-client'", filename: '/p/src/livekit/a.ts' }, 'static'],
    [{ code: "import { Room } from './sdk.js'", filename: '/p/src/livekit/a.ts' }, 'static'],
    [{ code: "export * from '../livekit/sdk.js'", filename: '/p/src/room/a.ts' }, 'static'],
    [{ code: "import('livekit-client')", filename: '/p/src/room/a.ts' }, 'dynamic'],
    [{ code: "import('../livekit/sdk.js')", filename: '/p/src/room/a.ts' }, 'dynamic'],
  ],
});

checkRule('no-sleep', rules['no-sleep'], {
  valid: [
    'await waitUntil(() => x)',
    'new Promise((resolve) => { a.onload = resolve; setTimeout(() => fail(), 1) })',
    'setTimeout(() => element.join())',
  ],
  invalid: [
    ['await new Promise((r) => setTimeout(r, 100))', 'sleep'],
    ['await new Promise(function (r) { setTimeout(() => r(), 100) })', 'sleep'],
    ['await new Promise((r) => { globalThis.setTimeout(r, 100) })', 'sleep'],
    ['await aTimeout(1); await page.waitForTimeout(1)', 'sleep', 'sleep'],
    ["import { setTimeout } from 'node:timers/promises'", 'sleep'],
  ],
});

checkRule('no-focused-tests', rules['no-focused-tests'], {
  valid: ["it('skips a line', () => { page.skip() })", "test('x', { concurrency: true }, f)"],
  invalid: [
    ["it.only('x', f)", 'found'],
    ["describe.skip('x', f); xit('x', f)", 'found', 'found'],
    ["test('x', { skip: true }, f)", 'found'],
    ["it('x', function () { this.skip() })", 'found'],
  ],
});
