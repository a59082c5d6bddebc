import { waitUntil } from '@open-wc/testing';
import { animationsIn, deepElements } from '../support/deep.js';
import { JOINED_AT, participant, participants } from '../support/meeting-in-progress.js';
import type { Mounted } from '../support/mount.js';
import { speakingMicrophone } from '../support/speaking-microphone.js';
import type { ElementCase } from './elements.js';

const own = participant('amina', { name: 'Amina Diallo', isLocal: true, microphone: 'off' });
const claire = participant('claire', { name: 'Claire Besnard', isSpeaking: true });
const luc = participant('luc', { name: 'Jean-Christophe Vandenbroucke-Lemaître', connectionQuality: 'poor' });
const many = Array.from({ length: 40 }, (_, index) => participant(`p${index}`, { name: `Personne ${index}` }));
const queue = ['luc', 'amina'].map((id) => ({ id, since: JOINED_AT }));
const handUp = { hand: { queue, isRaised: true } };
const bravo = { name: 'clapping-hands', from: 'claire', sender: 'Claire Besnard', isLocal: false } as const;
const off = { status: 'off' } as const;
const away = { status: 'reconnecting', reconnection: 'rejoin', attempt: 2, since: JOINED_AT } as const;

/** Presses the button that opens a menu of the element. */
const openMenu =
  (find: (root: ShadowRoot) => HTMLElement | null | undefined) =>
  async ({ element }: Mounted<HTMLElement>) => {
    find(element.shadowRoot as ShadowRoot)?.click();
    await waitUntil(() => openPopover(element), 'a menu opens');
  };

/** What rises and goes, stopped while it shows. */
function halfWay({ element }: Mounted<HTMLElement>): Promise<void> {
  for (const animation of animationsIn(element)) {
    animation.pause();
    animation.currentTime = 1000;
  }
  return Promise.resolve();
}

function openPopover(element: Element): boolean {
  return deepElements(element).some((one) => one.matches('[popover]:popover-open'));
}

async function speakMuted({ element, patch }: Mounted<HTMLElement>): Promise<void> {
  const microphone = speakingMicrophone();
  await patch({ microphone: off });
  await waitUntil(() => openPopover(element), 'it tells', { timeout: 10_000 });
  await microphone.restore();
}

