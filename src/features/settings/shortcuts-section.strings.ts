import { defineStrings } from '../../i18n/strings.js';

/** What each shortcut does, and the names on the keys. */
export const shortcutsSectionStrings = defineStrings(
  'shortcuts',
  {
    microphone: 'Micro',
    camera: 'Caméra',
    hand: 'Lever la main',
    chat: 'Messages',
    people: 'Personnes',
    captions: 'Sous-titres',
    fullScreen: 'Plein écran',
    whoSpeaks: 'Qui parle ?',
    toolbar: 'Aller aux commandes',
    help: 'Cette liste',
    Control: 'Ctrl',
    Shift: 'Maj',
    Meta: '⌘',
  },
  {
    microphone: 'Microphone',
    camera: 'Camera',
    hand: 'Raise hand',
    chat: 'Messages',
    people: 'People',
    captions: 'Captions',
    fullScreen: 'Full screen',
    whoSpeaks: 'Who is speaking?',
    toolbar: 'Go to the controls',
    help: 'This list',
    Control: 'Ctrl',
    Shift: 'Shift',
    Meta: '⌘',
  },
);
