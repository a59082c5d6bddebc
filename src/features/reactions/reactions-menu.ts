import { css, html } from 'lit';
import { query } from 'lit/decorators.js';
import type { VisioMenu } from '../../ui/menu.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { EMOJI, type ReactionName } from './reaction-names.js';
import { reactionStrings } from './reactions.strings.js';

const NAMES = Object.keys(EMOJI) as readonly ReactionName[];

/**
 * The reactions one can send, each with a word under it.
 *
 * @element visio-reactions-menu
 * @csspart menu - The surface in the top layer.
 */
export class VisioReactionsMenu extends VisioElement {
  static readonly tagName = 'visio-reactions-menu';
  static override styles = [
    baseStyles,
    css`
      /* A reaction of somebody else brings this code, maybe before that of menus: the choice is not laid out in the bar. */
      visio-menu:not(:defined) {
        display: none;
      }
      .reaction {
        display: grid;
        gap: calc(var(--_visio-space) * 0.5);
        align-content: center;
        justify-items: center;
        min-inline-size: 0;
        min-block-size: 4rem;
        padding: var(--_visio-space) 0;
        border: 1px solid transparent;
        border-radius: var(--_visio-radius);
        background: none;
        color: var(--_visio-text);
        font-size: 0.75rem;
        line-height: 1rem;
        text-align: center;
        cursor: pointer;
      }
      /* Last in the document, so that typing the first letter of a word finds it. */
      .emoji {
        order: -1;
        font-size: 1.5rem;
        line-height: 1.75rem;
      }
      .reaction:hover {
        background: var(--_visio-surface-hover);
        color: var(--_visio-text-title);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .reaction:focus-visible {
        outline-offset: -2px;
      }
      @media (forced-colors: active) {
        .reaction {
          border-color: ButtonText;
        }
      }
    `,
  ];

  @query('visio-menu') private menu!: VisioMenu;

  /** Opens above `opener`, which gets the focus back. */
  async show(opener: HTMLElement): Promise<void> {
    await this.updateComplete;
    await this.menu.show({ anchor: opener });
  }

  override render() {
    const words = this.words(reactionStrings);
    return html`<visio-menu grid .label=${words.choose} exportparts="menu, button, icon">
      ${NAMES.map(
        (name) =>
          html`<button
            type="button"
            class="reaction"
            role="menuitem"
            tabindex="-1"
            @click=${() => this.act(({ reactions }) => reactions.send(name))}
          >
            ${words[name]}<span class="emoji" aria-hidden="true">${EMOJI[name]}</span>
          </button>`,
      )}
    </visio-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-reactions-menu': VisioReactionsMenu;
  }
}
