import { VisioError } from '../../core/errors.js';
import type { CaptionAppearance } from './captions-state.js';

export const DEFAULT_APPEARANCE: CaptionAppearance = {
  size: 'medium',
  lines: 3,
  position: 'below',
  colours: 'white-on-black',
  hasSpeakerColours: true,
};

/** Every choice there is, in the order in which they are offered. */
export const APPEARANCES: { readonly [Key in keyof CaptionAppearance]: readonly CaptionAppearance[Key][] } = {
  size: ['small', 'medium', 'large', 'huge'],
  lines: [2, 3, 5],
  position: ['below', 'over'],
  colours: ['white-on-black', 'yellow-on-black', 'black-on-white', 'brown-on-cream'],
  hasSpeakerColours: [true, false],
};

/** @throws VisioError when a page asks for something that is not offered */
export function checkedAppearance(some: Partial<CaptionAppearance>): Partial<CaptionAppearance> {
  for (const [key, value] of Object.entries(some)) {
    const choices: readonly unknown[] | undefined = Object.hasOwn(APPEARANCES, key)
      ? APPEARANCES[key as keyof CaptionAppearance]
      : undefined;
    if (!choices?.includes(value))
      throw new VisioError('UNSUPPORTED', { detail: `no caption ${key} ${String(value)}` });
  }
  return some;
}

/** One size smaller or larger; the same at either end. */
export function otherSize(size: CaptionAppearance['size'], step: -1 | 1): CaptionAppearance['size'] {
  return APPEARANCES.size[APPEARANCES.size.indexOf(size) + step] ?? size;
}
