import { html, nothing, type TemplateResult } from 'lit';
import { screenIcon } from '../../ui/screen-icon.js';
import { failureReport, type ReportFacts } from './failure-report.js';
import type { reportStrings } from './report.strings.js';

/** What is known where no meeting is on. `at`: milliseconds since the epoch. */
export function reportOf({ code, at }: Pick<ReportFacts, 'code' | 'at'>): string {
  return failureReport({
    code,
    at,
    userAgent: navigator.userAgent,
    isOnline: navigator.onLine,
    hasWebRtc: 'RTCPeerConnection' in window,
    isSecure: window.isSecureContext,
  });
}

export interface ReportBlock {
  readonly words: (typeof reportStrings)['fr'];
  readonly code: string;
  readonly report: string;
  readonly onCopy: () => void;
}

/** The report as it will be copied, to be read before. */
export function renderReport({ words, code, report, onCopy }: ReportBlock): TemplateResult {
  return html`<div class="report">
    <details open>
      <summary>${words.support} <span class="tabular">${code}</span></summary>
      <pre>${report}</pre>
      <p class="report__note small muted">${words.nothingPrivate}</p>
    </details>
    ${
      // Absent outside https.
      (navigator.clipboard as Clipboard | undefined)
        ? html`<button type="button" class="btn btn--s btn--quiet report__copy" part="button" @click=${onCopy}>
            ${screenIcon('copy', 's')}${words.copyReport}
          </button>`
        : nothing
    }
  </div>`;
}
