import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { choiceStyles } from '../../ui/styles/choice.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { APPEARANCES, DEFAULT_APPEARANCE } from './appearance.js';
import { captionChoicesStrings } from './caption-choices.strings.js';
import { captionChoicesStyles } from './caption-choices.styles.js';
import type { CaptionAppearance } from './captions-state.js';

/**
 * How captions look: size, lines, place, colours. For the popover above them and for the settings.
 *
 * @element visio-caption-choices
 */
export class VisioCaptionChoices extends VisioElement {
  static readonly tagName = 'visio-caption-choices';
  static override styles = [baseStyles, buttonStyles, fieldStyles, choiceStyles, captionChoicesStyles];

  readonly #appearance = this.select(({ captions }) => captions?.appearance);
  /** A shared screen in focus is never covered. */
  readonly #mayCover = this.select(({ stage }) => !stage?.forward.some((tileId) => tileId.endsWith('/screen')));

  override render() {
    const appearance = this.#appearance.value;
    if (!appearance) return nothing;
    const words = this.words(captionChoicesStrings);
    const { hasSpeakerColours } = appearance;
    return html`<div class="choices">
      ${this.#renderSegments('size', words.size)}
      <fieldset class="field colours">
        <legend class="label">${words.colours}</legend>
        <div class="swatches">
          ${APPEARANCES.colours.map((colours) =>
            this.#renderOption(
              'colours',
              colours,
              `swatch caps--${colours}`,
              html`<span class="swatch__sample" aria-hidden="true">${words.sample}</span>${words[colours]}`,
            ),
          )}
        </div>
      </fieldset>
      <div class="pair">
        ${this.#renderSegments('lines', words.lines)}${this.#renderSegments('position', words.position)}
      </div>
      <label class=${hasSpeakerColours ? 'switch is-on' : 'switch'}>
        <input
          type="checkbox"
          role="switch"
          aria-checked=${hasSpeakerColours ? 'true' : 'false'}
          .checked=${live(hasSpeakerColours)}
          aria-labelledby="speaker-colours"
          aria-describedby="name-stays"
          @change=${() => this.#set({ hasSpeakerColours: !hasSpeakerColours })}
        />
        <span class="switch__track" aria-hidden="true">${hasSpeakerColours ? entryIcon('check') : nothing}</span>
        <span>
          <span class="strong" id="speaker-colours">${words.speakerColours}</span><br />
          <span class="hint" id="name-stays">${words.nameStays}</span>
        </span>
        <span class="switch__state" aria-hidden="true">${hasSpeakerColours ? words.on : words.off}</span>
      </label>
      <button type="button" class="link reset" part="button" @click=${() => this.#set(DEFAULT_APPEARANCE)}>
        ${words.reset}
      </button>
    </div>`;
  }

  #renderSegments(key: 'size' | 'lines' | 'position', label: string): TemplateResult {
    const words = this.words(captionChoicesStrings);
    const choices = APPEARANCES[key].filter((choice) => choice !== 'over' || this.#mayCover.value);
    return html`<fieldset class="field">
      <legend class="label">${label}</legend>
      <div class=${choices.length > 3 ? 'segments segments--four' : 'segments'}>
        ${choices.map((choice) =>
          this.#renderOption(key, choice, '', html`${typeof choice === 'number' ? choice : words[choice]}`),
        )}
      </div>
    </fieldset>`;
  }

  #renderOption<Key extends keyof CaptionAppearance>(
    key: Key,
    choice: CaptionAppearance[Key],
    look: string,
    content: TemplateResult,
  ): TemplateResult {
    const current = key === 'position' && !this.#mayCover.value ? 'below' : this.#appearance.value?.[key];
    const isOn = current === choice;
    return html`<label class="option ${look} ${isOn ? 'is-on' : ''}">
      <input type="radio" name=${key} .checked=${live(isOn)} @change=${() => this.#set({ [key]: choice })} />${content}
    </label>`;
  }

  #set(some: Partial<CaptionAppearance>): void {
    void this.act(({ captions }) => captions.setAppearance(some));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-caption-choices': VisioCaptionChoices;
  }
}
