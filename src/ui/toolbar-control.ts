import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { IconName } from './icon.js';
import { loadElements } from './lazy-elements.js';
import type { VisioReason } from './reason.js';
import { VisioElement } from './visio-element.js';

/** One row of "Plus" for something that has no room in the bar. */
export interface MenuEntry {
  readonly id: string;
  readonly icon?: IconName;
  readonly label: string;
  /** At the end of the row: the present choice, how many. */
  readonly hint?: string;
  /** How many things in it were not seen yet; "Plus" carries the sum of what it hides. */
  readonly count?: number;
  readonly isDisabled?: boolean;
  /** `opener` gets the focus back from what the row opens. */
  readonly run: (opener: HTMLElement) => void;
}

/** A control looks or offers something else now: the bar around counts its buttons again. */
export class ToolbarControlChangeEvent extends Event {
  static readonly type = 'toolbar-control-change';
  constructor() {
    super(ToolbarControlChangeEvent.type, { bubbles: true });
  }
}

/**
 * A control that a toolbar can take in. Its native buttons, in its shadow tree, are the stops of the arrow keys
 * (`visibleButtons` finds them there). Whatever it does not show there for lack of room, it gives as rows of "Plus"
 * instead: so nothing is ever lost, and the bar needs to know no feature.
 */
export abstract class ToolbarControl extends VisioElement {
  /** No room: its buttons go, and `menuEntries` holds what they did. Set by the toolbar. */
  @property({ type: Boolean, reflect: true }) collapsed = false;

  /** What it offers and does not show at present. */
  abstract get menuEntries(): readonly MenuEntry[];

  /** The button of something that is on or off, under one name: a panel, the captions. */
  protected renderToggle(isOn: boolean, press: () => void, content: TemplateResult): TemplateResult {
    return html`<button
      type="button"
      class=${isOn ? 'tb is-on' : 'tb'}
      part="button"
      aria-pressed=${isOn ? 'true' : 'false'}
      ?hidden=${this.collapsed}
      @click=${press}
    >
      ${content}
    </button>`;
  }

  /** Says why a press did nothing. Without its code nothing opens: the control looks as it did. */
  protected async explain(reason: VisioReason, opener: HTMLElement): Promise<void> {
    await loadElements('later').catch(() => undefined);
    if (customElements.get('visio-reason')) await reason.show(opener);
  }

  protected override updated(): void {
    this.dispatchEvent(new ToolbarControlChangeEvent());
  }
}
