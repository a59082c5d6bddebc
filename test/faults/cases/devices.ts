import type { Page } from 'playwright-core';
import type { RoomPage } from '../../e2e/room-page.js';
import { until } from '../../e2e/until.js';
import type { Chapter, Fault, Outcome } from '../fault.js';
import { bothOn, cameraOn, meeting, microphoneOn, sharing } from '../follows.js';

/** What a browser answers to `getUserMedia`, and to a question for the permission. */
interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly permission: PermissionState;
}

interface RefusingWindow extends Window {
  /** `null`: the devices are there. */
  refusal: Refusal | null;
}

const refuse = (refusal: Refusal | null) => (page: Page) =>
  page.addInitScript((given) => {
    const scope = window as unknown as RefusingWindow;
    scope.refusal = given;
    const { mediaDevices, permissions } = navigator as { mediaDevices?: MediaDevices; permissions: Permissions };
    if (!mediaDevices) return;
    for (const method of ['getUserMedia', 'getDisplayMedia'] as const) {
      const real = mediaDevices[method].bind(mediaDevices);
      mediaDevices[method] = (options) => {
        const { refusal: now } = scope;
        return now ? Promise.reject(new DOMException(now.message, now.name)) : real(options);
      };
    }
    const ask = permissions.query.bind(permissions);
    permissions.query = async (question) => {
      const state = scope.refusal?.permission;
      const isOfDevice = ['camera', 'microphone'].includes(question.name);
      return state && isOfDevice
        ? Object.assign(new EventTarget(), { state, name: question.name, onchange: null })
        : ask(question);
    };
  }, refusal);

const setRefusal = ({ page }: RoomPage, refusal: Refusal | null) =>
  page.evaluate((given) => {
    (window as unknown as RefusingWindow).refusal = given;
  }, refusal);

const allow = (_: unknown, person: RoomPage) => setRefusal(person, null);

interface Case {
  readonly failure: string;
  readonly refusal: Refusal;
  readonly code: string;
  /** Before the meeting, of both. */
  readonly before: RegExp;
  /** In the meeting, of the camera. */
  readonly during: RegExp;
  readonly retry?: string;
}

const dom = (name: string, message: string, permission: PermissionState = 'granted'): Refusal => ({
  name,
  message,
  permission,
});

const CASES: readonly Case[] = [
  {
    failure: 'PermissionDenied: by the browser',
    refusal: dom('NotAllowedError', 'Permission denied', 'denied'),
    code: 'DEVICE_DENIED',
    before: /Votre navigateur bloque la caméra et le micro/,
    during: /Votre navigateur bloque la caméra/,
  },
  {
    failure: 'PermissionDenied: the question was closed',
    refusal: dom('NotAllowedError', 'Permission dismissed', 'prompt'),
    code: 'DEVICE_DENIED',
    before: /attend votre accord/,
    during: /attend votre accord/,
  },
  {
    failure: 'PermissionDenied: by the system',
    refusal: dom('NotAllowedError', 'Permission denied by system'),
    code: 'DEVICE_DENIED_BY_SYSTEM',
    before: /Votre ordinateur interdit/,
    during: /Votre ordinateur interdit/,
  },
  {
    failure: 'NotFound',
    refusal: dom('NotFoundError', 'Requested device not found'),
    code: 'DEVICE_NOT_FOUND',
    before: /participer sans micro ni caméra/,
    during: /Aucune caméra trouvée/,
    retry: 'Chercher à nouveau',
  },
  {
    failure: 'DeviceInUse',
    refusal: dom('NotReadableError', 'Could not start video source'),
    code: 'DEVICE_IN_USE',
    before: /utilisés par une autre application/,
    during: /utilisée par une autre application/,
  },
  {
    failure: 'Other: Overconstrained',
    refusal: dom('OverconstrainedError', ''),
    code: 'DEVICE_NOT_FOUND',
    before: /participer sans micro ni caméra/,
    during: /Aucune caméra trouvée/,
    retry: 'Chercher à nouveau',
  },
  {
    failure: 'Other: Abort',
    refusal: dom('AbortError', 'Timeout starting video source'),
    code: 'DEVICE_IN_USE',
    before: /utilisés par une autre application/,
    during: /utilisée par une autre application/,
  },
  {
    failure: 'Other: anything else',
    refusal: dom('UnknownError', ''),
    code: 'DEVICE_FAILED',
    before: /n’ont pas démarré/,
    during: /n’a pas démarré/,
  },
];

/** Where no other try can help, the meeting is there all the same. */
const WITHOUT = { button: /^Rejoindre/, then: meeting };

