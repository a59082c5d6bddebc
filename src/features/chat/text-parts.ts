/** A piece of a message; with an address it is a link. */
export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

/** Something that may be an address. */
const CANDIDATE = /https:|www\.|\.\p{L}{2,}\//iu;

type PartsOf = (text: string) => readonly TextPart[];

let partsOf: PartsOf | null = null;
let loading: Promise<unknown> | null = null;

/**
 * The pieces of a message. What finds addresses comes with the first text that may hold one; until then, and if it does
 * not come, the text is one piece.
 *
 * @param onReady called when the same text may have other pieces
 */
export function textParts(text: string, onReady: () => void): readonly TextPart[] {
  if (!CANDIDATE.test(text)) return [{ text }];
  if (partsOf) return partsOf(text);
  loading ??= import('./links.js').then(
    (links) => (partsOf = links.partsOf),
    () => (loading = null),
  );
  void loading.then(() => partsOf && onReady());
  return [{ text }];
}
