import { defineStrings } from '../../i18n/strings.js';
import { wordsFor as of } from './device-situation.js';

export const prejoinStrings = defineStrings(
  'prejoin',
  {
    join: 'Rejoindre la réunion',
    joinWithout: 'Rejoindre sans caméra ni micro',
    nothingSent: 'Rien n’est envoyé avant que vous ne rejoigniez la réunion.',
    later: 'Vous pourrez activer la caméra et le micro plus tard, pendant la réunion.',
    name: 'Votre nom',
    nameHint: 'C’est le nom que verront les autres personnes.',
    nameMissing: 'Écrivez votre nom, par exemple « Amina Diallo ».',
    captions: 'Afficher les sous-titres',
    captionsHint: 'Sous-titrage automatique, il peut contenir des erreurs.',
    askTitle: of('Pour que l’on vous voie', 'Pour que l’on vous entende', 'Pour que l’on vous voie et vous entende'),
    askText: 'Votre navigateur va vous demander votre accord. Vous pourrez changer d’avis à tout moment.',
    turnOn: of('Activer la caméra', 'Activer le micro', 'Activer la caméra et le micro'),
    turnOnOnly: of('Activer la caméra seule', 'Activer le micro seul', ''),
  },
  {
    join: 'Join the meeting',
    joinWithout: 'Join without camera or microphone',
    nothingSent: 'Nothing is sent until you join the meeting.',
    later: 'You can turn on the camera and microphone later, during the meeting.',
    name: 'Your name',
    nameHint: 'Other people will see this name.',
    nameMissing: 'Enter your name, for example “Amina Diallo”.',
    captions: 'Show captions',
    captionsHint: 'Captions are automatic and may contain mistakes.',
    askTitle: of('So that others can see you', 'So that others can hear you', 'So that others can see and hear you'),
    askText: 'Your browser will ask for your permission. You can change your mind at any time.',
    turnOn: of('Turn on the camera', 'Turn on the microphone', 'Turn on the camera and microphone'),
    turnOnOnly: of('Turn on the camera only', 'Turn on the microphone only', ''),
  },
);
