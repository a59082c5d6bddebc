import { defineStrings } from '../../i18n/strings.js';

export const captionsStrings = defineStrings(
  'captions',
  {
    captions: 'Sous-titres',
    you: 'Vous',
    noName: 'Sans nom',
    starting: 'Les sous-titres arrivent…',
    open: 'Les sous-titres s’afficheront ici dès que quelqu’un parlera.',
    silent: 'Personne ne sous-titre cette réunion pour l’instant.',
    interrupted: 'Sous-titres interrompus, ils reprendront d’eux-mêmes.',
    smaller: 'Sous-titres plus petits',
    larger: 'Sous-titres plus grands',
    appearance: 'Apparence',
    ofCaptions: ' des sous-titres',
    history: 'Historique',
  },
  {
    captions: 'Captions',
    you: 'You',
    noName: 'No name',
    starting: 'Captions are on their way…',
    open: 'Captions will appear here as soon as someone speaks.',
    silent: 'Nobody is captioning this meeting for now.',
    interrupted: 'Captions interrupted, they will resume on their own.',
    smaller: 'Smaller captions',
    larger: 'Larger captions',
    appearance: 'Appearance',
    ofCaptions: ' of captions',
    history: 'History',
  },
);
