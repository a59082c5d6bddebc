import { expect } from '@open-wc/testing';
import { deepElements, isVisible, visibleControls } from '../support/deep.js';
import { unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

interface Size {
  readonly what: string;
  readonly width: string;
  readonly height: string;
  /** Of the page's root. */
  readonly fontSize: string;
}

const SIZES: readonly Size[] = [
  { what: '320 px wide', width: '320px', height: '640px', fontSize: '' },
  { what: '200 % text', width: '640px', height: '640px', fontSize: '200%' },
];

const page = document.documentElement;
const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
const label = (element: Element) =>
  `${element.localName}.${element.className} "${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;

/** Controls that stick out of the room, or whose words do not fit in them. */
function clippedIn(host: HTMLElement): readonly string[] {
  const room = host.getBoundingClientRect();
  return visibleControls(host)
    .filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      const isOutside = left < room.left - 1 || right > room.right + 1;
      const isTooNarrow = control instanceof HTMLButtonElement && control.scrollWidth > control.clientWidth + 1;
      return isOutside || isTooNarrow;
    })
    .map(label);
}

/** What is wider than the room and does not scroll by itself. */
function overflowIn(host: HTMLElement): readonly string[] {
  const room = host.getBoundingClientRect();
  return deepElements(host)
    .filter((element): element is HTMLElement => element instanceof HTMLElement && isVisible(element))
    .filter((element) => !element.classList.contains('sr') && element.getBoundingClientRect().right > room.right + 1)
    .filter((element) => !element.closest('.ellipsis, .plate__name, .sr'))
    .map(label);
}

describe('nothing is lost', () => {
  afterEach(() => {
    unmountAll();
    page.style.cssText = '';
  });

  for (const { what, width, height, fontSize } of SIZES) {
    for (const one of elementCases) {
      // A dialog is as wide as the window, whatever the room.
      if (one.tag === 'visio-dialog' || one.tag === 'visio-settings') continue;
      it(`${what}: ${nameOfCase(one)}`, async () => {
        page.style.fontSize = fontSize;
        const { host, element } = await mountCase(one, { width, height });
        expect(clippedIn(host), 'clipped controls').to.deep.equal([]);
        expect(overflowIn(host), 'wider than the room').to.deep.equal([]);
        if (!scrolls(element)) expect(host.scrollWidth, 'no horizontal scroll').to.be.at.most(host.clientWidth + 1);
      });
    }
  }
});
