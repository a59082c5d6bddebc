import { css, html, type TemplateResult } from 'lit';
import { tokenStyles } from '../ui/tokens.js';
import { MeetingHost } from './meeting-host.js';

/**
 * A meeting without screens: a portal puts `<visio-stage>`, `<visio-toolbar>` … inside, where it wants them.
 *
 * @element visio-provider
 * @fires {VisioStatusChangeEvent} visio-status-change - The status changed.
 * @fires {VisioJoinedEvent} visio-joined - The meeting is on.
 * @fires {VisioLeftEvent} visio-left - The meeting is over for this person, with the reason.
 * @fires {VisioErrorEvent} visio-error - Something failed, with a code.
 * @fires {VisioCommandEvent} visio-command - Something is about to be done; cancelable.
 * @slot - The portal's own layout of the elements.
 */
export class VisioProvider extends MeetingHost {
  static readonly tagName: string = 'visio-provider';
  static override styles = [
    tokenStyles,
    css`
      :host {
        display: block;
        color: var(--_visio-text);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-provider': VisioProvider;
  }
}
