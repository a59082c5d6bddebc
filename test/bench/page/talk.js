import { receiveText } from './text-streams.js';
import { pause } from './wait.js';

/** What a meeting writes and says: short and long, several lines, addresses; the same in every run. */

const MESSAGES = [
  'Bonjour à tous !',
  'Le compte rendu de mardi est là : https://intranet.example.fr/reunions/compte-rendu-12',
  'D’accord.',
  'Je propose trois points :\n– les horaires du guichet\n– l’accueil sans rendez-vous\n– la formation de septembre',
  'Est-ce que quelqu’un a les chiffres du mois dernier ? Ceux que j’ai s’arrêtent au quinze, et il me manque les deux antennes.',
  'www.example.fr/chiffres/juin et https://example.fr/chiffres/juillet?vue=antennes#total',
  'Merci 👍',
  'On ne vous entend pas très bien.\nPouvez-vous couper la caméra ?',
];

const SENTENCES = [
  'Bonjour à toutes et à tous, nous allons commencer.',
  'Le délai moyen est passé de neuf à quatre jours depuis septembre, et nous pensons pouvoir faire mieux encore.',
  'Oui.',
  'Et pour les personnes sans rendez-vous ?',
  'Nous avons ouvert deux guichets le matin, avec une interprète en langue des signes le mardi et le jeudi.',
  'C’est encourageant.',
];

/** Each takes turns of one to three in a row. */
const speakerOf = (remotes, number) => remotes[Math.floor((number * 3) / 5) % remotes.length];

function write({ room, remotes }, number) {
  const text = MESSAGES[number % MESSAGES.length];
  receiveText(room, speakerOf(remotes, number).identity, { topic: 'lk.chat', text });
}

export function say({ room, remotes }, number, { text = SENTENCES[number % SENTENCES.length], isFinal = true } = {}) {
  receiveText(room, remotes[number % remotes.length].identity, {
    topic: 'lk.transcription',
    text,
    attributes: { 'lk.segment_id': `SG_${number}`, 'lk.transcription_final': String(isFinal) },
  });
}

/** As many at a time as a person could not count, and a moment between: some 500 messages a second. */
const BATCH = 25;
const BETWEEN = 50;

/** `count` messages, `first` being the number of the first one. */
export async function writeMany(crowd, count, first = 0) {
  for (let number = 0; number < count; number++) {
    write(crowd, first + number);
    if (number % BATCH === BATCH - 1) await pause(BETWEEN);
  }
  await pause(BETWEEN);
}

/** Everybody says one line in turn: nobody is taken for a machine, who begins no more than two of them a second. */
const ROUND = 550;
/** Lines one person may begin at once, with some to spare. */
const AT_ONCE = 8;

export async function sayMany(crowd, count) {
  const pauses = Math.ceil(crowd.remotes.length / BATCH);
  for (let number = 0; number < count; number++) {
    say(crowd, number);
    const isFree = number < AT_ONCE * crowd.remotes.length;
    if (number % BATCH === BATCH - 1) await pause(isFree ? 2 * BETWEEN : Math.ceil(ROUND / pauses));
  }
  await pause(2 * BETWEEN);
}
