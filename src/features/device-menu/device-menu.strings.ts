import { defineStrings } from '../../i18n/strings.js';

export const deviceMenuStrings = defineStrings(
  'deviceMenu',
  {
    microphoneTitle: 'Micro et haut-parleur',
    chooseMicrophone: 'Choisir le micro',
    chooseCamera: 'Choisir la caméra',
    microphone: 'Micro',
    camera: 'Caméra',
    speaker: 'Haut-parleur',
    microphoneNumber: (number: number) => `Micro ${number}`,
    cameraNumber: (number: number) => `Caméra ${number}`,
    speakerNumber: (number: number) => `Haut-parleur ${number}`,
    noMicrophone: 'Aucun micro trouvé',
    noCamera: 'Aucune caméra trouvée',
    systemSpeaker: 'Choisi par votre appareil',
    test: 'Écouter un son d’essai',
    heard: 'On vous entend',
    silent: 'Nous n’entendons rien',
  },
  {
    microphoneTitle: 'Microphone and speaker',
    chooseMicrophone: 'Choose the microphone',
    chooseCamera: 'Choose the camera',
    microphone: 'Microphone',
    camera: 'Camera',
    speaker: 'Speaker',
    microphoneNumber: (number: number) => `Microphone ${number}`,
    cameraNumber: (number: number) => `Camera ${number}`,
    speakerNumber: (number: number) => `Speaker ${number}`,
    noMicrophone: 'No microphone found',
    noCamera: 'No camera found',
    systemSpeaker: 'Chosen by your device',
    test: 'Play a test sound',
    heard: 'We can hear you',
    silent: 'We hear nothing',
  },
);

export type DeviceMenuWords = typeof deviceMenuStrings.fr;
