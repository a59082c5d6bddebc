import { waitUntil } from '@open-wc/testing';
import { shortcutList } from '../../src/features/shortcuts/shortcut-list.js';
import { participant, participants } from '../support/meeting-in-progress.js';
import { deepElements } from '../support/deep.js';
import type { Mounted } from '../support/mount.js';
import type { ElementCase } from './elements.js';

const section = (name: 'sound' | 'picture' | 'captions' | 'accessibility' | 'shortcuts' | 'about') => ({
  settings: { section: name },
  shortcuts: { list: shortcutList(false) },
});
const showing =
  (tag: string) =>
  ({ element }: Mounted<HTMLElement>) =>
    waitUntil(() => deepElements(element).some((one) => one.localName === tag && one.shadowRoot), tag);
const own = participant('amina', { name: 'Amina Diallo', isLocal: true });
const entry = (id: number, text: string) => ({
  id,
  at: Date.UTC(2025, 0, 15, 14, id, 0),
  text,
  language: 'fr',
  isUrgent: false,
  isSpoken: true,
  isKept: true,
});
const told = [
  entry(1, 'Vous êtes dans la réunion, avec 3 autres personnes.'),
  entry(2, 'Jean-Christophe Vandenbroucke-Lemaître de Saint-Nazaire-sur-Charente a rejoint la réunion.'),
  entry(3, 'La connexion est revenue.'),
];

export const settingsCases: readonly ElementCase[] = [
  {
    tag: 'visio-settings-tabs',
    state: 'sound',
    // A microphone that is on says after a while that nothing is heard: not while it is looked at.
    options: { state: { ...section('sound'), microphone: { status: 'off' } } },
    shown: { sounds: { hand: true } },
  },
  { tag: 'visio-settings-tabs', state: 'picture', options: { state: section('picture') } },
  {
    tag: 'visio-settings-tabs',
    state: 'captions',
    options: { state: section('captions') },
    shown: { captions: { isOn: true } },
  },
  {
    tag: 'visio-settings-tabs',
    state: 'accessibility',
    options: { state: section('accessibility') },
    shown: { preferences: { saysReactions: true } },
  },
  {
    tag: 'visio-settings-tabs',
    state: 'shortcuts',
    options: { state: section('shortcuts') },
    shown: { shortcuts: { isOn: false } },
  },
  { tag: 'visio-settings-tabs', state: 'about', options: { state: section('about') } },
  {
    tag: 'visio-diagnostic',
    state: '',
    options: {
      state: { storage: { isEmpty: false, isMicrophoneOff: false, isCameraOff: false, hasCaptions: null } },
    },
    shown: { participants: participants({ ...own, connectionQuality: 'poor' }) },
  },
  {
    tag: 'visio-settings',
    state: 'open',
    options: { state: section('accessibility') },
    ready: showing('visio-settings-tabs'),
  },
  { tag: 'visio-settings-button', state: '', options: { properties: { collapsed: true } } },
  { tag: 'visio-journal', state: 'empty', shown: { journal: { entries: told } } },
  { tag: 'visio-journal', state: 'three lines', options: { state: { journal: { entries: told } } } },
];
