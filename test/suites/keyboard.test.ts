import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/ui/composed-tree.js';
import { visibleControls } from '../support/deep.js';
import { unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

const wordsOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim() || element.id;
/** Keys that move the focus inside a control of ours and mean something else in these. */
const isTyped = (element: Element) => element.matches('input, select, textarea');

/** Everything that Tab reaches, once round, and what the arrows reach from each stop. */
async function walk(last: HTMLElement, most: number): Promise<Set<Element>> {
  const visited = new Set<Element>();
  for (let step = 0; step < most; step++) {
    await sendKeys({ press: 'Tab' });
    const stop = deepActiveElement();
    if (!stop || stop === last || visited.has(stop)) return visited;
    visited.add(stop);
    if (isTyped(stop)) continue;
    for (const key of ['ArrowRight', 'ArrowDown']) {
      for (let turn = 0; turn < most; turn++) {
        const before = deepActiveElement();
        await sendKeys({ press: key });
        const next = deepActiveElement();
        if (!next || next === before || next === stop) break;
        visited.add(next);
      }
      stop.focus();
    }
  }
  return visited;
}

describe('keyboard alone reaches every control', () => {
  const first = document.createElement('button');
  const last = document.createElement('button');
  first.textContent = 'avant';
  last.textContent = 'après';
  afterEach(() => {
    unmountAll();
    first.remove();
    last.remove();
  });

  for (const one of elementCases) {
    // What is open has the focus already: its own tests walk it with the keys of its pattern.
    if (one.state === 'open') continue;
    it(nameOfCase(one), async () => {
      const { host } = await mountCase(one);
      host.before(first);
      host.after(last);
      first.focus();
      const controls = visibleControls(host);
      const visited = await walk(last, controls.length + 2);
      const missed = controls.filter((control) => !visited.has(control));
      expect(missed.map(wordsOf)).to.deep.equal([]);
    });
  }
});
