import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingCommands, Snapshot, StateOf } from '../../core/meeting-state.js';
import { type FeatureName, isOffered } from '../../core/offer.js';
import type { SettingsWords } from './settings.strings.js';
import type { shortcutsSectionStrings } from './shortcuts-section.strings.js';
import { renderSwitch, type SwitchRow } from './switch-row.js';

/** What a section is made of. */
export interface SectionContext {
  readonly state: Snapshot;
  readonly words: SettingsWords;
  readonly act: (run: (commands: MeetingCommands) => unknown) => void;
}

const HEARD = ['microphone', 'speaker'] as const;
const SEEN = ['camera'] as const;
const SOUNDS = ['joined', 'left', 'message', 'hand'] as const;
/** Whose sound it is. */
const OWNERS: Readonly<Partial<Record<(typeof SOUNDS)[number], FeatureName>>> = { message: 'chat', hand: 'hand' };

const switches = (words: SettingsWords, rows: readonly (SwitchRow | null)[]): TemplateResult =>
  html`<div>${rows.map((row) => row && renderSwitch(row, words))}</div>`;

/** `null` before the meeting's code is there. */
function preference(
  { state: { preferences }, act }: SectionContext,
  id: keyof StateOf<'preferences'>,
  label: string,
  hint = '',
): SwitchRow | null {
  if (!preferences) return null;
  return { id, label, hint, isOn: preferences[id], turn: (isOn) => act((to) => to.preferences.set({ [id]: isOn })) };
}

/** One that is turned on is heard at once. */
export function soundSection(context: SectionContext): TemplateResult {
  const { state, words, act } = context;
  const { sounds } = state;
  const rows = SOUNDS.filter((name) => isOffered(state, OWNERS[name])).map((name): SwitchRow => {
    const turn = (isOn: boolean) =>
      act(async (commands) => {
        await commands.sounds.set({ [name]: isOn });
        if (isOn) await commands.sounds.play(name);
      });
    return { id: name, label: words[name], isOn: sounds?.[name] ?? false, turn };
  });
  const devices = html`<visio-device-fields
      exportparts="field, select, button, icon"
      .kinds=${HEARD}
    ></visio-device-fields>
    ${switches(words, [preference(context, 'warnsWhenMuted', words.warnsWhenMuted, words.warnsWhenMutedHint)])}`;
  if (!isOffered(state, 'sounds')) return devices;
  return html`${devices}
    <div class="group" role="group" aria-labelledby="sounds" aria-describedby="sounds-hint">
      <h4 class="t4" id="sounds">${words.sounds}</h4>
      <p class="hint" id="sounds-hint">${words.soundsHint}</p>
      ${switches(words, rows)}
    </div>`;
}

export function pictureSection(): TemplateResult {
  return html`<div class="two">
    <visio-device-fields exportparts="field, select, icon" .kinds=${SEEN}></visio-device-fields>
    <visio-preview without-switches exportparts="icon"></visio-preview>
  </div>`;
}

export function captionsSection({ state, words, act }: SectionContext): TemplateResult | typeof nothing {
  const { captions } = state;
  if (!captions) return nothing;
  const { colours, size, hasSpeakerColours } = captions.appearance;
  const row: SwitchRow = {
    id: 'show-captions',
    label: words.showCaptions,
    hint: words.showCaptionsHint,
    isOn: captions.isOn,
    turn: () => act((commands) => commands.captions.toggle()),
  };
  return html`${switches(words, [row])}
    <p class="sample caps--${colours} sample--${size}" aria-hidden="true">
      <b class=${hasSpeakerColours ? 'sample__name' : ''}>${words.sampleName}</b> ${words.sample}
    </p>
    <visio-caption-choices exportparts="button"></visio-caption-choices>`;
}

/** `isStill`: the device asks for no motion by itself. */
export function accessibilitySection(context: SectionContext, isStill: boolean): TemplateResult {
  const { state, words, act } = context;
  const { captions } = state;
  const motion = preference(context, 'reducesMotion', words.reduceMotion, isStill ? words.followsDevice : '');
  return switches(words, [
    captions
      ? {
          id: 'read-captions',
          label: words.readCaptions,
          hint: words.readCaptionsHint,
          isOn: captions.isReadAloud,
          turn: (isOn) => act((to) => to.captions.setReadAloud(isOn)),
        }
      : null,
    preference(context, 'saysPassages', words.sayPassages, words.sayPassagesHint),
    ...(isOffered(state, 'reactions')
      ? [
          preference(context, 'showsReactions', words.showReactions),
          preference(context, 'saysReactions', words.sayReactions),
        ]
      : []),
    motion && isStill ? { ...motion, isOn: true, isFixed: true } : motion,
  ]);
}

export function shortcutsSection(
  { state: { shortcuts }, words, act }: SectionContext,
  names: (typeof shortcutsSectionStrings)['fr'],
): TemplateResult | typeof nothing {
  if (!shortcuts) return nothing;
  const row: SwitchRow = {
    id: 'shortcuts-on',
    label: words.shortcutsOn,
    hint: words.shortcutsHint,
    isOn: shortcuts.isOn,
    turn: (isOn) => act((to) => (isOn ? to.shortcuts.turnOn() : to.shortcuts.turnOff())),
  };
  const nameOf = (key: string) => (Object.hasOwn(names, key) ? names[key as keyof typeof names] : key);
  return html`${switches(words, [row])}
    <dl class="keys">
      ${shortcuts.list.map(
        ({ id, keys }) =>
          html`<div>
            <dt>${names[id]}</dt>
            <dd>${keys.map((key) => html`<kbd class="kbd">${nameOf(key)}</kbd> `)}</dd>
          </div>`,
      )}
    </dl>`;
}
