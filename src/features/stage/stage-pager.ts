import { html, nothing, type TemplateResult } from 'lit';
import { cssVars } from '../../ui/css-vars.js';
import { icon } from '../../ui/icon.js';
import { placeVars } from './place-vars.js';
import type { StagePlan } from './stage-plan.js';
import type { stageStrings } from './stage.strings.js';

type Words = (typeof stageStrings)['fr'];
type Show = (page: number) => void;

/** Previous and next, in words and with the count: under the grid, or at the end of the strip. */
export function pager(plan: StagePlan, words: Words, show: Show): TemplateResult | typeof nothing {
  if (plan.pager === null) return nothing;
  return plan.pager === 'grid' ? gridPager(plan, words, show) : stripPager(plan, words, show);
}

function gridPager({ page, pageCount, people }: StagePlan, words: Words, show: Show): TemplateResult {
  return html`<nav class="pager pager--grid" aria-label=${words.pages}>
    <button
      class="btn btn--quiet"
      part="button"
      type="button"
      aria-disabled=${page === 0 ? 'true' : nothing}
      @click=${() => show(page - 1)}
    >
      ${icon('chevron-left', 's')}<span class="btn__words">${words.previousPage}</span>
    </button>
    <span class="tabular">${words.page(page + 1, pageCount, people)}</span>
    <button
      class="btn btn--quiet"
      part="button"
      type="button"
      aria-disabled=${page === pageCount - 1 ? 'true' : nothing}
      @click=${() => show(page + 1)}
    >
      <span class="btn__words">${words.nextPage}</span>${icon('chevron-right', 's')}
    </button>
  </nav>`;
}

function stripPager({ page, pageCount, pager: kind, pagerRect, strip }: StagePlan, words: Words, show: Show) {
  return html`<nav
    class="pager pager--${kind}"
    aria-label=${words.others}
    ${cssVars(pagerRect ? placeVars(pagerRect) : {})}
  >
    <button
      class="btn btn--icon btn--quiet"
      part="button"
      type="button"
      aria-label=${words.previousPeople}
      aria-disabled=${page === 0 ? 'true' : nothing}
      @click=${() => show(page - 1)}
    >
      ${icon('chevron-up', 's')}
    </button>
    <span class=${kind === 'row' ? 'sr' : 'tabular'}
      >${strip ? words.range(strip.first, strip.last, strip.total) : nothing}</span
    >
    <button
      class="btn btn--icon btn--quiet"
      part="button"
      type="button"
      aria-label=${words.nextPeople}
      aria-disabled=${page === pageCount - 1 ? 'true' : nothing}
      @click=${() => show(page + 1)}
    >
      ${icon('chevron-down', 's')}
    </button>
  </nav>`;
}
