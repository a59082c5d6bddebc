import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { cssVars } from '../../ui/css-vars.js';
import { icon } from '../../ui/icon.js';
import { loadElements } from '../../ui/lazy-elements.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { DEFAULT_APPEARANCE, otherSize } from './appearance.js';
import type { VisioCaptionLine } from './caption-line.js';
import { captionWindow } from './caption-lines.js';
import { captionsStrings } from './captions.strings.js';
import { captionsStyles } from './captions.styles.js';
import type { CaptionSize } from './captions-state.js';

const SIZES: Readonly<Record<CaptionSize, string>> = {
  small: '1rem',
  medium: '1.25rem',
  large: '1.75rem',
  huge: '2.25rem',
};

/**
 * What is said, in writing, on a surface of its own: always the same number of whole lines. Who speaks is always named.
 *
 * @element visio-captions
 * @csspart captions - The surface.
 * @csspart caption-line - Each line.
 * @csspart caption-author - Each name.
 * @csspart button - Each button.
 * @csspart icon - Each icon.
 * @csspart menu - The choices of the appearance, in the top layer.
 */
export class VisioCaptions extends VisioElement {
  static readonly tagName = 'visio-captions';
  static override styles = [baseStyles, captionsStyles];

  /** Lies over the stage. @internal */
  @property({ type: Boolean, reflect: true }) over = false;
  @query('.lines') private lines!: HTMLElement;
  readonly #appearance = this.select(({ captions }) => captions?.appearance);
  /** As a text, which is the same while the numbers are. */
  readonly #shown = this.select(
    ({ captions }) => captions && captionWindow(captions, captions.appearance.lines).join(),
  );
  readonly #note = this.select((state) => noteOf(state));
  readonly #isAppearanceOpen = this.select(({ captions }) => captions?.isAppearanceOpen ?? false);
  readonly #isHistoryOpen = this.select(({ panel }) => panel?.open === 'history');
  readonly #isOver = this.select(
    ({ captions, stage }) => captions?.appearance.position === 'over' && !stage?.forward.some(isScreen),
  );
  /** Tells each line whether its beginning, where its name is, has gone out of sight. */
  #observer: IntersectionObserver | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#observer = null;
  }

  protected override willUpdate(): void {
    this.over = this.#isOver.value ?? false;
  }

  override render() {
    const { size, lines, colours, hasSpeakerColours } = this.#appearance.value ?? DEFAULT_APPEARANCE;
    const words = this.words(captionsStrings);
    const numbers = this.#shown.value ? this.#shown.value.split(',').map(Number) : [];
    const note = this.#note.value;
    return html`<section
        class="caps caps--${colours}"
        part="captions"
        aria-label=${words.captions}
        ${cssVars({ '--_visio-caps-size': SIZES[size], '--_visio-caps-lines': String(lines) })}
      >
        <div class="lines">
          ${repeat(
            numbers,
            (number) => number,
            (number) =>
              html`<visio-caption-line
                exportparts="caption-line, caption-author"
                .number=${number}
                .hasColour=${hasSpeakerColours}
              ></visio-caption-line>`,
          )}
          <p class="note" role="status">${note ? words[note] : nothing}</p>
        </div>
        ${this.#renderTools(size)}
      </section>
      ${
        this.#isAppearanceOpen.value
          ? html`<visio-caption-appearance exportparts="menu, button, icon" .anchor=${this}></visio-caption-appearance>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#isAppearanceOpen.value) void this.#bringAppearance();
    this.#watchLines();
  }

  #renderTools(size: CaptionSize) {
    const words = this.words(captionsStrings);
    return html`<div class="tools">
      <div>${this.#renderStep(size, -1, words.smaller, 'A−')} ${this.#renderStep(size, 1, words.larger, 'A+')}</div>
      <div>
        <button
          type="button"
          class="tool"
          part="button"
          aria-expanded=${this.#isAppearanceOpen.value ? 'true' : 'false'}
          @click=${() => this.act(({ captions }) => captions.toggleAppearance())}
        >
          ${icon('sliders-horizontal')}<span>${words.appearance}<span class="sr">${words.ofCaptions}</span></span>
        </button>
        <button
          type="button"
          class="tool"
          part="button"
          aria-expanded=${this.#isHistoryOpen.value ? 'true' : 'false'}
          @click=${() => this.act(({ panel }) => panel.toggle('history'))}
        >
          ${icon('file-text')}<span>${words.history}<span class="sr">${words.ofCaptions}</span></span>
        </button>
      </div>
    </div>`;
  }

  #renderStep(size: CaptionSize, step: -1 | 1, label: string, sign: string) {
    const next = otherSize(size, step);
    return html`<button
      type="button"
      class="tool"
      part="button"
      aria-disabled=${next === size ? 'true' : nothing}
      @click=${() => this.act(({ captions }) => next !== size && captions.setAppearance({ size: next }))}
    >
      <span aria-hidden="true">${sign}</span><span class="sr">${label}</span>
    </button>`;
  }

  async #bringAppearance(): Promise<void> {
    try {
      await loadElements('captions');
    } catch (error) {
      this.meeting?.report(error);
      if (this.#isAppearanceOpen.value) await this.act(({ captions }) => captions.toggleAppearance());
    }
  }

  #watchLines(): void {
    const { lines } = this;
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries)
          (target as Pick<VisioCaptionLine, 'isCut'> & Element).isCut =
            intersectionRatio > 0.01 && intersectionRatio < 0.99;
      },
      { root: lines, threshold: [0.01, 0.99] },
    );
    for (const line of lines.querySelectorAll('visio-caption-line')) this.#observer.observe(line);
  }
}

/** Which sentence stands in for words, or after them. */
function noteOf({ captions, connection }: Snapshot): 'starting' | 'open' | 'silent' | 'interrupted' | null {
  // While the signal alone is lost, media and captions still flow.
  if (connection.status === 'reconnecting' && connection.reconnection !== 'signal') return 'interrupted';
  return !captions || captions.next > 0 ? null : captions.feed;
}

function isScreen(tileId: string): boolean {
  return tileId.endsWith('/screen');
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-captions': VisioCaptions;
  }
}
