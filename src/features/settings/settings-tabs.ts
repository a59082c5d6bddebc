import { html, nothing, type TemplateResult } from 'lit';
import { choiceStyles } from '../../ui/styles/choice.styles.js';
import { fieldStyles } from '../../ui/styles/field.styles.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { entryIcon } from '../../ui/entry-icon.js';
import { icon } from '../../ui/icon.js';
import { loadElementsAhead } from '../../ui/lazy-elements.js';
import { panelIcon } from '../../ui/panel-icon.js';
import { nextIndex } from '../../ui/roving.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import {
  accessibilitySection,
  captionsSection,
  pictureSection,
  type SectionContext,
  shortcutsSection,
  soundSection,
} from './sections.js';
import { isThere, SECTIONS } from './settings-sections.js';
import type { SettingsSection } from './settings-state.js';
import { settingsStrings } from './settings.strings.js';
import { settingsStyles } from './settings.styles.js';
import { shortcutsSectionStrings } from './shortcuts-section.strings.js';

const ICONS: Readonly<Record<SettingsSection, () => TemplateResult>> = {
  sound: () => entryIcon('mic', 's'),
  picture: () => entryIcon('video', 's'),
  captions: () => icon('captions', 's'),
  accessibility: () => panelIcon('accessibility', 's'),
  shortcuts: () => panelIcon('keyboard', 's'),
  about: () => entryIcon('info', 's'),
};
const STILL = '(prefers-reduced-motion: reduce)';

/**
 * What the settings hold, by section. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 *
 * @element visio-settings-tabs
 * @csspart tab - The name of a section.
 * @csspart switch - A choice between on and off.
 * @csspart field - A device with its label.
 * @csspart select - A native list.
 * @csspart button - A button.
 * @csspart icon - An icon.
 */
export class VisioSettingsTabs extends VisioElement {
  static readonly tagName = 'visio-settings-tabs';
  static override styles = [baseStyles, fieldStyles, choiceStyles, settingsStyles];

  readonly #section = this.select(({ settings }): SettingsSection => settings?.section ?? 'sound');

  constructor() {
    super();
    // Pieces that the sections show. Captions come several times a second: of them, only what can be chosen.
    for (const piece of PIECES) this.select(piece);
  }

  override render() {
    const { meeting } = this;
    if (!meeting) return nothing;
    const words = this.words(settingsStrings);
    const current = this.#section.value ?? 'sound';
    return html`<div class="settings">
      <div class="nav" role="tablist" aria-label=${words.settings} @keydown=${this.#onKey}>
        ${this.#sections.map((section) => this.#renderTab(section, section === current))}
      </div>
      <div class="body stack stack--l" role="tabpanel" id="panel" aria-labelledby=${current} tabindex="0">
        <h3 class="t3">${words[current]}</h3>
        ${this.#renderSection(current, { state: meeting.state, words, act: (run) => void this.act(run) })}
      </div>
    </div>`;
  }

  protected override updated(): void {
    const section = this.#section.value;
    if (section === 'captions') loadElementsAhead('captions');
    if (section === 'about') loadElementsAhead('diagnostic');
  }

  /** Those of what the page offers. */
  get #sections(): readonly SettingsSection[] {
    return SECTIONS.filter((section) => isThere(this.meeting?.state ?? {}, section));
  }

  #renderTab(section: SettingsSection, isOn: boolean): TemplateResult {
    return html`<button
      type="button"
      class=${isOn ? 'tab is-on' : 'tab'}
      part="tab"
      role="tab"
      id=${section}
      aria-selected=${isOn ? 'true' : 'false'}
      aria-controls="panel"
      tabindex=${isOn ? '0' : '-1'}
      @click=${() => this.#show(section)}
    >
      ${ICONS[section]()}<span>${this.words(settingsStrings)[section]}</span>
    </button>`;
  }

  #renderSection(section: SettingsSection, context: SectionContext): TemplateResult | typeof nothing {
    switch (section) {
      case 'sound':
        return soundSection(context);
      case 'picture':
        return pictureSection();
      case 'captions':
        return captionsSection(context);
      case 'accessibility':
        return accessibilitySection(context, matchMedia(STILL).matches);
      case 'shortcuts':
        return shortcutsSection(context, this.words(shortcutsSectionStrings));
      case 'about':
        return html`<visio-diagnostic exportparts="button, icon"></visio-diagnostic>`;
    }
  }

  #show(section: SettingsSection): void {
    void this.act(({ settings }) => settings.show(section));
  }

  /** Beside their section or above it: both pairs of arrows lead from one to the next. */
  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const index = tabs.findIndex((tab) => tab === event.target);
    const isRtl = getComputedStyle(this).direction === 'rtl';
    const along: Partial<Record<string, string>> = {
      ArrowDown: isRtl ? 'ArrowLeft' : 'ArrowRight',
      ArrowUp: isRtl ? 'ArrowRight' : 'ArrowLeft',
    };
    const next = nextIndex(along[key] ?? key, index, tabs.length, isRtl);
    const section = next === undefined ? undefined : this.#sections[next];
    if (next === undefined || !section) return;
    event.preventDefault();
    tabs[next]?.focus();
    this.#show(section);
  }
}

const PIECES: readonly ((state: Snapshot) => unknown)[] = [
  ({ offer }) => offer,
  ({ preferences }) => preferences,
  ({ sounds }) => sounds,
  ({ shortcuts }) => shortcuts,
  ({ captions }) => captions?.isOn,
  ({ captions }) => captions?.isReadAloud,
  ({ captions }) => captions?.appearance,
];

declare global {
  interface HTMLElementTagNameMap {
    'visio-settings-tabs': VisioSettingsTabs;
  }
}
