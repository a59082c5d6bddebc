/** A box in pixels of the window, as `getBoundingClientRect` gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacementInput {
  readonly anchor: Box;
  readonly menu: { readonly width: number; readonly height: number };
  /** What the menu stays in when it can: the room. */
  readonly room: Box;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly rem: number;
  readonly isRtl: boolean;
}

export interface Placement {
  readonly left: number;
  /** Of the upper edge; with `fromBottom`, of the lower edge, up from the bottom of the window. */
  readonly offset: number;
  readonly fromBottom: boolean;
  readonly maxHeight: number;
  /** Only a sheet has one. */
  readonly width: number | null;
}

/** Below this width of the room, menus and panels are sheets (in rem). */
export const COMPACT_WIDTH = 30;
/** What a sheet leaves of the room, in rem. */
const LEFT_VISIBLE = 3;

export function isCompact(room: Box, rem: number): boolean {
  return room.width < COMPACT_WIDTH * rem;
}

/** A sheet from the bottom of the room, over its whole width. */
export function placeSheet({ room, viewport, rem }: PlacementInput): Placement {
  const left = Math.max(0, room.left);
  const right = Math.min(viewport.width, room.left + room.width);
  const top = Math.max(0, room.top);
  const bottom = Math.min(viewport.height, room.top + room.height);
  return {
    left,
    width: Math.max(0, right - left),
    offset: viewport.height - bottom,
    fromBottom: true,
    maxHeight: Math.max(0, bottom - top - LEFT_VISIBLE * rem),
  };
}

/** Above its button when there is room for it or more than below; along its leading edge, kept in the window. */
export function placeMenu({ anchor, menu, room, viewport, rem, isRtl }: PlacementInput): Placement {
  const gap = rem / 2;
  const above = anchor.top - 2 * gap;
  const below = viewport.height - anchor.top - anchor.height - 2 * gap;
  const isAbove = above >= menu.height || above >= below;
  const wanted = isRtl ? anchor.left + anchor.width - menu.width : anchor.left;
  // In the room if it is wide enough, in the window anyway.
  const inRoom = clamp(wanted, room.left + gap, room.left + room.width - menu.width - gap);
  return {
    left: clamp(inRoom, gap, viewport.width - menu.width - gap),
    offset: isAbove ? viewport.height - anchor.top + gap : anchor.top + anchor.height + gap,
    fromBottom: isAbove,
    maxHeight: isAbove ? above : below,
    width: null,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
