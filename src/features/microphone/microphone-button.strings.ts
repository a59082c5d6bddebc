import { defineStrings } from '../../i18n/strings.js';

export const microphoneButtonStrings = defineStrings(
  'microphone',
  {
    on: 'Micro',
    off: 'Micro coupé',
    pending: 'Micro…',
    closed: 'Micro fermé',
    missing: 'Pas de micro',
    turnOff: 'couper le micro',
    turnOn: 'activer le micro',
    askHelp: 'que faire ?',
    choose: 'Choisir le micro',
  },
  {
    on: 'Mic',
    off: 'Mic off',
    pending: 'Mic…',
    closed: 'Mic closed',
    missing: 'No microphone',
    turnOff: 'turn off the microphone',
    turnOn: 'turn on the microphone',
    askHelp: 'what can I do?',
    choose: 'Choose the microphone',
  },
);
