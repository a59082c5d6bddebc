import { defineStrings } from '../../i18n/strings.js';

export const cameraButtonStrings = defineStrings(
  'camera',
  {
    on: 'Caméra',
    off: 'Caméra coupée',
    pending: 'Caméra…',
    closed: 'Caméra fermée',
    missing: 'Pas de caméra',
    turnOff: 'arrêter la caméra',
    turnOn: 'activer la caméra',
    askHelp: 'que faire ?',
    choose: 'Choisir la caméra',
    closedReason: 'Les caméras sont fermées dans cette réunion. Vous voyez les personnes qui en ont une.',
    missingReason: 'Aucune caméra trouvée. Branchez une caméra, puis cherchez à nouveau.',
    denied:
      'Votre navigateur bloque la caméra. Cliquez sur l’icône à gauche de l’adresse de la page, choisissez Autoriser en face de Caméra, puis réessayez.',
    deniedBySystem:
      'Votre ordinateur interdit la caméra à ce navigateur. Ouvrez les réglages de confidentialité du système, puis réessayez.',
    deniedByPage: 'Cette page n’autorise pas l’usage de la caméra. Ouvrez la réunion dans un onglet à elle.',
    inUse: 'La caméra est utilisée par une autre application. Fermez-la, puis réessayez.',
    unplugged: 'La caméra a été débranchée. Une autre caméra peut prendre sa place.',
    unsupported: 'Ce navigateur ne sait pas utiliser la caméra. Les autres verront vos initiales.',
    failed: 'La caméra ne répond pas. Débranchez-la et rebranchez-la, puis réessayez.',
    lookAgain: 'Chercher à nouveau',
    retry: 'Réessayer',
  },
  {
    on: 'Camera',
    off: 'Camera off',
    pending: 'Camera…',
    closed: 'Camera closed',
    missing: 'No camera',
    turnOff: 'turn off the camera',
    turnOn: 'turn on the camera',
    askHelp: 'what can I do?',
    choose: 'Choose the camera',
    closedReason: 'Cameras are closed in this meeting. You see the people who have one.',
    missingReason: 'No camera found. Plug in a camera, then look again.',
    denied:
      'Your browser is blocking the camera. Select the icon to the left of the page address, choose Allow next to Camera, then try again.',
    deniedBySystem:
      'Your computer does not let this browser use the camera. Open the system privacy settings, then try again.',
    deniedByPage: 'This page does not allow the use of the camera. Open the meeting in a tab of its own.',
    inUse: 'The camera is in use by another application. Close it, then try again.',
    unplugged: 'The camera was unplugged. Another camera can take its place.',
    unsupported: 'This browser cannot use the camera. Others will see your initials.',
    failed: 'The camera does not answer. Unplug it and plug it in again, then try again.',
    lookAgain: 'Look again',
    retry: 'Try again',
  },
);
