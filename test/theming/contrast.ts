import { TOKENS } from '../../src/ui/token-table.js';
import { DSFR_VALUES } from './dsfr-values.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The four themes we ship. */
export const THEMES = ['neutral light', 'neutral dark', 'DSFR light', 'DSFR dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Names that follow from others: tokens.ts, `derivedStyles`. */
const DERIVED: Readonly<Record<string, string>> = { speaking: 'accent', focus: 'focus-color' };

/** The colour of a token in a theme. */
export function colourOf(name: string, theme: Theme): string {
  // A DSFR page has the focus ring of the State.
  if (name === 'focus' && theme.startsWith('DSFR')) return colourOf('focus-over', theme);
  const token = TOKENS.find((candidate) => candidate.name === (DERIVED[name] ?? name));
  if (!token) throw new Error(`no token ${name}`);
  const isDark = theme.endsWith('dark');
  const page = theme.startsWith('DSFR') && token.dsfr ? DSFR_VALUES[token.dsfr] : undefined;
  if (theme.startsWith('DSFR') && token.dsfr && !page) throw new Error(`no value for ${token.dsfr}`);
  return page?.[isDark ? 1 : 0] ?? (isDark ? token.dark : token.light);
}

/** The least contrast of a foreground on a background, over a white and a black picture where one shows through. */
export function contrast(foreground: string, background: string): number {
  const pictures: readonly Rgba[] = [
    [255, 255, 255, 1],
    [0, 0, 0, 1],
  ];
  const ratios = pictures.map((picture) => {
    const ground = over(parse(background), picture);
    return ratio(over(parse(foreground), ground), ground);
  });
  return Math.min(...ratios);
}

function parse(colour: string): Rgba {
  if (colour.startsWith('#')) {
    const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
    const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
    return [red, green, blue, 1];
  }
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha];
}

function over([red, green, blue, alpha]: Rgba, below: Rgba): Rgba {
  const mix = (value: number, under: number) => value * alpha + under * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
}

function ratio(one: Rgba, other: Rgba): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
