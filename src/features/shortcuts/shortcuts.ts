import { defineFeature, type Feature, type FeatureContext, type RoomContext } from '../../core/feature.js';
import type { MeetingCommands, Snapshot } from '../../core/meeting-state.js';
import { type FeatureName, isOffered } from '../../core/offer.js';
import { visibleButtons } from '../../ui/composed-tree.js';
import { shortcutList, shortcutOf } from './shortcut-list.js';
import type { ShortcutId } from './shortcuts-state.js';

/** The two that a person may need over the settings. */
const OVER_DIALOGS: readonly ShortcutId[] = ['microphone', 'camera'];

const COMMANDS: Readonly<Record<Exclude<ShortcutId, 'toolbar'>, (commands: MeetingCommands) => Promise<unknown>>> = {
  microphone: ({ microphone }) => microphone.toggle(),
  camera: ({ camera }) => camera.toggle(),
  hand: ({ hand }) => hand.toggle(),
  chat: ({ panel }) => panel.toggle('chat'),
  people: ({ panel }) => panel.toggle('people'),
  captions: ({ captions }) => captions.toggle(),
  fullScreen: ({ fullScreen }) => fullScreen.toggle(),
  whoSpeaks: ({ journal }) => journal.sayWhoSpeaks(),
  help: ({ settings }) => settings.show('shortcuts'),
};

/** Whose keys they are; the others are always there. */
const OWNERS: Readonly<Partial<Record<ShortcutId, FeatureName>>> = {
  hand: 'hand',
  chat: 'chat',
  people: 'people',
  captions: 'captions',
  fullScreen: 'full-screen',
  help: 'settings',
};

/**
 * Keys of the meeting, inside `host` only and never while the person writes: the page keeps its own. One switch turns
 * them all off. https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts.html
 */
export function shortcuts(host: HTMLElement): Feature<'shortcuts'> {
  const isMac = /Mac OS|iPhone|iPad/.test(navigator.userAgent);

  const run = (id: ShortcutId, commands: MeetingCommands): void => {
    if (id === 'toolbar') focusToolbar(host);
    // A failure is shown by whoever shows it for a press on the button.
    else void COMMANDS[id](commands).catch(() => undefined);
  };

  return defineFeature({
    key: 'shortcuts',
    initial: { isOn: true, list: shortcutList(isMac) },

    start({ set, snapshot, subscribe }: FeatureContext<'shortcuts'>) {
      let known: Snapshot['offer'];
      const follow = () => {
        const state = snapshot();
        if (state.offer === known) return;
        known = state.offer;
        set({ list: shortcutList(isMac).filter(({ id }) => isOffered(state, OWNERS[id])) });
      };
      follow();
      subscribe(follow);
    },

    attach({ signal, get, snapshot, commands }: RoomContext<'shortcuts'>) {
      host.addEventListener(
        'keydown',
        (event) => {
          if (!get().isOn || event.defaultPrevented || event.isComposing || isTyped(event)) return;
          const id = shortcutOf(event, isMac);
          // What the page does not offer leaves its keys to the page.
          if (!id || !get().list.some((one) => one.id === id)) return;
          if (snapshot().settings?.section && !OVER_DIALOGS.includes(id)) return;
          event.preventDefault();
          // A key that is held down is one press.
          if (!event.repeat) run(id, commands);
        },
        { signal },
      );
    },

    commands: ({ set }: FeatureContext<'shortcuts'>) => ({
      turnOn() {
        set({ isOn: true });
        return Promise.resolve();
      },
      turnOff() {
        set({ isOn: false });
        return Promise.resolve();
      },
    }),
  });
}

function isTyped(event: Event): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** Where the keyboard stops in the bar, wherever the bar is. */
function focusToolbar(host: HTMLElement): void {
  const bar = host.shadowRoot?.querySelector('visio-toolbar') ?? host.querySelector('visio-toolbar');
  const buttons = bar?.shadowRoot ? visibleButtons(bar.shadowRoot) : [];
  (buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0])?.focus();
}
