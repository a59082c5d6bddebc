/** What follows a number in French, of a feminine noun: 1re, 2e. */
export function frenchEnding(rank: number): string {
  return rank === 1 ? 're' : 'e';
}

/** What follows a number in English: 1st, 2nd, 3rd, 11th. */
export function englishEnding(rank: number): string {
  if (rank % 100 > 10 && rank % 100 < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th';
}
