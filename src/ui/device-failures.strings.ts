import type { DeviceFailure, DeviceKind } from '../core/device-failure.js';
import { defineStrings } from '../i18n/strings.js';

type Facts = Readonly<Record<DeviceKind, Readonly<Record<DeviceFailure, string>>>>;
type Ways = Readonly<Record<DeviceFailure, string>>;

const FACTS_FR: Facts = {
  microphone: {
    denied: 'Votre navigateur bloque le micro.',
    dismissed: 'Votre navigateur attend votre accord pour le micro.',
    'denied-by-system': 'Votre ordinateur interdit le micro à ce navigateur.',
    'denied-by-page': 'Le micro n’est pas proposé sur cette page.',
    'not-found': 'Aucun micro trouvé.',
    'in-use': 'Le micro est utilisé par une autre application.',
    unplugged: 'Le micro a été débranché.',
    unsupported: 'Ce navigateur ne donne pas accès au micro.',
    'not-sent': 'Le micro n’a pas pu être transmis à la réunion.',
    failed: 'Le micro n’a pas démarré.',
  },
  camera: {
    denied: 'Votre navigateur bloque la caméra.',
    dismissed: 'Votre navigateur attend votre accord pour la caméra.',
    'denied-by-system': 'Votre ordinateur interdit la caméra à ce navigateur.',
    'denied-by-page': 'La caméra n’est pas proposée sur cette page.',
    'not-found': 'Aucune caméra trouvée.',
    'in-use': 'La caméra est utilisée par une autre application.',
    unplugged: 'La caméra a été débranchée.',
    unsupported: 'Ce navigateur ne donne pas accès à la caméra.',
    'not-sent': 'La caméra n’a pas pu être transmise à la réunion.',
    failed: 'La caméra n’a pas démarré.',
  },
};

const FACTS_EN: Facts = {
  microphone: {
    denied: 'Your browser is blocking the microphone.',
    dismissed: 'Your browser is waiting for your permission for the microphone.',
    'denied-by-system': 'Your computer does not let this browser use the microphone.',
    'denied-by-page': 'The microphone is not offered on this page.',
    'not-found': 'No microphone found.',
    'in-use': 'The microphone is in use by another application.',
    unplugged: 'The microphone was unplugged.',
    unsupported: 'This browser gives no access to the microphone.',
    'not-sent': 'The microphone could not be sent to the meeting.',
    failed: 'The microphone did not start.',
  },
  camera: {
    denied: 'Your browser is blocking the camera.',
    dismissed: 'Your browser is waiting for your permission for the camera.',
    'denied-by-system': 'Your computer does not let this browser use the camera.',
    'denied-by-page': 'The camera is not offered on this page.',
    'not-found': 'No camera found.',
    'in-use': 'The camera is in use by another application.',
    unplugged: 'The camera was unplugged.',
    unsupported: 'This browser gives no access to the camera.',
    'not-sent': 'The camera could not be sent to the meeting.',
    failed: 'The camera did not start.',
  },
};

const WAYS_FR: Ways = {
  denied: 'Ouvrez les autorisations à côté de l’adresse de la page, choisissez Autoriser, puis réessayez.',
  dismissed: 'Réessayez, puis choisissez Autoriser.',
  'denied-by-system': 'Ouvrez les réglages de confidentialité du système.',
  'denied-by-page': 'La réunion continue sans.',
  'not-found': 'Branchez un appareil, puis cherchez à nouveau.',
  'in-use': 'Fermez-la, puis réessayez.',
  unplugged: 'Rebranchez l’appareil, ou choisissez-en un autre.',
  unsupported: 'La réunion continue sans.',
  'not-sent': 'Réessayez dans un instant.',
  failed: 'Réessayez, ou choisissez un autre appareil.',
};

const WAYS_EN: Ways = {
  denied: 'Open the permissions beside the page address, choose Allow, then try again.',
  dismissed: 'Try again, then choose Allow.',
  'denied-by-system': 'Open the system privacy settings.',
  'denied-by-page': 'The meeting goes on without it.',
  'not-found': 'Plug a device in, then look again.',
  'in-use': 'Close it, then try again.',
  unplugged: 'Plug the device in again, or choose another one.',
  unsupported: 'The meeting goes on without it.',
  'not-sent': 'Try again in a moment.',
  failed: 'Try again, or choose another device.',
};

/** What stands between a person in the meeting and their device, and the way forward. */
export const deviceFailuresStrings = defineStrings(
  'deviceFailures',
  {
    fact: (device: DeviceKind, failure: DeviceFailure) => FACTS_FR[device][failure],
    wayOut: (failure: DeviceFailure) => WAYS_FR[failure],
    microphoneClosed: 'Les micros sont fermés dans cette réunion. Vous entendez tout ce qui s’y dit.',
    cameraClosed: 'Les caméras sont fermées dans cette réunion. Vous voyez les personnes qui en ont une.',
    search: 'Chercher à nouveau',
    retry: 'Réessayer',
  },
  {
    fact: (device: DeviceKind, failure: DeviceFailure) => FACTS_EN[device][failure],
    wayOut: (failure: DeviceFailure) => WAYS_EN[failure],
    microphoneClosed: 'Microphones are closed in this meeting. You hear everything that is said.',
    cameraClosed: 'Cameras are closed in this meeting. You see the people who have one.',
    search: 'Look again',
    retry: 'Try again',
  },
);

export type DeviceFailuresWords = typeof deviceFailuresStrings.fr;
