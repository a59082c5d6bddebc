import type { Passage, Passages } from '../../core/passages.js';
import type { Announcement } from './announcements-between.js';

/** Who came and went while a group is being gathered. Whoever did both is not worth a word. */
export interface PassageGroup extends Passages {
  /** Only written down. */
  readonly isSilent: boolean;
}

export const NOBODY: PassageGroup = { joined: [], departed: [], isSilent: false };

export function withPassages(
  group: PassageGroup,
  kind: 'joined' | 'departed',
  people: readonly Passage[],
  isSilent: boolean,
): PassageGroup {
  const opposite = kind === 'joined' ? 'departed' : 'joined';
  const isBack = (person: Passage) => group[opposite].some(({ id }) => id === person.id);
  return {
    ...group,
    isSilent,
    [kind]: [...group[kind], ...people.filter((person) => !isBack(person))],
    [opposite]: group[opposite].filter(({ id }) => !people.some((person) => person.id === id)),
  };
}

/** What is said of a group, in the order in which it is easiest to follow. */
export function passagesToSay({ joined, departed, isSilent }: PassageGroup): readonly Announcement[] {
  return [
    ...(joined.length > 0 ? [{ kind: 'joined', people: joined, isSilent } as const] : []),
    ...(departed.length > 0 ? [{ kind: 'departed', people: departed, isSilent } as const] : []),
  ];
}
