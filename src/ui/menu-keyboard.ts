/**
 * Where a key leads in an open menu, `undefined` for none: arrows go round, Home and End, a letter goes to the next item
 * that begins with it. https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */
export function menuTarget(key: string, index: number, labels: readonly string[]): number | undefined {
  const { length } = labels;
  if (length === 0) return undefined;
  if (key === 'ArrowDown') return (index + 1) % length;
  if (key === 'ArrowUp') return (index <= 0 ? length : index) - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (!/^\S$/u.test(key)) return undefined;
  const letter = key.toLocaleLowerCase();
  const order = labels.map((_, step) => (index + 1 + step) % length);
  return order.find((at) => labels[at]?.trim().toLocaleLowerCase().startsWith(letter));
}
