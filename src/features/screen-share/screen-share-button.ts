import { html, nothing } from 'lit';
import { query } from 'lit/decorators.js';
import { VisioError } from '../../core/errors.js';
import { icon } from '../../ui/icon.js';
import type { VisioReason } from '../../ui/reason.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { spinnerStyles } from '../../ui/styles/feedback.styles.js';
import { toolbarButtonStyles } from '../../ui/styles/toolbar-button.styles.js';
import { type MenuEntry, ToolbarControl } from '../../ui/toolbar-control.js';
import { screenShareStrings } from './screen-share-button.strings.js';

/**
 * Shares a screen and stops it. Not there where the browser or the token cannot.
 *
 * @element visio-screen-share-button
 * @csspart button - The native button.
 * @csspart button-label - Its word.
 * @csspart icon - Its icon.
 */
export class VisioScreenShareButton extends ToolbarControl {
  static readonly tagName = 'visio-screen-share-button';
  static override styles = [baseStyles, spinnerStyles, toolbarButtonStyles];
  @query('.tb') private button!: HTMLButtonElement;
  @query('visio-reason') private reason!: VisioReason;
  readonly #status = this.select(({ screenShare }) =>
    screenShare?.support === 'available' ? screenShare.status : undefined,
  );

  override get menuEntries(): readonly MenuEntry[] {
    const status = this.#status.value;
    if (!this.collapsed || !status) return [];
    const isDisabled = status === 'pending';
    return [
      {
        id: 'screen-share',
        icon: 'monitor-up',
        label: this.#word(status),
        isDisabled,
        run: (opener) => void this.#press(opener),
      },
    ];
  }

  override render() {
    const status = this.#status.value;
    if (!status) return nothing;
    const isPending = status === 'pending';
    const words = this.words(screenShareStrings);
    return html`<button
        type="button"
        class=${status === 'on' ? 'tb is-on' : 'tb'}
        part="button"
        aria-disabled=${isPending ? 'true' : nothing}
        aria-busy=${isPending ? 'true' : nothing}
        ?hidden=${this.collapsed}
        @click=${() => this.#press(this.button)}
      >
        ${isPending ? html`<span class="spinner"></span>` : icon('monitor-up')}
        <span class="tb__word" part="button-label"
          >${this.#word(status)}${
            status === 'off' ? html`<span class="sr">${this.words(screenShareStrings).yourScreen}</span>` : nothing
          }</span
        >
      </button>
      <visio-reason
        .label=${words.share}
        .text=${words.failed}
        .action=${words.retry}
        @reason-action=${() => this.#press(this.button)}
      ></visio-reason>`;
  }

  #word(status: 'off' | 'pending' | 'on'): string {
    const { share, choosing, stop } = this.words(screenShareStrings);
    return { off: share, pending: choosing, on: stop }[status];
  }

  async #press(opener: HTMLElement): Promise<void> {
    const status = this.#status.value;
    if (status === 'pending') return;
    const outcome = { hasFailed: false };
    await this.act(async ({ screenShare }) => {
      try {
        await (status === 'on' ? screenShare.stop() : screenShare.start());
      } catch (error) {
        // A change of mind, or the page's own refusal, needs no explanation.
        outcome.hasFailed = error instanceof VisioError && !['ABORTED', 'REFUSED'].includes(error.code);
        throw error;
      }
    });
    if (outcome.hasFailed) await this.explain(this.reason, opener);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-screen-share-button': VisioScreenShareButton;
  }
}
