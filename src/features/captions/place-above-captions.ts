import type { Box } from '../../ui/placement.js';

interface Input {
  readonly anchor: Box;
  readonly room: Box;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly rem: number;
  readonly isRtl: boolean;
}

interface Place {
  readonly left: number;
  /** Up from the bottom of the window. */
  readonly bottom: number;
  readonly width: number;
  /** At most. */
  readonly height: number;
}

/** In rem. */
const WIDTH = 47;
/** Less than this above the captions (rem) is no room for choices: they cover the captions then. */
const LEAST = 14;

/** Above the captions, at their end, within the room: the captions stay in sight while they are being changed. */
export function placeAboveCaptions({ anchor, room, viewport, rem, isRtl }: Input): Place {
  const gap = rem / 2;
  const left = Math.max(0, room.left) + gap;
  const right = Math.min(viewport.width, room.left + room.width) - gap;
  const top = Math.max(0, room.top) + gap;
  const width = Math.max(0, Math.min(WIDTH * rem, right - left));
  const isAbove = anchor.top - gap - top >= LEAST * rem;
  const bottom = isAbove ? anchor.top - gap : Math.min(viewport.height, room.top + room.height) - gap;
  return {
    left: isRtl ? left : right - width,
    bottom: viewport.height - bottom,
    width,
    height: Math.max(0, bottom - top),
  };
}
