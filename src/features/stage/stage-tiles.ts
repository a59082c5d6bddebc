import type { StateOf } from '../../core/meeting-state.js';
import type { RankedTile } from '../../core/ranking.js';
import { tileId } from './tile-id.js';

type Participants = StateOf<'participants'>;

/**
 * Everybody's camera and every shared screen, in the order of arrival. The own screen is no tile: a shared screen that
 * shows itself is a tunnel of mirrors.
 */
export function tilesOf({ ids, byId, localId }: Participants, pinned: readonly string[]): readonly RankedTile[] {
  return ids.flatMap((identity) => {
    const person = byId[identity];
    if (!person) return [];
    const isOwn = identity === localId;
    const camera = tileId(identity, 'camera');
    const tile = {
      id: camera,
      isOwn,
      isShare: false,
      isPinned: pinned.includes(camera),
      isSpeaking: person.isSpeaking,
    };
    if (!person.isSharingScreen || isOwn) return [tile];
    const screen = tileId(identity, 'screen');
    return [tile, { id: screen, isOwn: false, isShare: true, isPinned: pinned.includes(screen), isSpeaking: false }];
  });
}

/** `auto` puts forward what somebody shares and what is pinned, as long as it is there. */
export function effectiveLayout(
  { layout, pinned }: Pick<StateOf<'stage'>, 'layout' | 'pinned'>,
  participants: Participants | undefined,
): 'grid' | 'focus' {
  if (layout !== 'auto') return layout;
  const tiles = participants ? tilesOf(participants, pinned) : [];
  return tiles.some(({ isShare, isPinned }) => isShare || isPinned) ? 'focus' : 'grid';
}

/** Shares first: a pinned one before the others, then in the order in which they came. At most one is put forward. */
export function shareForward(tiles: readonly RankedTile[], pinned: readonly string[]): string | null {
  const shares = tiles.filter(({ isShare }) => isShare);
  const lastPinned = pinned.findLast((id) => shares.some((share) => share.id === id));
  return lastPinned ?? shares[0]?.id ?? null;
}

/** Pinned cameras that are here, the last pinned ones when there are more than `limit`, in the order of pinning. */
export function pinsForward(tiles: readonly RankedTile[], pinned: readonly string[], limit: number): readonly string[] {
  const here = pinned.filter((id) => tiles.some((tile) => tile.id === id && !tile.isShare));
  return limit > 0 ? here.slice(-limit) : [];
}
