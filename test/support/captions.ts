import type { CaptionLine, CaptionsState } from '../../src/features/captions/captions-state.js';
import { JOINED_AT } from './meeting-in-progress.js';

/** A line of somebody: final unless some of its words are not settled yet. */
export function captionLine(number: number, name: string, text: string, patch: Partial<CaptionLine> = {}): CaptionLine {
  const at = JOINED_AT + number * 20_000;
  return {
    number,
    speakerId: name,
    name,
    isLocal: false,
    colour: (number % 6) + 1,
    text,
    settled: patch.isFinal === false ? 0 : text.length,
    isFinal: true,
    language: 'fr',
    startedAt: at,
    endedAt: at + 4000,
    ...patch,
  };
}

/** What the snapshot says when these lines, numbered from 0, have come. */
export function captionsOf(...lines: readonly CaptionLine[]): Pick<CaptionsState, 'pages' | 'first' | 'next'> {
  const pages = Array.from({ length: Math.ceil(lines.length / 100) }, (_, page) =>
    lines.slice(page * 100, (page + 1) * 100),
  );
  return { pages, first: 0, next: lines.length };
}

const MIDDLE = 'Nous avons ouvert deux guichets le matin,';

/** The conversation of the pictures of the design. */
export const CONVERSATION: readonly CaptionLine[] = [
  captionLine(
    0,
    'Jean-Christophe Vandenbroucke-Lemaître',
    'Le délai moyen est passé de neuf à quatre jours depuis septembre.',
  ),
  captionLine(1, 'Claire Besnard', 'C’est encourageant. Et pour les personnes sans rendez-vous ?'),
  captionLine(2, 'Fatou Ndiaye', `${MIDDLE} avec une interprète en langue des signes`, {
    isFinal: false,
    settled: MIDDLE.length,
  }),
];
