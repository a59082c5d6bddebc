import { css, html, nothing } from 'lit';
import { isOffered } from '../../core/offer.js';
import { icon } from '../../ui/icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { badgeStyles } from '../../ui/styles/badge.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { peopleButtonStrings } from './people-button.strings.js';

/**
 * Opens the list of people, and says how many there are and how many hands are up.
 *
 * @element visio-people-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioPeopleButton extends ToolbarControl {
  static readonly tagName = 'visio-people-button';
  static override styles = [
    baseStyles,
    badgeStyles,
    toolbarButtonStyles,
    css`
      /* How many there are is no news: unread messages are. */
      .count {
        background: var(--_visio-surface-contrast);
        color: var(--_visio-text);
      }
      .tb > .count--hands {
        inset-inline: auto calc(50% + 0.375rem);
        grid-auto-flow: column;
        background: var(--_visio-hand);
        color: var(--_visio-on-hand);
      }
      .count .i {
        inline-size: 0.75rem;
        block-size: 0.75rem;
      }
    `,
  ];

  readonly #count = this.select((state) => (isOffered(state, 'people') ? state.participants?.ids.length : undefined));
  readonly #hands = this.select(({ hand }) => hand?.queue.length ?? 0);
  readonly #isOpen = this.select(({ panel }) => panel?.open === 'people');

  override get menuEntries(): readonly MenuEntry[] {
    const count = this.#count.value;
    if (!this.collapsed || count === undefined) return [];
    const { people } = this.words(peopleButtonStrings);
    return [{ id: 'people', icon: 'users', label: people, hint: String(count), run: this.#toggle }];
  }

  override render() {
    const count = this.#count.value;
    if (count === undefined) return nothing;
    const words = this.words(peopleButtonStrings);
    const hands = this.#hands.value ?? 0;
    const content = html`${icon('users')}
      <span class="tb__word" part="button-label" aria-hidden="true">${words.people}</span>
      <span class="sr">${words.name(count, hands)}</span>
      <span class="count" aria-hidden="true">${count}</span>
      ${hands > 0 ? html`<span class="count count--hands" aria-hidden="true">${icon('hand')}${hands}</span>` : nothing}`;
    return this.renderToggle(this.#isOpen.value ?? false, this.#toggle, content);
  }

  readonly #toggle = (): void => {
    void this.act(({ panel }) => panel.toggle('people'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-people-button': VisioPeopleButton;
  }
}
