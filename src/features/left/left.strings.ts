import { defineStrings } from '../../i18n/strings.js';

export const leftStrings = defineStrings(
  'left',
  {
    devicesOff: 'Votre caméra et votre micro sont éteints.',
    left: 'Vous avez quitté la réunion',
    leftText: 'La réunion continue pour les autres personnes.',
    elsewhere: 'La réunion continue dans un autre onglet ou sur un autre appareil',
    removed: 'Votre participation a pris fin',
    removedText: 'Une personne qui organise la réunion a mis fin à votre participation.',
    ended: 'La réunion est terminée',
    lost: 'La connexion n’a pas pu être rétablie',
    lostText: 'Vérifiez votre connexion à internet, puis revenez dans la réunion.',
    blocked: 'Le réseau bloque la visio',
    blockedText:
      'La page fonctionne, mais le son et l’image ne passent pas. C’est souvent le pare-feu d’un bureau ou d’un réseau public. Essayez avec le partage de connexion de votre téléphone.',
    refused: 'Votre participation s’est interrompue',
    refusedText: 'La réunion s’est fermée ici sans en dire la raison. Vous pouvez essayer d’y revenir.',
    rejoin: 'Revenir dans la réunion',
    useHere: 'Utiliser ici',
    retry: 'Réessayer',
  },
  {
    devicesOff: 'Your camera and microphone are off.',
    left: 'You left the meeting',
    leftText: 'The meeting goes on for the others.',
    elsewhere: 'The meeting continues in another tab or on another device',
    removed: 'Your participation has ended',
    removedText: 'A host ended your participation.',
    ended: 'The meeting has ended',
    lost: 'The connection could not be restored',
    lostText: 'Check your internet connection, then go back to the meeting.',
    blocked: 'The network is blocking the meeting',
    blockedText:
      'The page works, but sound and pictures do not get through. This is often an office or public-network firewall. Try your phone’s connection sharing.',
    refused: 'Your participation was interrupted',
    refusedText: 'The meeting closed here without saying why. You can try to go back to it.',
    rejoin: 'Go back to the meeting',
    useHere: 'Use here',
    retry: 'Try again',
  },
);
