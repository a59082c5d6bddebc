import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceKind } from '../../core/device-failure.js';
import { whichOf } from './device-situation.js';
import type { prejoinStrings } from './prejoin.strings.js';

/** What is said before the browser asks: one press for all, one for each alone. */
export function renderQuestion(
  kinds: readonly DeviceKind[],
  words: (typeof prejoinStrings)['fr'],
  onPress: (kinds: readonly DeviceKind[]) => void,
): TemplateResult {
  const which = whichOf(kinds);
  const alone = kinds.length > 1 ? kinds : [];
  return html`<div class="preview">
    <div class="stack stack--s">
      <p class="t3 strong">${words.askTitle(which)}</p>
      <p class="small">${words.askText}</p>
      <div class="row">
        <button type="button" class="btn btn--primary" part="button button-primary" @click=${() => onPress(kinds)}>
          ${words.turnOn(which)}
        </button>
      </div>
      ${alone.length > 0 ? html`<div class="row">${alone.map((kind) => renderAlone(kind))}</div>` : nothing}
    </div>
  </div>`;

  function renderAlone(kind: DeviceKind): TemplateResult {
    return html`<button type="button" class="btn btn--s btn--secondary" part="button" @click=${() => onPress([kind])}>
      ${words.turnOnOnly(kind)}
    </button>`;
  }
}
