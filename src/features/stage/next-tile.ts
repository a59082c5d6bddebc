/** What the arrow keys see of a tile. */
interface Placed {
  getBoundingClientRect(): Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;
}

/** Direction of each arrow as seen, in any writing direction. */
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tile a key goes to from `current`: the nearest in the direction of the arrow; Home and End are first and last. */
export function nextTile<Tile extends Placed>(tiles: readonly Tile[], current: Tile, key: string): Tile | null {
  if (key === 'Home') return tiles[0] ?? null;
  if (key === 'End') return tiles.at(-1) ?? null;
  const arrow = ARROWS[key];
  if (!arrow) return null;
  const [dx, dy] = arrow;
  const from = centre(current);
  const distances = tiles
    .filter((tile) => tile !== current)
    .map((tile) => {
      const to = centre(tile);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const across = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      return { tile, along, across };
    })
    .filter(({ along, across }) => along > 1 && across <= along * 2)
    .sort((a, b) => a.along + 2 * a.across - (b.along + 2 * b.across));
  return distances[0]?.tile ?? null;
}

function centre(tile: Placed): { x: number; y: number } {
  const { left, top, width, height } = tile.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
