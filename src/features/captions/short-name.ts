/** Characters that the column of names holds. */
const LONGEST = 18;

/** A name too long for the captions: given name and initial, "Jean-Christophe V.". A single long word stays whole. */
export function shortName(name: string): string {
  const words = name.split(' ');
  const given = words[0] ?? '';
  const [initial] = words.length > 1 ? (words.at(-1) ?? '') : '';
  if (name.length <= LONGEST || !initial) return name;
  return `${given} ${initial.toLocaleUpperCase()}.`;
}
