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
    closedReason: 'Les micros sont fermés dans cette réunion. Vous entendez tout ce qui s’y dit.',
    missingReason: 'Aucun micro trouvé. Branchez un micro ou un casque, puis cherchez à nouveau.',
    denied:
      'Votre navigateur bloque le micro. Cliquez sur l’icône à gauche de l’adresse de la page, choisissez Autoriser en face de Micro, puis réessayez.',
    deniedBySystem:
      'Votre ordinateur interdit le micro à ce navigateur. Ouvrez les réglages de confidentialité du système, puis réessayez.',
    deniedByPage: 'Cette page n’autorise pas l’usage du micro. Ouvrez la réunion dans un onglet à elle.',
    inUse: 'Le micro est utilisé par une autre application. Fermez-la, puis réessayez.',
    unplugged: 'Le micro a été débranché. Un autre micro peut prendre sa place.',
    unsupported: 'Ce navigateur ne sait pas utiliser le micro. Vous pouvez suivre la réunion sans parler.',
    failed: 'Le micro ne répond pas. Débranchez-le et rebranchez-le, puis réessayez.',
    lookAgain: 'Chercher à nouveau',
    retry: 'Réessayer',
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
    closedReason: 'Microphones are closed in this meeting. You hear everything that is said.',
    missingReason: 'No microphone found. Plug in a microphone or a headset, then look again.',
    denied:
      'Your browser is blocking the microphone. Select the icon to the left of the page address, choose Allow next to Microphone, then try again.',
    deniedBySystem:
      'Your computer does not let this browser use the microphone. Open the system privacy settings, then try again.',
    deniedByPage: 'This page does not allow the use of the microphone. Open the meeting in a tab of its own.',
    inUse: 'The microphone is in use by another application. Close it, then try again.',
    unplugged: 'The microphone was unplugged. Another microphone can take its place.',
    unsupported: 'This browser cannot use the microphone. You can follow the meeting without speaking.',
    failed: 'The microphone does not answer. Unplug it and plug it in again, then try again.',
    lookAgain: 'Look again',
    retry: 'Try again',
  },
);
