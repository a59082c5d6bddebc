import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKind } from '../../core/device-failure.js';
import { screenIcon } from '../../ui/screen-icon.js';
import type { Browser } from './browser.js';
import { type DeviceProblem, whichOf } from './device-situation.js';
import { helpStyles } from './device-help.styles.js';
import { helpStrings } from './help.strings.js';

export { helpStrings, helpStyles };

type Words = (typeof helpStrings)['fr'];

/** What is said of a problem, and whether another try may solve it. */
export function wordsOfProblem({ failure, kinds }: DeviceProblem, words: Words) {
  const which = whichOf(kinds);
  switch (failure) {
    case 'denied':
      return { title: words.blockedTitle(which), text: words.blockedText, canRetry: true };
    case 'dismissed':
      return { title: words.dismissedTitle(which), text: words.dismissedText, canRetry: true };
    case 'denied-by-system':
      return { title: words.systemTitle(which), text: words.systemText, canRetry: true };
    case 'denied-by-page':
      return { title: words.pageTitle(which), text: words.without(which), canRetry: false };
    case 'not-found':
      return { title: words.notFoundTitle(which), text: words.without(which), canRetry: true };
    case 'in-use':
      return { title: words.inUseTitle(which), text: words.inUseText, canRetry: true };
    case 'unplugged':
      return { title: words.unpluggedTitle(which), text: words.unpluggedText, canRetry: true };
    case 'unsupported':
      return { title: words.unsupportedTitle(which), text: words.without(which), canRetry: false };
    // Nothing is sent before the meeting.
    case 'not-sent':
    case 'failed':
      return { title: words.failedTitle(which), text: words.failedText, canRetry: true };
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

/** A problem in one sentence, under the picture. */
export function renderNotice(problem: DeviceProblem, words: Words): TemplateResult {
  const { title, text } = wordsOfProblem(problem, words);
  const isMild = ['not-found', 'denied-by-page', 'unsupported', 'dismissed'].includes(problem.failure);
  return html`<div class="notice notice--card ${isMild ? '' : 'notice--warn'}">
    ${screenIcon(isMild ? 'info' : 'triangle-alert')}
    <div class="notice__body"><b>${title}</b> ${text}</div>
  </div>`;
}

/** One button for everything that another try may solve. */
export function renderActions(problems: readonly DeviceProblem[], { words, onRetry }: HelpOptions) {
  const solvable = problems.filter((problem) => wordsOfProblem(problem, words).canRetry);
  const [first] = solvable;
  if (!first) return nothing;
  const word = solvable.every(isMissing) ? words.search : words.retry;
  return html`<div class="row">${renderRetry(word, () => onRetry(solvable.flatMap(({ kinds }) => kinds)))}</div>`;
}

function isMissing({ failure }: DeviceProblem): boolean {
  return failure === 'not-found' || failure === 'unplugged';
}

/** The browser's refusal: it is undone in the browser, in three steps. */
export function renderSteps({ kinds }: DeviceProblem, options: HelpOptions): TemplateResult {
  const { words, browser, headingLevel, onRetry, onOtherBrowser } = options;
  const which = whichOf(kinds);
  return html`<div class="stack stack--s">
      <span class="bigicon bigicon--warn">${screenIcon('lock')}</span>
      <h2 class="t2" tabindex="-1" aria-level=${headingLevel}>${words.blockedTitle(which)}</h2>
      <p>${words.blockedText}</p>
    </div>
    ${
      browser === 'chromium'
        ? html`<div class="addressbar" role="img" aria-label=${words.addressBar}>
            <span class="addressbar__mark">${screenIcon('sliders-horizontal', 's')}</span>
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
    ${screenIcon('refresh-cw', 's')}${word}
  </button>`;
}
