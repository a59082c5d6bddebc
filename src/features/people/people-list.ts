import { folded } from '../../core/folded.js';
import type { StateOf } from '../../core/meeting-state.js';

type People = StateOf<'participants'>;

/** Whether each word of the search begins somewhere in the name. */
export function matches(name: string, search: string): boolean {
  const text = folded(name);
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * Whom the list shows: the person first, then by name, those without one last. Gives the same array while it would show
 * the same, whatever else has changed about people.
 */
export class PeopleList {
  #ids: readonly string[] = [];
  #names: readonly string[] = [];
  #tag = '';
  #search = '';
  #shown: readonly string[] = [];

  read({ ids, byId }: People, search: string, tag: string): readonly string[] {
    const names = ids.map((id) => byId[id]?.name ?? '');
    const isSame = ids === this.#ids && tag === this.#tag && search === this.#search && isSameList(names, this.#names);
    if (isSame) return this.#shown;
    [this.#ids, this.#names, this.#tag, this.#search] = [ids, names, tag, search];
    const shown = shownOf({ ids, byId }, search.trim(), tag);
    if (!isSameList(shown, this.#shown)) this.#shown = shown;
    return this.#shown;
  }
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function shownOf({ ids, byId }: Pick<People, 'ids' | 'byId'>, search: string, tag: string): readonly string[] {
  const { compare } = new Intl.Collator(tag || undefined, { numeric: true });
  const people = ids.flatMap((id) => byId[id] ?? []);
  const found = search ? people.filter(({ name }) => matches(name, search)) : people;
  return found
    .sort(
      (a, b) => Number(b.isLocal) - Number(a.isLocal) || Number(!a.name) - Number(!b.name) || compare(a.name, b.name),
    )
    .map(({ id }) => id);
}
