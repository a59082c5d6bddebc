import { gridFor, gridRects, type Rect } from './layout.js';

/** What the box allows: a column of others, a row of them, or none. */
export type FocusSize = 'wide' | 'medium' | 'compact';

export interface FocusInput {
  readonly size: FocusSize;
  /** Of the free box, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** The page's root font size in pixels. */
  readonly rem: number;
  readonly hasShare: boolean;
  /** Tiles put forward besides the share. */
  readonly pins: number;
  /** Tiles put forward nowhere, of all pages. */
  readonly others: number;
  /** Too low for a row of others. */
  readonly isLow: boolean;
}

export interface Focus {
  /** The share first, then the pins. */
  readonly mains: readonly Rect[];
  /** The places of the strip, whether or not the last page fills them. */
  readonly strip: readonly Rect[];
  /** Previous and next, where the others are more than the strip shows. */
  readonly pager: Rect | null;
}

/** Others shown at a time. */
export const STRIP_LENGTH = 4;
/** Pins beside a share; without a share one more takes its place. */
export const PINS_BESIDE = 2;

/** Height over width. */
const PICTURE = 9 / 16;
const TALLEST = 4 / 3;
/** rem */
const STRIP_WIDTH = 14.5;
const STRIP_HEIGHT = 5.75;
const BUTTON = 2.75;

/** The share takes what a 16:9 picture can use, the pins what is left beside it, the others a strip of four. */
export function focusFor(input: FocusInput): Focus {
  const { size, others, isLow } = input;
  const box: Rect = { x: 0, y: 0, width: input.width, height: input.height };
  if (others === 0 || size === 'compact' || isLow) return { mains: mainRects(input, box), strip: [], pager: null };
  return size === 'wide' ? withColumn(input, box) : withRow(input, box);
}

function withColumn(input: FocusInput, box: Rect): Focus {
  const { gap, rem, others } = input;
  const width = STRIP_WIDTH * rem;
  const pagerHeight = others > STRIP_LENGTH ? BUTTON * rem : 0;
  const x = box.width - width;
  const height = (box.height - pagerHeight - (STRIP_LENGTH - 1) * gap) / STRIP_LENGTH;
  const strip = Array.from({ length: STRIP_LENGTH }, (_, i) => ({ x, y: i * (height + gap), width, height }));
  const pager = pagerHeight ? { x, y: box.height - pagerHeight, width, height: pagerHeight } : null;
  return { mains: mainRects(input, { ...box, width: x - gap }), strip, pager };
}

function withRow(input: FocusInput, box: Rect): Focus {
  const { gap, rem, others } = input;
  const height = STRIP_HEIGHT * rem;
  const pagerWidth = others > STRIP_LENGTH ? BUTTON * rem : 0;
  const y = box.height - height;
  const room = box.width - (pagerWidth && pagerWidth + gap);
  const width = (room - (STRIP_LENGTH - 1) * gap) / STRIP_LENGTH;
  const strip = Array.from({ length: STRIP_LENGTH }, (_, i) => ({ x: i * (width + gap), y, width, height }));
  const pager = pagerWidth ? { x: box.width - pagerWidth, y, width: pagerWidth, height } : null;
  return { mains: mainRects(input, { ...box, height: y - gap }), strip, pager };
}

function mainRects(input: FocusInput, area: Rect): readonly Rect[] {
  const { hasShare, pins, size } = input;
  if (!hasShare) return pinsAlone(input, area);
  if (pins === 0) return [area];
  return size === 'compact' ? shareAbove(input, area) : shareBeside(input, area);
}

function pinsAlone({ pins, gap, size }: FocusInput, area: Rect): readonly Rect[] {
  const grid = gridFor({
    ...area,
    count: pins,
    gap,
    minTileWidth: 0,
    maxPerPage: Infinity,
    tallest: size === 'compact' ? TALLEST : 3 / 4,
    pagerHeight: 0,
    page: 0,
  });
  return gridRects(grid, pins, { ...area, gap });
}

function shareAbove({ pins, gap }: FocusInput, area: Rect): readonly Rect[] {
  const free = area.height - gap;
  const height = (free * 5) / 9;
  const width = (area.width - (pins - 1) * gap) / pins;
  const below = Array.from({ length: pins }, (_, i) => ({
    x: i * (width + gap),
    y: height + gap,
    width,
    height: free - height,
  }));
  return [{ ...area, height }, ...below];
}

/** Three quarters of the width at most for the share, less where a 16:9 picture cannot use them. */
function shareBeside({ pins, gap, rem }: FocusInput, area: Rect): readonly Rect[] {
  const free = area.width - gap;
  const width = Math.min(free * 0.75, Math.max(free * 0.5, (area.height - BUTTON * rem) / PICTURE));
  const pinWidth = free - width;
  const height = Math.min((area.height - (pins - 1) * gap) / pins, pinWidth * TALLEST);
  const top = (area.height - pins * height - (pins - 1) * gap) / 2;
  const beside = Array.from({ length: pins }, (_, i) => ({
    x: width + gap,
    y: top + i * (height + gap),
    width: pinWidth,
    height,
  }));
  return [{ ...area, width }, ...beside];
}
