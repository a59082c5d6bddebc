import type { Shortcut, ShortcutId } from './shortcuts-state.js';

/** Never one letter alone, never AltGr, which types characters; La Suite Meet's keys where it has them. */
const KEYS: readonly (readonly [id: ShortcutId, key: string, isWithShift?: boolean])[] = [
  ['microphone', 'd'],
  ['camera', 'e'],
  ['hand', 'h', true],
  ['chat', 'm', true],
  ['people', 'p', true],
  ['captions', 's', true],
  ['fullScreen', 'f', true],
  // Not Q: with Ctrl and Shift it ends Chromium, on a Mac the session.
  ['whoSpeaks', 'y', true],
  ['help', '/', true],
];
const TOOLBAR = 'F2';

/** What is pressed, as a `KeyboardEvent` says it. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** As they are shown to people. On a Mac the two that have no Shift also go with ⌘, which is the custom there. */
export function shortcutList(isMac: boolean): readonly Shortcut[] {
  const keysOf = (key: string, isWithShift = false) =>
    isWithShift ? ['Control', 'Shift', key.toUpperCase()] : [isMac ? 'Meta' : 'Control', key.toUpperCase()];
  return [
    ...KEYS.map(([id, key, isWithShift]) => ({ id, keys: keysOf(key, isWithShift) })),
    { id: 'toolbar', keys: [TOOLBAR] },
  ];
}

/** What a press asks for; `null` for anything else. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Press, isMac: boolean): ShortcutId | null {
  if (altKey) return null;
  if (!ctrlKey && !metaKey && !shiftKey) return key === TOOLBAR ? 'toolbar' : null;
  const isModified = ctrlKey !== metaKey && (ctrlKey || (isMac && !shiftKey));
  if (!isModified) return null;
  // Where the slash has Shift already, `key` is what is printed above it.
  const pressed = key === '?' ? '/' : key.toLowerCase();
  const found = KEYS.find(([, own, isWithShift = false]) => own === pressed && isWithShift === shiftKey);
  return found?.[0] ?? null;
}
