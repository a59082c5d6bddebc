/** An element and everything in it, through shadow roots, in tree order. */
export function deepElements(root: Element): Element[] {
  const inside = [...(root.shadowRoot?.children ?? []), ...root.children];
  return [root, ...inside.flatMap(deepElements)];
}

/** Of an element and of everything in it. */
export function animationsIn(root: Element): Animation[] {
  return deepElements(root).flatMap((element) => element.getAnimations());
}

/** What can be pressed or typed in, and shows. */
export function visibleControls(root: Element): HTMLElement[] {
  return deepElements(root)
    .filter((element): element is HTMLElement => element instanceof HTMLElement)
    .filter((element) => element.matches('button, input, select, textarea, a[href], summary, [tabindex="0"]'))
    .filter((element) => !element.matches(':disabled') && isVisible(element));
}

/** Has a box, is not hidden, not inert, and in no closed popover. */
export function isVisible(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
