import { waitUntil } from '@open-wc/testing';
import type { Mounted } from '../support/mount.js';
import { deepElements } from '../support/deep.js';
import type { ElementCase } from './elements.js';
import type { StatePatch } from '../support/mount.js';

const off = { status: 'off' } as const;
const asked = (state: 'prompt' | 'granted' | 'denied') => ({ permissions: { camera: state, microphone: state } });
const prejoin = (more: StatePatch): StatePatch => ({
  connection: { status: 'prejoin', joinedAt: null },
  camera: off,
  microphone: off,
  ...more,
});
const renamed = { connection: { displayName: 'Amina D.' } } as const;

/** Some words come with code of their own. */
const showing =
  (words: string) =>
  ({ element }: Mounted<HTMLElement>) =>
    waitUntil(() => deepElements(element).some(({ shadowRoot }) => shadowRoot?.textContent.includes(words)), words);

/** The screens before and after the meeting. */
export const screenCases: readonly ElementCase[] = [
  {
    tag: 'visio-prejoin',
    state: 'before the question',
    options: { state: prejoin({ devices: asked('prompt') }) },
    shown: renamed,
  },
  {
    tag: 'visio-prejoin',
    state: 'refused',
    ready: showing('bloque la caméra et le micro'),
    options: {
      state: prejoin({
        devices: asked('denied'),
        camera: { ...off, failure: 'denied' },
        microphone: { ...off, failure: 'denied' },
      }),
    },
  },
  {
    tag: 'visio-prejoin',
    state: 'without devices',
    ready: showing('Chercher à nouveau'),
    options: {
      state: prejoin({
        devices: { microphones: [], cameras: [], speakers: [] },
        camera: { ...off, failure: 'not-found' },
        microphone: { ...off, failure: 'not-found' },
      }),
    },
  },
  { tag: 'visio-device-fields', state: '', options: { state: prejoin({}) }, shown: { devices: { cameras: [] } } },
  { tag: 'visio-preview', state: 'off', options: { state: prejoin({}) }, shown: { camera: { status: 'pending' } } },
  {
    tag: 'visio-connecting',
    state: '',
    options: { state: { connection: { status: 'connecting', step: 'token', joinedAt: null } } },
  },
  {
    tag: 'visio-waiting',
    state: '',
    options: { state: { connection: { status: 'waiting', joinedAt: null, waiting: { position: 2, message: null } } } },
    shown: { connection: { waiting: { position: 1, message: null } } },
  },
  {
    tag: 'visio-left',
    state: 'by oneself',
    options: { state: { connection: { status: 'left', leaveReason: 'left' } } },
    shown: { connection: { leaveReason: 'ended' } },
  },
  {
    tag: 'visio-left',
    state: 'before joining',
    options: { state: { connection: { status: 'left', leaveReason: 'left-before-joining' } } },
  },
  {
    tag: 'visio-left',
    state: 'removed',
    options: { state: { connection: { status: 'left', leaveReason: 'removed' } } },
  },
  {
    tag: 'visio-left',
    state: 'blocked',
    options: { state: { connection: { status: 'left', leaveReason: 'media-blocked' } } },
  },
  {
    tag: 'visio-failure',
    state: 'denied',
    options: { state: { connection: { status: 'failed', failure: { code: 'TOKEN_DENIED', message: null } } } },
    shown: { connection: { failure: { code: 'TOKEN_EXPIRED', message: null } } },
  },
  {
    tag: 'visio-failure',
    state: 'network',
    options: { state: { connection: { status: 'failed', failure: { code: 'MEDIA_BLOCKED', message: null } } } },
  },
  {
    tag: 'visio-failure',
    state: 'old browser',
    options: { state: { connection: { status: 'failed', failure: { code: 'BROWSER_UNSUPPORTED', message: null } } } },
  },
  {
    tag: 'visio-room',
    state: 'before the meeting',
    options: { attributes: { room: 'rdv-4821', lang: 'fr', 'camera-off': '', 'microphone-off': '' } },
  },
];
