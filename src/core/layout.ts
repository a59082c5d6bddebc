/** A place inside the stage, in CSS pixels from its start and top. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GridInput {
  /** Tiles of all pages. */
  readonly count: number;
  /** Of the free box, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Between two tiles. */
  readonly gap: number;
  /** Under it there are pages instead. */
  readonly minTileWidth: number;
  /** `Infinity`: all on one page, however small. */
  readonly maxPerPage: number;
  /** Height over width of the tallest tile: 3/4, or 4/3 where tiles may be taller than wide. */
  readonly tallest: number;
  /** What the pager takes from the height as soon as there is a second page. */
  readonly pagerHeight: number;
  /** From 0; the last page may hold fewer tiles, then larger ones. */
  readonly page: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly perPage: number;
  readonly pageCount: number;
}

interface Arrangement {
  readonly columns: number;
  readonly rows: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
}

/** Height over width of the flattest tile. */
const FLATTEST = 9 / 16;

/**
 * The columns and rows that give the largest tile, between 16:9 and `tallest`. Tiles go to a second page when they
 * would be narrower than `minTileWidth`, or more than `maxPerPage`.
 */
export function gridFor(input: GridInput): Grid {
  const { count, maxPerPage, page, pagerHeight } = input;
  const isPaged = Number.isFinite(maxPerPage);
  const whole = largest(input, count, input.height);
  if (!isPaged || (count <= maxPerPage && (count <= 1 || whole.tileWidth >= input.minTileWidth))) {
    return { ...whole, perPage: Math.max(1, count), pageCount: 1 };
  }
  const height = Math.max(0, input.height - pagerHeight);
  const perPage = capacity(input, height);
  if (perPage >= count) return { ...whole, perPage: count, pageCount: 1 };
  const pageCount = Math.ceil(count / perPage);
  const shown = page === pageCount - 1 ? count - page * perPage : perPage;
  return { ...largest(input, Math.min(Math.max(1, shown), perPage), height), perPage, pageCount };
}

/** As many tiles as stay wide enough. Fewer tiles are never narrower, so the first that fits is the most. */
function capacity(input: GridInput, height: number): number {
  for (let count = Math.min(input.count, input.maxPerPage); count > 1; count--) {
    if (largest(input, count, height).tileWidth >= input.minTileWidth) return count;
  }
  return 1;
}

/** The arrangement of the largest tiles among those wide enough; of them all when none is. */
function largest(input: GridInput, count: number, height: number): Arrangement {
  const all = Array.from({ length: Math.max(1, count) }, (_, i) => arrange(input, count, i + 1, height));
  const isLarger = (a: Arrangement, b: Arrangement) => area(a) > area(b) + 0.5;
  const wideEnough = all.filter(({ tileWidth }) => tileWidth >= input.minTileWidth);
  const candidates = wideEnough.length > 0 && Number.isFinite(input.maxPerPage) ? wideEnough : all;
  return candidates.reduce((best, next) => (isLarger(next, best) ? next : best));
}

function arrange({ width, gap, tallest }: GridInput, count: number, columns: number, height: number): Arrangement {
  const rows = Math.max(1, Math.ceil(count / columns));
  const cellWidth = Math.max(0, (width - (columns - 1) * gap) / columns);
  const cellHeight = Math.max(0, (height - (rows - 1) * gap) / rows);
  const tileWidth = Math.floor(Math.min(cellWidth, cellHeight / FLATTEST));
  return { columns, rows, tileWidth, tileHeight: Math.floor(Math.min(cellHeight, tileWidth * tallest)) };
}

function area({ tileWidth, tileHeight }: Arrangement): number {
  return tileWidth * tileHeight;
}

/** Where the tiles of one page go, row by row; the rows are centred, the last one too. */
export function gridRects(
  { columns, tileWidth, tileHeight }: Arrangement,
  count: number,
  { width, height, gap }: Pick<GridInput, 'width' | 'height' | 'gap'>,
): readonly Rect[] {
  const rows = Math.ceil(count / columns);
  const top = (height - rows * tileHeight - (rows - 1) * gap) / 2;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / columns);
    const inRow = Math.min(columns, count - row * columns);
    const start = (width - inRow * tileWidth - (inRow - 1) * gap) / 2;
    const x = start + (i - row * columns) * (tileWidth + gap);
    return { x, y: top + row * (tileHeight + gap), width: tileWidth, height: tileHeight };
  });
}
