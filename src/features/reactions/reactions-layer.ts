import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cssVars } from '../../ui/css-vars.js';
import { say } from '../../ui/say.js';
import { plateStyles } from '../../ui/styles/person.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { EMOJI } from './reaction-names.js';
import { reactionStrings } from './reactions.strings.js';
import type { Reaction } from './reactions-state.js';

const NONE: readonly Reaction[] = [];
/** Places beside one another, and how many of them fit in a narrow room. */
const PLACES = 6;
const NARROW = 3;

/**
 * Reactions rise over the stage, each with the name of whoever sent it; where nothing should move they stand in their
 * place. They take no press, and are said to those who asked for it only.
 *
 * @element visio-reactions
 * @csspart reaction - Each of them.
 */
export class VisioReactions extends VisioElement {
  static readonly tagName = 'visio-reactions';
  static override styles = [
    plateStyles,
    css`
      :host {
        display: block;
        pointer-events: none;
      }
      .layer {
        display: grid;
        grid-template-columns: repeat(6, minmax(0, 1fr));
        align-content: end;
        box-sizing: border-box;
        block-size: 100%;
        padding: calc(var(--_visio-space) * 4);
        overflow: hidden;
        container-type: size;
      }
      .reaction {
        display: grid;
        grid-area: 1 / var(--_visio-place);
        gap: var(--_visio-space);
        justify-items: center;
        min-inline-size: 0;
      }
      .emoji {
        font-size: 2.25rem;
        line-height: 2.75rem;
      }
      @container (width < 40rem) {
        .reaction {
          grid-area: var(--_visio-row) / span 2 / auto / var(--_visio-end);
        }
      }
      @media (prefers-reduced-motion: no-preference) {
        .reaction:not(.is-still) {
          animation: visio-rise 3s cubic-bezier(0.2, 0.6, 0.4, 1) both;
        }
      }
      @keyframes visio-rise {
        from {
          opacity: 0;
          transform: translateY(1rem);
        }
        8%,
        70% {
          opacity: 1;
        }
        to {
          opacity: 0;
          transform: translateY(-50cqb);
        }
      }
    `,
  ];

  readonly #recent = this.select(({ reactions, preferences }) =>
    preferences?.showsReactions === false ? NONE : (reactions?.recent ?? NONE),
  );
  readonly #said = this.select(({ reactions, preferences }) =>
    preferences?.saysReactions ? (reactions?.recent ?? NONE) : NONE,
  );
  readonly #isStill = this.select(({ preferences }) => preferences?.reducesMotion ?? false);

  #lastSaid = 0;

  protected override updated(): void {
    const words = this.words(reactionStrings);
    for (const { key, name, sender, isLocal } of this.#said.value ?? NONE) {
      if (key <= this.#lastSaid) continue;
      this.#lastSaid = key;
      const who = isLocal ? words.you : sender || words.noName;
      say(this.meeting, words.said(who, words[name]), { isKept: false });
    }
  }

  override render() {
    const recent = this.#recent.value ?? NONE;
    if (recent.length === 0) return nothing;
    return html`<div class="layer" aria-hidden="true">
      ${repeat(
        recent,
        ({ key }) => key,
        (reaction) => this.#renderReaction(reaction),
      )}
    </div>`;
  }

  #renderReaction({ key, name, sender, isLocal }: Reaction): TemplateResult {
    const words = this.words(reactionStrings);
    const place = key % PLACES;
    const vars = {
      '--_visio-place': String(place + 1),
      '--_visio-row': String(1 + Math.floor(place / NARROW)),
      '--_visio-end': String(3 + 2 * (place % NARROW)),
    } as const;
    return html`<div class=${this.#isStill.value ? 'reaction is-still' : 'reaction'} part="reaction" ${cssVars(vars)}>
      <span class="emoji">${EMOJI[name]}</span>
      <span class="plate"
        ><bdi class="plate__name" dir="auto">${isLocal ? words.you : sender || words.noName}</bdi></span
      >
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-reactions': VisioReactions;
  }
}
