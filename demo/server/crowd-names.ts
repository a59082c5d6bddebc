const FIRST = [
  'Camille',
  'Louise',
  'Karim',
  'Inès',
  'Hugo',
  'Aïcha',
  'Noé',
  'Jeanne',
  'Mehdi',
  'Zoé',
  'Théo',
  'Salomé',
  'Yanis',
];
const LAST = [
  'Moreau',
  'Benali',
  'Lefèvre',
  'Nguyen',
  'Garnier',
  'Diallo',
  'Roussel',
  'Chevalier',
  'Petit',
  'Kowalski',
  'Faure',
  'Martinez',
];

/** Names of simulated people, marked as such; 156 of them differ (13 and 12 have no common factor). */
export function simulatedName(index: number): string {
  return `${FIRST[index % FIRST.length] ?? ''} ${LAST[index % LAST.length] ?? ''} (simulation)`;
}

/** Who has what in a simulated room. More cameras than a screen shows, fewer than would cost: 25; some have none, as in life. */
export const hasCamera = (index: number): boolean => index < 25 && index % 5 !== 4;
export const hasMicrophone = (index: number): boolean => index < 8;
