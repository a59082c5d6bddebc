import type { DeviceFailure, DeviceKind } from '../../core/device-failure.js';
import { defineStrings } from '../../i18n/strings.js';

type Failure = Exclude<DeviceFailure, 'unplugged'>;

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

const FAILURES_FR: Record<DeviceKind, Record<Failure, string>> = {
  microphone: {
    denied: 'Votre navigateur bloque le micro.',
    'denied-by-system': 'Votre ordinateur interdit le micro à ce navigateur.',
    'denied-by-page': 'Le micro n’est pas proposé sur cette page.',
    'not-found': 'Aucun micro trouvé.',
    'in-use': 'Le micro est utilisé par une autre application.',
    unsupported: 'Ce navigateur ne donne pas accès au micro.',
    failed: 'Le micro n’a pas démarré.',
  },
  camera: {
    denied: 'Votre navigateur bloque la caméra.',
    'denied-by-system': 'Votre ordinateur interdit la caméra à ce navigateur.',
    'denied-by-page': 'La caméra n’est pas proposée sur cette page.',
    'not-found': 'Aucune caméra trouvée.',
    'in-use': 'La caméra est utilisée par une autre application.',
    unsupported: 'Ce navigateur ne donne pas accès à la caméra.',
    failed: 'La caméra n’a pas démarré.',
  },
};

const FAILURES_EN: Record<DeviceKind, Record<Failure, string>> = {
  microphone: {
    denied: 'Your browser is blocking the microphone.',
    'denied-by-system': 'Your computer does not let this browser use the microphone.',
    'denied-by-page': 'The microphone is not offered on this page.',
    'not-found': 'No microphone found.',
    'in-use': 'The microphone is in use by another application.',
    unsupported: 'This browser gives no access to the microphone.',
    failed: 'The microphone did not start.',
  },
  camera: {
    denied: 'Your browser is blocking the camera.',
    'denied-by-system': 'Your computer does not let this browser use the camera.',
    'denied-by-page': 'The camera is not offered on this page.',
    'not-found': 'No camera found.',
    'in-use': 'The camera is in use by another application.',
    unsupported: 'This browser gives no access to the camera.',
    failed: 'The camera did not start.',
  },
};

const WAYS_FR: Record<Failure, string> = {
  denied: 'Ouvrez les autorisations à côté de l’adresse de la page, choisissez Autoriser, puis réessayez.',
  'denied-by-system': 'Ouvrez les réglages de confidentialité du système.',
  'denied-by-page': 'La réunion continue sans.',
  'not-found': 'Branchez un appareil, puis cherchez à nouveau.',
  'in-use': 'Fermez-la, puis réessayez.',
  unsupported: 'La réunion continue sans.',
  failed: 'Réessayez, ou choisissez un autre appareil.',
};

const WAYS_EN: Record<Failure, string> = {
  denied: 'Open the permissions beside the page address, choose Allow, then try again.',
  'denied-by-system': 'Open the system privacy settings.',
  'denied-by-page': 'The meeting goes on without it.',
  'not-found': 'Plug a device in, then look again.',
  'in-use': 'Close it, then try again.',
  unsupported: 'The meeting goes on without it.',
  failed: 'Try again, or choose another device.',
};

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
    anotherIsThere: (device: DeviceKind) =>
      device === 'microphone' ? 'Un autre micro est disponible.' : 'Une autre caméra est disponible.',
    plugAnother: 'Rebranchez l’appareil, ou branchez-en un autre.',
    use: (label: string) => `Utiliser «\u00a0${label}\u00a0»`,
    choose: 'Choisir…',
    chooseTitle: (device: DeviceKind) => (device === 'microphone' ? 'Choisir le micro' : 'Choisir la caméra'),
    failure: (device: DeviceKind, failure: Failure) => FAILURES_FR[device][failure],
    wayOut: (failure: Failure) => WAYS_FR[failure],
    muted: (device: DeviceKind) =>
      device === 'microphone' ? 'Votre micro a été coupé.' : 'Votre caméra a été coupée.',
    turnOn: (device: DeviceKind) => (device === 'microphone' ? 'Activer le micro' : 'Activer la caméra'),
    retry: 'Réessayer',
    search: 'Chercher à nouveau',
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
    anotherIsThere: (device: DeviceKind) =>
      device === 'microphone' ? 'Another microphone is available.' : 'Another camera is available.',
    plugAnother: 'Plug it in again, or plug in another one.',
    use: (label: string) => `Use “${label}”`,
    choose: 'Choose…',
    chooseTitle: (device: DeviceKind) => (device === 'microphone' ? 'Choose the microphone' : 'Choose the camera'),
    failure: (device: DeviceKind, failure: Failure) => FAILURES_EN[device][failure],
    wayOut: (failure: Failure) => WAYS_EN[failure],
    muted: (device: DeviceKind) =>
      device === 'microphone' ? 'Your microphone was turned off.' : 'Your camera was turned off.',
    turnOn: (device: DeviceKind) => (device === 'microphone' ? 'Turn on the microphone' : 'Turn on the camera'),
    retry: 'Try again',
    search: 'Look again',
    close: 'Close',
  },
);

export type NoticesWords = typeof noticesStrings.fr;
