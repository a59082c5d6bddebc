import { defineStrings } from '../../i18n/strings.js';

export const mutedSpeechStrings = defineStrings(
  'mutedSpeech',
  {
    heard: 'Vous parlez, mais votre micro est coupé.',
    turnOn: 'Activer le micro',
    stay: 'Rester en silence',
  },
  {
    heard: 'You are speaking but your microphone is off.',
    turnOn: 'Turn on the microphone',
    stay: 'Stay silent',
  },
);
