import { PINS_BESIDE, STRIP_LENGTH, type FocusSize } from '../../core/focus-layout.js';
import type { Rect } from '../../core/layout.js';

/** The box of the stage, in CSS pixels. */
export interface StageBox {
  /** Without the padding. */
  readonly width: number;
  readonly height: number;
  /** With it: what the sizes of the design are measured on. */
  readonly outerWidth: number;
  readonly outerHeight: number;
  /** Between two tiles. */
  readonly gap: number;
  /** The page's root font size. */
  readonly rem: number;
  /** A phone on its side: the own view floats as on a phone upright. */
  readonly isOnItsSide: boolean;
}

/** One tile on the stage. */
export interface Place {
  readonly id: string;
  /** `share`: a screen put forward, with its bar. `own`: the own view that floats over the others. */
  readonly role: 'tile' | 'share' | 'own';
  /** `null`: in the flow of the grid, or where the style sheet floats it. */
  readonly rect: Rect | null;
  readonly isForward: boolean;
}

export interface StagePlan {
  readonly kind: 'grid' | 'focus';
  /** In the order in which they are read. */
  readonly places: readonly Place[];
  /** Of the grid; 0 in focus. */
  readonly columns: number;
  /** Of an ordinary tile, in CSS pixels. */
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly page: number;
  readonly pageCount: number;
  /** Under the grid, under a column of others, at the end of a row of them. */
  readonly pager: 'grid' | 'column' | 'row' | null;
  readonly pagerRect: Rect | null;
  /** The others of the strip, from 1. */
  readonly strip: { readonly first: number; readonly last: number; readonly total: number } | null;
  readonly upcoming: readonly string[];
  readonly people: number;
  readonly isAlone: boolean;
}

export type StageSize = FocusSize;

/** rem */
export const MIN_TILE_WIDTH = 9;
export const PAGER_HEIGHT = 3;
const WIDE = 60;
const COMPACT = 30;
/** 49 tiles instead of 25. */
const HUGE = 100;
/** Very large text on a very small screen: the own view would cover the others. */
const NO_OWN_VIEW = 18;
/** Of the stage, in rem: under it the row of others goes. */
const NO_ROW = 26;
/** Of the stage, in rem: under it one picture has to do. */
const ONE_PICTURE = 12;

export function sizeOf({ outerWidth, rem }: StageBox): StageSize {
  if (outerWidth < COMPACT * rem) return 'compact';
  return outerWidth < WIDE * rem ? 'medium' : 'wide';
}

export function tilesPerPage({ outerWidth, rem }: StageBox): number {
  return outerWidth >= HUGE * rem ? 49 : 25;
}

export function hasRoomForOne(box: StageBox): boolean {
  return sizeOf(box) === 'compact' && box.outerHeight < ONE_PICTURE * box.rem;
}

export function isTooLowForRow(box: StageBox): boolean {
  return sizeOf(box) === 'medium' && box.outerHeight < NO_ROW * box.rem;
}

/** Where the own view goes when there are others: with them, over them, or nowhere. */
export function ownView(box: StageBox): 'tile' | 'floating' | 'hidden' {
  if (sizeOf(box) !== 'compact') return box.isOnItsSide ? 'floating' : 'tile';
  return box.outerWidth < NO_OWN_VIEW * box.rem || hasRoomForOne(box) ? 'hidden' : 'floating';
}

/** How many tiles are put forward at most. */
export function pinLimit(box: StageBox, hasShare: boolean): number {
  if (hasRoomForOne(box)) return hasShare ? 0 : 1;
  return hasShare ? PINS_BESIDE : PINS_BESIDE + 1;
}

export { STRIP_LENGTH };
