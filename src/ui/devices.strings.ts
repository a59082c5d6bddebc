import { defineStrings } from '../i18n/strings.js';

/** The devices by their names, wherever one is chosen. */
export const devicesStrings = defineStrings(
  'devices',
  {
    microphone: 'Micro',
    camera: 'Caméra',
    speaker: 'Haut-parleur',
    microphoneNumber: (number: number) => `Micro ${number}`,
    cameraNumber: (number: number) => `Caméra ${number}`,
    speakerNumber: (number: number) => `Haut-parleur ${number}`,
    microphoneNone: 'Aucun micro trouvé',
    cameraNone: 'Aucune caméra trouvée',
    speakerNone: 'Le son sort par l’appareil choisi dans votre système.',
    heard: 'On vous entend',
    silent: 'Nous n’entendons rien : parlez, ou choisissez un autre micro.',
    test: 'Écouter un son d’essai',
    testing: 'Son d’essai en cours…',
  },
  {
    microphone: 'Microphone',
    camera: 'Camera',
    speaker: 'Speaker',
    microphoneNumber: (number: number) => `Microphone ${number}`,
    cameraNumber: (number: number) => `Camera ${number}`,
    speakerNumber: (number: number) => `Speaker ${number}`,
    microphoneNone: 'No microphone found',
    cameraNone: 'No camera found',
    speakerNone: 'Sound comes out of the device chosen in your system.',
    heard: 'We can hear you',
    silent: 'We hear nothing: speak, or choose another microphone.',
    test: 'Play a test sound',
    testing: 'Playing the test sound…',
  },
);

export type DevicesWords = typeof devicesStrings.fr;