/** The elements of a meeting that is on. */
export const meetingCases: readonly ElementCase[] = [
  { tag: 'visio-notices', state: 'calm', shown: { speaker: { isBlocked: true } } },
  {
    tag: 'visio-notices',
    state: 'reconnecting',
    options: { state: { connection: away } },
    shown: { connection: { attempt: 3 } },
  },
  {
    tag: 'visio-notices',
    state: 'three rows',
    options: { state: { speaker: { isBlocked: true } } },
    ready: ({ patch }) =>
      patch({
        devices: {
          microphones: [
            { id: 'built-in', label: 'Micro intégré (Realtek High Definition Audio)' },
            { id: 'desk', label: 'Micro de bureau' },
          ],
        },
        microphone: { ...off, failure: 'unplugged' },
        camera: { ...off, failure: 'in-use' },
      }),
    shown: { camera: { failure: null } },
  },
  { tag: 'visio-announcements', state: '' },
  { tag: 'visio-head', state: '', shown: { connection: { roomName: 'rdv-1' } } },
  { tag: 'visio-microphone-button', state: 'on', shown: { microphone: off } },
  { tag: 'visio-microphone-button', state: 'off', options: { state: { microphone: off } } },
  {
    tag: 'visio-microphone-button',
    state: 'not allowed',
    options: { state: { microphone: { ...off, isAllowed: false } } },
  },
  {
    tag: 'visio-microphone-button',
    state: 'no device',
    options: { state: { microphone: { ...off, failure: 'not-found' }, devices: { microphones: [] } } },
  },
  {
    tag: 'visio-microphone-button',
    state: 'off while somebody speaks',
    options: { state: { preferences: { warnsWhenMuted: true } } },
    ready: speakMuted,
    shown: { microphone: { status: 'on' } },
  },
  { tag: 'visio-camera-button', state: 'on', shown: { camera: off } },
  { tag: 'visio-camera-button', state: 'pending', options: { state: { camera: { status: 'pending' } } } },
  {
    tag: 'visio-device-menu',
    state: 'open',
    ready: openMenu((root) => root.querySelector('button')),
    shown: { devices: { microphones: [] } },
  },
  { tag: 'visio-screen-share-button', state: 'off', shown: { screenShare: { status: 'on' } } },
  { tag: 'visio-screen-share-button', state: 'on', options: { state: { screenShare: { status: 'on' } } } },
  { tag: 'visio-hand-button', state: '', shown: handUp },
  {
    tag: 'visio-hand-button',
    state: 'raised',
    options: { state: handUp },
    shown: { hand: { queue: queue.toReversed() } },
  },
  { tag: 'visio-hand-button', state: 'not allowed', options: { state: { hand: { isAllowed: false } } } },
  {
    tag: 'visio-hand-button',
    state: 'forgotten',
    options: { state: { hand: { ...handUp.hand, isForgotten: true } } },
    ready: ({ element }) => waitUntil(() => openPopover(element), 'it asks'),
  },
  { tag: 'visio-reactions-button', state: '', shown: { reactions: { support: 'unavailable' } } },
  {
    tag: 'visio-reactions-button',
    state: 'open',
    ready: openMenu((root) => root.querySelector('button')),
  },
  {
    tag: 'visio-reactions',
    state: '',
    options: { state: { reactions: { recent: [1, 2, 3, 4, 5, 6].map((key) => ({ ...bravo, key })) } } },
    ready: halfWay,
    shown: { reactions: { recent: [{ ...bravo, key: 7 }] } },
  },
  { tag: 'visio-people-button', state: '', shown: handUp },
  { tag: 'visio-people-button', state: 'open', options: { state: { panel: { open: 'people' } } } },
  {
    tag: 'visio-people',
    state: 'three people, two hands',
    options: { state: { participants: participants(own, claire, luc), ...handUp } },
    shown: { hand: { queue: [] } },
  },
  {
    tag: 'visio-people',
    state: 'many people',
    options: { state: { participants: participants(own, ...many) } },
  },
  {
    tag: 'visio-people',
    state: 'actions',
    options: { state: { participants: participants(own, claire, luc) } },
    ready: openMenu((root) => root.querySelectorAll('visio-person')[1]?.shadowRoot?.querySelector('button')),
  },
  {
    tag: 'visio-person',
    state: '',
    options: { attributes: { 'person-id': 'claire' }, state: { participants: participants(own, claire) } },
    shown: { participants: participants(own, { ...claire, microphone: 'off' }) },
  },
  { tag: 'visio-full-screen-button', state: '', shown: { fullScreen: { isActive: true } } },
  { tag: 'visio-layout-button', state: '', shown: { stage: { layout: 'focus', effectiveLayout: 'focus' } } },
  { tag: 'visio-layout-button', state: 'open', ready: openMenu((root) => root.querySelector('button')) },
  { tag: 'visio-leave-button', state: '' },
  { tag: 'visio-toolbar', state: '' },
  { tag: 'visio-toolbar', state: 'microphone off', options: { state: { microphone: off } } },
  {
    tag: 'visio-tile',
    state: '',
    options: { attributes: { 'tile-id': 'claire/camera' }, state: { participants: participants(own, claire) } },
    shown: { participants: participants(own, { ...claire, microphone: 'off' }) },
  },
  {
    tag: 'visio-tile',
    state: 'raised hand',
    options: { attributes: { 'tile-id': 'luc/camera' }, state: { participants: participants(own, luc), ...handUp } },
    shown: { hand: { queue: [] } },
  },
  {
    tag: 'visio-tile',
    state: 'weak connection',
    options: { attributes: { 'tile-id': 'luc/camera' }, state: { participants: participants(own, luc) } },
  },
  {
    tag: 'visio-stage',
    state: 'three people',
    options: { state: { participants: participants(own, claire, luc) } },
    shown: { participants: participants(own, claire) },
  },
  {
    tag: 'visio-stage',
    state: 'alone',
    options: { state: { participants: participants(own) }, properties: { link: 'https://portal.example/rdv-4821' } },
  },
  { tag: 'visio-stage', state: 'two pages', options: { state: { participants: participants(own, ...many) } } },
];
