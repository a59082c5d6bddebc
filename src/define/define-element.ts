import type { LitElement } from 'lit';

interface ElementClass extends CustomElementConstructor {
  readonly tagName: string;
}

/** Registers elements; what is registered already stays (a second copy of the script does nothing). */
export function defineElements(elements: readonly ElementClass[]): void {
  const registry = (globalThis as Partial<typeof globalThis>).customElements;
  if (!registry) return;
  for (const element of elements) if (!registry.get(element.tagName)) registry.define(element.tagName, element);
}

/**
 * Has the browser read the style sheets of elements that are about to be shown, while there is time: at the first
 * rendering of each it would be done on the way to the picture.
 *
 * @returns the sheets, which each rendering takes from here on
 */
export function prepareStyles(elements: readonly (typeof LitElement)[]): readonly CSSStyleSheet[] {
  const styles = elements.flatMap(({ elementStyles }) => elementStyles);
  return styles.flatMap((style) => ('styleSheet' in style ? (style.styleSheet ?? []) : style));
}
