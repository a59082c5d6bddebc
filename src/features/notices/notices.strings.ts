import type { DeviceKind } from '../../core/device-failure.js';
import { defineStrings } from '../../i18n/strings.js';
import { deviceFailuresStrings } from '../../ui/device-failures.strings.js';

const ATTEMPTS_FR = ['Premier', 'Deuxième', 'Troisième', 'Quatrième', 'Cinquième', 'Sixième', 'Septième', 'Huitième'];
const ATTEMPTS_EN = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

function durationFr(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes > 0) return minutes === 1 ? 'une minute' : `${minutes} minutes`;
  return seconds < 2 ? 'une seconde' : `${seconds} secondes`;
}

function durationEn(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes > 0) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
  return seconds < 2 ? 'one second' : `${seconds} seconds`;
}

/** A device that fails is spoken of in the same words by its button. */
const { fr: DEVICE_FR, en: DEVICE_EN } = deviceFailuresStrings;

export const noticesStrings = defineStrings(
  'notices',
  {
    region: 'Avis',
    lost: (seconds: number) => `La connexion est interrompue depuis ${durationFr(seconds)}.`,
    restoring: 'Nous la rétablissons, vous n’avez rien à faire.',
    attempt: (number: number) => `${ATTEMPTS_FR[number - 1] ?? `${number}e`} essai…`,
    retryNow: 'Réessayer maintenant',
    back: 'La connexion est revenue.',
    audioBlocked: 'Votre navigateur retient le son de la réunion.',
    unblock: 'Appuyez pour entendre la réunion',
    unplugged: (device: DeviceKind, label: string, isHeadset: boolean) => {
      const name = label && ` «\u00a0${label}\u00a0»`;
      if (device === 'camera') return `Votre caméra${name} a été débranchée.`;
      return `Votre ${isHeadset ? 'casque' : 'micro'}${name} a été débranché.`;
    },
    unheard: (device: DeviceKind) =>
      device === 'microphone' ? 'On ne vous entend plus.' : 'Les autres voient vos initiales.',
    pluggedIn: (device: DeviceKind, label: string, isHeadset: boolean) => {
      const name = label && ` «\u00a0${label}\u00a0»`;
      if (device === 'camera') return `Votre caméra${name} est de nouveau branchée.`;
      return `Votre ${isHeadset ? 'casque' : 'micro'}${name} est de nouveau branché.`;
    },
    notYetHeard: (device: DeviceKind) =>
      device === 'microphone' ? 'On ne vous entend pas encore.' : 'Les autres voient encore vos initiales.',
    anotherIsThere: (device: DeviceKind) =>
      device === 'microphone' ? 'Un autre micro est disponible.' : 'Une autre caméra est disponible.',
    plugAnother: 'Rebranchez l’appareil, ou branchez-en un autre.',
    use: (label: string) => `Utiliser «\u00a0${label}\u00a0»`,
    choose: 'Choisir…',
    chooseTitle: (device: DeviceKind) => (device === 'microphone' ? 'Choisir le micro' : 'Choisir la caméra'),
    failure: DEVICE_FR.fact,
    wayOut: DEVICE_FR.wayOut,
    muted: (device: DeviceKind) =>
      device === 'microphone' ? 'Votre micro a été coupé.' : 'Votre caméra a été coupée.',
    turnOn: (device: DeviceKind) => (device === 'microphone' ? 'Activer le micro' : 'Activer la caméra'),
    retry: DEVICE_FR.retry,
    search: DEVICE_FR.search,
    close: 'Fermer',
  },
  {
    region: 'Notices',
    lost: (seconds: number) => `The connection has been lost for ${durationEn(seconds)}.`,
    restoring: 'We are restoring it, you have nothing to do.',
    attempt: (number: number) => `${ATTEMPTS_EN[number - 1] ?? `${number}th`} attempt…`,
    retryNow: 'Try now',
    back: 'The connection is back.',
    audioBlocked: 'Your browser is holding back the sound of the meeting.',
    unblock: 'Press to hear the meeting',
    unplugged: (device: DeviceKind, label: string, isHeadset: boolean) => {
      const name = label && ` “${label}”`;
      const what = device === 'camera' ? 'camera' : isHeadset ? 'headset' : 'microphone';
      return `Your ${what}${name} was unplugged.`;
    },
    unheard: (device: DeviceKind) => (device === 'microphone' ? 'Nobody can hear you.' : 'Others see your initials.'),
    pluggedIn: (device: DeviceKind, label: string, isHeadset: boolean) => {
      const name = label && ` “${label}”`;
      const what = device === 'camera' ? 'camera' : isHeadset ? 'headset' : 'microphone';
      return `Your ${what}${name} is plugged in again.`;
    },
    notYetHeard: (device: DeviceKind) =>
      device === 'microphone' ? 'Nobody can hear you yet.' : 'Others still see your initials.',
    anotherIsThere: (device: DeviceKind) =>
      device === 'microphone' ? 'Another microphone is available.' : 'Another camera is available.',
    plugAnother: 'Plug it in again, or plug in another one.',
    use: (label: string) => `Use “${label}”`,
    choose: 'Choose…',
    chooseTitle: (device: DeviceKind) => (device === 'microphone' ? 'Choose the microphone' : 'Choose the camera'),
    failure: DEVICE_EN.fact,
    wayOut: DEVICE_EN.wayOut,
    muted: (device: DeviceKind) =>
      device === 'microphone' ? 'Your microphone was turned off.' : 'Your camera was turned off.',
    turnOn: (device: DeviceKind) => (device === 'microphone' ? 'Turn on the microphone' : 'Turn on the camera'),
    retry: DEVICE_EN.retry,
    search: DEVICE_EN.search,
    close: 'Close',
  },
);

export type NoticesWords = typeof noticesStrings.fr;
