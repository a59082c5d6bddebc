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
  },
);
