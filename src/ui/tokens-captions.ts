import { type CSSResult, unsafeCSS } from 'lit';

/**
 * Colours of the captions, which lie on a ground of their own whatever the page looks like. They belong to the person
 * who reads them, so none is a public property. Text on ground is at least 12 : 1.
 */
export interface CaptionPalette {
  readonly ground: string;
  readonly text: string;
  /** Lines that were said before. */
  readonly old: string;
  /** Hairlines. */
  readonly edge: string;
  /** Under a control that is on. */
  readonly on: string;
  /** Names, in the order of first words. */
  readonly speakers: readonly string[];
}

const ON_DARK = ['#8fd0ff', '#ffd479', '#9be7b8', '#f7b1cf', '#d0c1ff', '#ffb896'];
const ON_LIGHT = ['#0b5394', '#7a4700', '#1b6334', '#97215f', '#5b35a8', '#9c3412'];

type PaletteName = 'white-on-black' | 'yellow-on-black' | 'black-on-white' | 'brown-on-cream';

export const CAPTION_PALETTES: Readonly<Record<PaletteName, CaptionPalette>> = {
  'white-on-black': {
    ground: '#16181c',
    text: '#ffffff',
    old: '#c9ccd3',
    edge: '#34373e',
    on: '#2b2f37',
    speakers: ON_DARK,
  },
  'yellow-on-black': {
    ground: '#000000',
    text: '#ffe94d',
    old: '#d6c33f',
    edge: '#34373e',
    on: '#2b2f37',
    speakers: ON_DARK,
  },
  'black-on-white': {
    ground: '#ffffff',
    text: '#141417',
    old: '#484851',
    edge: '#85858f',
    on: '#ebedf1',
    speakers: ON_LIGHT,
  },
  'brown-on-cream': {
    ground: '#fdf6e3',
    text: '#3a2f14',
    old: '#5c4f2e',
    edge: '#85858f',
    on: '#f0e4c6',
    speakers: ON_LIGHT,
  },
};

/** `.caps--white-on-black` and so on: each sets `--_visio-caps-*`. */
export const captionPaletteStyles: CSSResult = unsafeCSS(
  Object.entries(CAPTION_PALETTES)
    .map(([name, { speakers, ...colours }]) => {
      const all = [
        ...Object.entries(colours),
        ...speakers.map((colour, index) => [String(index + 1), colour] as const),
      ];
      return `.caps--${name}{${all.map(([key, colour]) => `--_visio-caps-${key}:${colour}`).join(';')}}`;
    })
    .join(''),
);

/** What was searched for and found, in any scheme. */
export const MATCH_COLOURS = { ground: '#ffe28a', text: '#241a00' } as const;
