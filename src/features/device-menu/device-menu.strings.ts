import { defineStrings } from '../../i18n/strings.js';

export const deviceMenuStrings = defineStrings(
  'deviceMenu',
  {
    microphoneTitle: 'Micro et haut-parleur',
    chooseMicrophone: 'Choisir le micro',
    chooseCamera: 'Choisir la caméra',
  },
  {
    microphoneTitle: 'Microphone and speaker',
    chooseMicrophone: 'Choose the microphone',
    chooseCamera: 'Choose the camera',
  },
);
