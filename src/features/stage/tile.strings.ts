import { englishEnding, frenchEnding } from '../../i18n/ordinals.js';
import { defineStrings } from '../../i18n/strings.js';

export const tileStrings = defineStrings(
  'tile',
  {
    you: 'Vous',
    noName: 'Sans nom',
    screenOf: (name: string) => `Écran de ${name}`,
    muted: 'micro coupé',
    /** After the place in the queue. */
    hand: (rank: number) => `${frenchEnding(rank)} main levée`,
    pinned: 'Épinglé',
    weak: 'Connexion faible',
    lost: 'Connexion perdue',
    pin: 'Épingler',
    unpin: 'Détacher',
    zoomOut: 'Réduire l’écran partagé',
    zoomIn: 'Agrandir l’écran partagé',
    zoom: (percent: number) => `${percent} %`,
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
  },
  {
    you: 'You',
    noName: 'No name',
    screenOf: (name) => `${name}’s screen`,
    muted: 'microphone off',
    hand: (rank) => `${englishEnding(rank)} hand raised`,
    pinned: 'Pinned',
    weak: 'Weak connection',
    lost: 'Connection lost',
    pin: 'Pin',
    unpin: 'Unpin',
    zoomOut: 'Zoom out of the shared screen',
    zoomIn: 'Zoom in on the shared screen',
    zoom: (percent) => `${percent}%`,
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
  },
);
