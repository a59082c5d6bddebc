import { expect } from '@open-wc/testing';
import { contrast } from './contrast.js';

/** WCAG 1.4.3 and 1.4.11. */
const TEXT = 4.5;
const CONTROL = 3;

/** The colour behind an element: the nearest that is painted, through shadow roots. */
export function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
  }
  throw new Error(`nothing is painted behind ${element.localName}`);
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** As it is painted, `color` on the ground behind it: readable. */
export function expectText(element: Element | null | undefined, what: string): void {
  if (!element) throw new Error(`there is no ${what}`);
  const ratio = contrast(getComputedStyle(element).color, groundOf(element));
  expect(ratio, `${what}: ${ratio.toFixed(2)}`).to.be.at.least(TEXT);
}

/** What must be seen and not read. */
export function expectEdge(colour: string, ground: string, what: string): void {
  const ratio = contrast(colour, ground);
  expect(ratio, `${what}: ${ratio.toFixed(2)}`).to.be.at.least(CONTROL);
}
