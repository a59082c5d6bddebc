import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKind } from '../../core/device-failure.js';
import { entryIcon } from '../../ui/entry-icon.js';
import type { Browser } from './browser.js';
import { type DeviceProblem, whichOf } from './device-situation.js';
import { helpStrings } from './help.strings.js';

export { helpStrings };

type Words = (typeof helpStrings)['fr'];

/** What is said of a problem, and the word on the button that may solve it. */
export function wordsOfProblem({ failure, kinds }: DeviceProblem, words: Words) {
  const which = whichOf(kinds);
  const { retry, search } = words;
  switch (failure) {
    case 'denied':
      return { title: words.blockedTitle(which), text: words.blockedText, action: retry };
    case 'dismissed':
      return { title: words.dismissedTitle(which), text: words.dismissedText, action: retry };
    case 'denied-by-system':
      return { title: words.systemTitle(which), text: words.systemText, action: retry };
    case 'denied-by-page':
      return { title: words.pageTitle(which), text: words.without(which), action: null };
    case 'not-found':
      return { title: words.notFoundTitle(which), text: words.without(which), action: search };
    case 'in-use':
      return { title: words.inUseTitle(which), text: words.inUseText, action: retry };
    case 'unplugged':
      return { title: words.unpluggedTitle(which), text: words.unpluggedText, action: search };
    case 'unsupported':
      return { title: words.unsupportedTitle(which), text: words.without(which), action: null };
    case 'failed':
      return { title: words.failedTitle(which), text: words.failedText, action: retry };
  }
}

export interface HelpOptions {
  readonly words: Words;
  /** `null`: another one than this page is in. */
  readonly browser: Browser | null;
  /** Level of its title. */
  readonly headingLevel: number;
  readonly onRetry: (kinds: readonly DeviceKind[]) => void;
  readonly onOtherBrowser: () => void;
}

/** Says a problem and offers what may solve it. */
export function renderProblem(problem: DeviceProblem, options: HelpOptions): TemplateResult {
  return problem.failure === 'denied' ? renderSteps(problem, options) : renderRow(problem, options);
}

/** A problem in one sentence, under the picture. */
function renderRow(problem: DeviceProblem, { words, onRetry }: HelpOptions): TemplateResult {
  const { title, text, action } = wordsOfProblem(problem, words);
  const isMild = ['not-found', 'denied-by-page', 'unsupported', 'dismissed'].includes(problem.failure);
  return html`<div class="notice notice--card ${isMild ? '' : 'notice--warn'}">
      ${entryIcon(isMild ? 'info' : 'triangle-alert')}
      <div class="notice__body" role="status"><b>${title}</b> ${text}</div>
    </div>
    ${action ? html`<div class="row">${renderRetry(action, () => onRetry(problem.kinds))}</div>` : nothing}`;
}

/** The browser's refusal: it is undone in the browser, in three steps. */
function renderSteps({ kinds }: DeviceProblem, options: HelpOptions): TemplateResult {
  const { words, browser, headingLevel, onRetry, onOtherBrowser } = options;
  const which = whichOf(kinds);
  return html`<div class="stack stack--s">
      <span class="bigicon bigicon--warn">${entryIcon('lock')}</span>
      <h2 class="t2" tabindex="-1" aria-level=${headingLevel}>${words.blockedTitle(which)}</h2>
      <p>${words.blockedText}</p>
    </div>
    ${
      browser === 'chromium'
        ? html`<div class="addressbar" role="img" aria-label=${words.addressBar}>
            <span class="addressbar__mark">${entryIcon('sliders-horizontal', 's')}</span>
            <span class="ellipsis">${location.host}${location.pathname}</span>
          </div>`
        : nothing
    }
    <ol class="steps">
      ${stepsOf(browser, which, words).map((step) => html`<li><div>${step}</div></li>`)}
    </ol>
    <div class="row">
      ${renderRetry(words.retry, () => onRetry(kinds))}
      ${
        browser
          ? html`<button type="button" class="btn btn--quiet" part="button" @click=${onOtherBrowser}>
              ${words.otherBrowser}
            </button>`
          : nothing
      }
    </div>`;
}

function stepsOf(browser: Browser | null, which: ReturnType<typeof whichOf>, words: Words): readonly string[] {
  switch (browser) {
    case 'chromium':
      return [words.openChromium, words.allow(which), words.comeBack(which)];
    case 'firefox':
      return [words.openFirefox, words.unblock(which), words.tryThen];
    case 'safari':
      return [words.openSafari, words.allow(which), words.tryThen];
    case 'mobile':
      return [words.openMobile, words.allow(which), words.tryThen];
    case null:
      return [words.openOther, words.allow(which), words.tryThen];
  }
}

function renderRetry(word: string, onRetry: () => void): TemplateResult {
  return html`<button type="button" class="btn btn--secondary" part="button" @click=${onRetry}>
    ${entryIcon('refresh-cw', 's')}${word}
  </button>`;
}
