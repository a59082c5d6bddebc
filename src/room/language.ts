import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host again when `lang` or `dir` changes on it or on anything around it, through shadow roots. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // It may have been moved into another language.
    this.#host.requestUpdate();
    this.#observer = new MutationObserver(() => {
      this.#host.requestUpdate();
    });
    const options = { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true };
    for (let node: Node | null = this.#host; node; node = hostOf(node))
      this.#observer.observe(node.getRootNode(), options);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}

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
  return hostOf(node);
}

/** The element whose shadow root holds the node. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
