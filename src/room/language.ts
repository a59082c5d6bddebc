/**
 * The language an element is in: its own `lang`, else that of the nearest ancestor, through shadow roots, else the
 * document's, else the browser's.
 */
export function languageTagOf(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const tag = node.getAttribute('lang')?.trim();
    if (tag) return tag;
  }
  return navigator.language || 'fr';
}

/** The writing direction, resolved by the browser itself. */
export function directionOf(element: Element): 'ltr' | 'rtl' {
  return element.matches(':dir(rtl)') ? 'rtl' : 'ltr';
}

function parentOf(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
