import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { cssVars } from '../../ui/css-vars.js';
import { VisioElement } from '../../ui/visio-element.js';
import { lineAt } from './caption-lines.js';
import { captionLineStyles } from './captions.styles.js';
import { captionsStrings } from './captions.strings.js';
import type { CaptionLine } from './captions-state.js';
import { shortName } from './short-name.js';

/**
 * What one person says. It renders when these words change and not for those of others.
 *
 * @element visio-caption-line
 * @csspart caption-line - The line.
 * @csspart caption-author - The name in it.
 */
export class VisioCaptionLine extends VisioElement {
  static readonly tagName = 'visio-caption-line';
  static override styles = captionLineStyles;

  /** Which line. */
  @property({ attribute: false }) number = -1;
  /** The name has its speaker's colour. */
  @property({ attribute: false }) hasColour = true;
  /** Its beginning is out of sight: the name stands where the eye can see it. @internal */
  @property({ attribute: false }) isCut = false;
  readonly #line = this.select(({ captions }) => captions && lineAt(captions, this.number));

  override render() {
    const line = this.#line.value;
    if (!line) return nothing;
    const { text, settled, isFinal, language, colour } = line;
    const live = text.slice(settled).trimStart();
    return html`<p
      class=${isFinal ? '' : 'is-going-on'}
      part="caption-line"
      lang=${language || nothing}
      ${cssVars({ '--_visio-caps-name': this.hasColour ? `var(--_visio-caps-${colour})` : null })}
    >
      ${this.#renderName(line)}
      <span dir="auto"
        >${text.slice(0, settled)}${live && settled ? ' ' : ''}${live ? html`<span class="live">${live}</span>` : nothing}</span
      >
    </p>`;
  }

  #renderName({ name, isLocal }: CaptionLine) {
    const words = this.words(captionsStrings);
    const whole = isLocal ? words.you : name || words.noName;
    const short = shortName(whole);
    const shown =
      short === whole
        ? html`<bdi class="who" part="caption-author">${whole}</bdi>`
        : html`<bdi class="who" part="caption-author" aria-hidden="true">${short}</bdi
            ><span class="sr">${whole}</span>`;
    return this.isCut ? html`${shown}<bdi class="who who--again" aria-hidden="true">${short}</bdi>` : shown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-caption-line': VisioCaptionLine;
  }
}
