import { html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { deepActiveElement, remSize, roomBox } from '../../ui/composed-tree.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { menuStyles } from '../../ui/styles/menu.styles.js';
import { uiStrings } from '../../ui/ui.strings.js';
import { VisioElement } from '../../ui/visio-element.js';
import { captionAppearanceStyles } from './caption-choices.styles.js';
import { captionChoicesStrings } from './caption-choices.strings.js';
import { placeAboveCaptions } from './place-above-captions.js';

/**
 * The choices of the appearance above the captions, which are the sample. Open while it is in the document; it takes the
 * focus and gives it back.
 *
 * @element visio-caption-appearance
 * @csspart menu - The surface in the top layer.
 * @csspart button - Its buttons.
 */
export class VisioCaptionAppearance extends VisioElement {
  static readonly tagName = 'visio-caption-appearance';
  static override styles = [baseStyles, buttonStyles, menuStyles, captionAppearanceStyles];

  /** The captions. */
  @property({ attribute: false }) anchor: Element | null = null;
  @query('.pop') private surface!: HTMLElement;
  @query('h3') private titleElement!: HTMLElement;
  #session: AbortController | null = null;
  #observer: ResizeObserver | null = null;
  #opener: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opener = deepActiveElement();
    void this.updateComplete.then(() => {
      if (this.isConnected && !this.#session) this.#show();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.abort();
    this.#session = null;
    this.#observer?.disconnect();
    const active = document.activeElement;
    if (active === null || active === document.body) this.#opener?.focus();
  }

  override render() {
    return html`<div
      class="pop"
      part="menu"
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      @keydown=${this.#onKey}
    >
      <div class="pop__head">
        <h3 class="t3" id="title" tabindex="-1">${this.words(captionChoicesStrings).title}</h3>
        <button type="button" class="btn btn--s btn--quiet" part="button" @click=${this.#close}>
          ${entryIcon('x', 's')}${this.words(uiStrings).close}
        </button>
      </div>
      <visio-caption-choices exportparts="button, icon"></visio-caption-choices>
    </div>`;
  }

  #show(): void {
    this.#session = new AbortController();
    const { signal } = this.#session;
    this.surface.showPopover();
    this.#place();
    this.titleElement.focus();
    window.addEventListener('resize', () => this.#place(), { signal });
    window.addEventListener('scroll', () => this.#place(), { signal, capture: true });
    // The captions change their height with the choices that are made here.
    this.#observer = new ResizeObserver(() => this.#place());
    this.#observer.observe(this.anchor ?? this);
  }

  #place(): void {
    const anchor = (this.anchor ?? this).getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const place = placeAboveCaptions({ anchor, room: roomBox(this), viewport, rem: remSize(), isRtl });
    for (const [name, value] of Object.entries(place))
      this.surface.style.setProperty(`--_visio-menu-${name}`, `${value}px`);
  }

  readonly #close = (): void => {
    void this.act(({ captions }) => captions.toggleAppearance());
  };

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-caption-appearance': VisioCaptionAppearance;
  }
}
