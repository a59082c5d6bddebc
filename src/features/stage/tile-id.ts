/** A tile is a person's camera or screen. Identities may hold a slash, the part after the last one is ours. */
export type TileSource = 'camera' | 'screen';

export function tileId(identity: string, source: TileSource): string {
  return `${identity}/${source}`;
}

export function identityOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

export function sourceOf(id: string): TileSource {
  return id.endsWith('/screen') ? 'screen' : 'camera';
}
