/**
 * Where a key leads in an open menu, `undefined` for none: arrows go round, Home and End, a letter goes to the next item
 * that begins with it. Items in several columns are reached by all four arrows: up and down stay in their column.
 * https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */
export function menuTarget(
  key: string,
  index: number,
  labels: readonly string[],
  { columns = 1, isRtl = false } = {},
): number | undefined {
  const { length } = labels;
  if (length === 0) return undefined;
  if (columns > 1) {
    const column = index % columns;
    const lowest = column + columns * Math.floor((length - 1 - column) / columns);
    if (key === 'ArrowDown') return index + columns < length ? index + columns : column;
    if (key === 'ArrowUp') return index >= columns ? index - columns : lowest;
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      return (index + ((key === 'ArrowRight') === isRtl ? length - 1 : 1)) % length;
    }
  }
  if (key === 'ArrowDown') return (index + 1) % length;
  if (key === 'ArrowUp') return (index <= 0 ? length : index) - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (!/^\S$/u.test(key)) return undefined;
  const letter = key.toLocaleLowerCase();
  const order = labels.map((_, step) => (index + 1 + step) % length);
  return order.find((at) => labels[at]?.trim().toLocaleLowerCase().startsWith(letter));
}
