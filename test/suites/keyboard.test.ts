import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/ui/composed-tree.js';
import { visibleControls } from '../support/deep.js';
import { settled, unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

const wordsOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim() || element.id;
/** Keys that move the focus inside a control of ours and mean something else in these. */
const isTyped = (element: Element) => element.matches('input:not([type=radio]), select, textarea');

/** More stops than any element has. */
const MOST = 60;

/** Everything that Tab reaches, once round, and what the arrows reach from there, in rows and in columns. */
async function walk(last: HTMLElement): Promise<Set<Element>> {
  const visited = new Set<Element>();
  for (let step = 0; step < MOST; step++) {
    await sendKeys({ press: 'Tab' });
    const stop = deepActiveElement();
    if (!stop || stop === last) break;
    if (visited.has(stop)) continue;
    // What is added on the way is walked from too.
    const reached = new Set([stop]);
    for (const from of reached) {
      visited.add(from);
      if (isTyped(from)) continue;
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        from.focus();
        await sendKeys({ press: key });
        const next = deepActiveElement();
        if (next) reached.add(next);
      }
    }
    stop.focus();
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
      const { host, element } = await mountCase(one);
      host.before(first);
      host.after(last);
      first.focus();
      // A bar and a stage know what they have room for once they have been measured.
      await nextFrame();
      await nextFrame();
      await settled(element);
      const controls = visibleControls(host);
      const visited = await walk(last);
      const missed = controls.filter((control) => !visited.has(control));
      expect(missed.map(wordsOf)).to.deep.equal([]);
    });
  }
});
