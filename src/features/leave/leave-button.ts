import { html } from 'lit';
import { icon } from '../../ui/icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { leaveStrings } from './leave-button.strings.js';

/**
 * Leaves the meeting: camera and microphone are released.
 *
 * @element visio-leave-button
 * @csspart button - The native button.
 * @csspart button-danger - The same.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioLeaveButton extends ToolbarControl {
  static readonly tagName = 'visio-leave-button';
  static override styles = [baseStyles, toolbarButtonStyles];

  /** The way out always shows. */
  override get menuEntries(): readonly MenuEntry[] {
    return [];
  }

  override render() {
    const words = this.words(leaveStrings);
    return html`<button type="button" class="tb tb--leave" part="button button-danger" @click=${this.#leave}>
      ${icon('phone-off')}
      <span class="tb__word" part="button-label">${words.leave}<span class="sr">${words.theMeeting}</span></span>
    </button>`;
  }

  #leave(): void {
    void this.act((commands) => commands.connection.leave());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-leave-button': VisioLeaveButton;
  }
}
