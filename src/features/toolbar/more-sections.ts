import type { MenuEntry } from '../../ui/toolbar-control.js';
import type { ToolbarItem } from './toolbar-items.js';

/** A control as "Plus" sees it; a tag whose code is not here yet has no rows. */
export type Rows = Partial<{ readonly menuEntries: readonly MenuEntry[] }>;

/**
 * What "Plus" lists: first what the bar has no room for, by rank, then what the page put there, then what is nowhere
 * else. Sections without rows are left out.
 */
export function moreSections(
  items: readonly ToolbarItem[],
  find: (tag: string) => Rows | null,
  ofPage: readonly MenuEntry[],
): readonly (readonly MenuEntry[])[] {
  const ranked = items.toSorted((a, b) => a.rank - b.rank);
  const rowsOf = (isOnlyHere: boolean) =>
    ranked.filter(({ group }) => (group === 'more') === isOnlyHere).flatMap(({ tag }) => find(tag)?.menuEntries ?? []);
  return [[...rowsOf(false), ...ofPage], rowsOf(true)].filter((rows) => rows.length > 0);
}

/** Whether both lists show the same rows. */
export function areSameSections(
  one: readonly (readonly MenuEntry[])[],
  other: readonly (readonly MenuEntry[])[],
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The page's own controls as rows: they are pressed where they stand, so the page hears what it would have heard. */
export function rowsOfPage(elements: readonly Element[]): readonly MenuEntry[] {
  const controls = elements.flatMap((element) => {
    const { menuEntries } = element as Element & Rows;
    if (menuEntries) return menuEntries;
    const targets = element.matches(PRESSABLE) ? [element] : [...element.querySelectorAll(PRESSABLE)];
    return targets.map((target) => rowOf(target as HTMLElement));
  });
  return controls.map((row, index) => ({ ...row, id: `page-${index}` }));
}

const PRESSABLE = 'button, a[href], [role="button"]';

function rowOf(target: HTMLElement): MenuEntry {
  const label = target.getAttribute('aria-label') ?? target.textContent.replace(/\s+/g, ' ').trim();
  const isDisabled = target.matches(':disabled, [aria-disabled="true"]');
  return { id: '', label, isDisabled, run: () => target.click() };
}
