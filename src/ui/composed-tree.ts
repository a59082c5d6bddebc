/** The parent of a node in the tree people see: out of slots and shadow roots. */
export function composedParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** The element that really has the focus, inside whatever shadow roots. */
export function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/** The box that decides the arrangement: the nearest container named `visio-room`, else the window. */
export function roomBox(element: Element): DOMRect {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    if (!(node instanceof Element)) continue;
    const names = getComputedStyle(node).getPropertyValue('container-name').split(/\s+/);
    if (names.includes('visio-room')) return node.getBoundingClientRect();
  }
  return new DOMRect(0, 0, document.documentElement.clientWidth, document.documentElement.clientHeight);
}

/** Pixels of one rem: the page's root size, which grows with the reader's text. */
export function remSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** The native buttons under a root in reading order, through slots and shadow roots, without those that do not show. */
export function visibleButtons(root: Element | ShadowRoot): HTMLButtonElement[] {
  return [...root.children].flatMap((child) => {
    if (child instanceof HTMLButtonElement) return child.checkVisibility() ? [child] : [];
    if (child instanceof HTMLElement && child.popover !== null) return [];
    if (child instanceof HTMLSlotElement) {
      const assigned = child.assignedElements({ flatten: true });
      return assigned.flatMap((element) => buttonsOf(element));
    }
    return buttonsOf(child);
  });
}

function buttonsOf(element: Element): HTMLButtonElement[] {
  if (element instanceof HTMLButtonElement) return element.checkVisibility() ? [element] : [];
  return visibleButtons(element.shadowRoot ?? element);
}