const beforeMeeting = ({ failure, refusal, code, before, retry = 'Réessayer' }: Case): Fault => ({
  name: `${failure}, before the meeting`,
  staged: `fake: \`getUserMedia\` rejects with ${refusal.name}, permission “${refusal.permission}”`,
  place: 'first screen',
  async stage(scene) {
    const person = await scene.open({ withDevices: true, prepare: refuse(refusal) });
    if (refusal.permission === 'prompt') await person.button('Activer la caméra et le micro').click();
    return person;
  },
  mend: allow,
  expects: {
    says: before,
    // What the permission says already is not asked for.
    events: refusal.permission === 'denied' ? [] : [code],
    way: { button: retry, then: bothOn },
  },
});

const duringMeeting = ({ failure, refusal, code, during, retry = 'Réessayer' }: Case): Fault => ({
  name: `${failure}, in the meeting`,
  staged: `fake: \`getUserMedia\` rejects with ${refusal.name}, permission “${refusal.permission}”`,
  place: 'reason',
  async stage(scene) {
    const person = await scene.enter({ prepare: refuse(refusal) });
    await person.button(/^Caméra coupée/).click();
    return person;
  },
  mend: allow,
  expects: { says: during, events: [code], way: { button: retry, then: cameraOn } },
});

/** The page's own header forbids the devices. */
const CLOSED_BY_PAGE = { 'permissions-policy': 'camera=(), microphone=()' };

const screen = (name: string, refusal: Refusal, expects: Outcome): Fault => ({
  name,
  staged: `fake: \`getDisplayMedia\` rejects with ${refusal.name}`,
  place: 'reason',
  async stage(scene) {
    const person = await scene.enter({ prepare: refuse(null) });
    await setRefusal(person, refusal);
    await person.button(/^Partager/).click();
    await until('over', async () => (await person.read((room) => room.state.screenShare?.status)) === 'off');
    return person;
  },
  mend: allow,
  expects,
});

/** A device that is pulled out: its track ends and it is in no list any more. */
const pullOut = ({ page }: RoomPage, kind: 'microphone' | 'camera') =>
  page.evaluate((which) => {
    const { room } = window as unknown as { room: HTMLElementTagNameMap['visio-room'] };
    const track = room.meeting.media.track(which);
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  }, kind);

export const deviceChapters: readonly Chapter[] = [
  {
    title: 'Devices, before the meeting',
    faults: [
      ...CASES.map(beforeMeeting),
      {
        name: 'Other: Security, before the meeting',
        staged: 'page: a Permissions Policy without camera and microphone',
        place: 'first screen',
        stage: (scene) => scene.open({ withDevices: true, headers: CLOSED_BY_PAGE }),
        expects: { says: /ne sont pas proposés sur cette page/, events: ['DEVICE_DENIED_BY_PAGE'], way: WITHOUT },
      },
      {
        name: 'unplugged, before the meeting',
        staged: 'fake: the camera’s track ends',
        place: 'first screen',
        async stage(scene) {
          const person = await scene.open({ withDevices: true });
          await person.previews();
          await pullOut(person, 'camera');
          return person;
        },
        expects: {
          says: /La caméra a été débranchée/,
          events: [],
          way: { button: 'Chercher à nouveau', then: cameraOn },
        },
      },
    ],
  },
  {
    title: 'Devices, in the meeting',
    faults: [
      ...CASES.map(duringMeeting),
      {
        name: 'Other: Security, in the meeting',
        staged: 'page: a Permissions Policy without camera and microphone',
        place: 'reason',
        async stage(scene) {
          const person = await scene.enter({ headers: CLOSED_BY_PAGE });
          await person.button(/^Caméra coupée/).click();
          return person;
        },
        expects: {
          says: /n’est pas proposée sur cette page/,
          events: ['DEVICE_DENIED_BY_PAGE'],
          way: { button: 'Fermer', then: meeting },
        },
      },
      {
        name: 'unplugged, in the meeting',
        staged: 'fake: the microphone’s track ends',
        place: 'notices',
        async stage(scene) {
          const person = await scene.enter({ withDevices: true });
          await until('sent', () => microphoneOn.isSo(person));
          await pullOut(person, 'microphone');
          return person;
        },
        expects: {
          says: /a été débranché/,
          events: ['DEVICE_NOT_FOUND'],
          way: { button: /^Utiliser/, then: microphoneOn },
        },
      },
      screen('screen: the choice was cancelled', dom('NotAllowedError', 'Permission denied'), {
        says: null,
        events: [],
        way: null,
      }),
      screen('screen: DeviceInUse', dom('NotReadableError', 'Could not start'), {
        says: /L’écran n’a pas pu être partagé/,
        events: ['DEVICE_IN_USE'],
        way: { button: 'Réessayer', then: sharing },
      }),
    ],
  },
];
