import { defineRoomFeature } from '../../livekit/feature.js';
import { manageSubscriptions, type SubscriptionView } from '../../livekit/subscriptions.js';
import type { Feature } from '../../core/feature.js';
import type { Snapshot, StateOf } from '../../core/meeting-state.js';
import { effectiveLayout } from './stage-tiles.js';
import { identityOf, sourceOf } from './tile-id.js';

type Stage = StateOf<'stage'>;

const INITIAL: Stage = {
  layout: 'auto',
  effectiveLayout: 'grid',
  pinned: [],
  page: 0,
  pageCount: 1,
  visible: [],
  forward: [],
  upcoming: [],
  tileWidth: 0,
  tileHeight: 0,
};

/** What is shown and how. The element decides what fits; what is not shown is not received. */
export const stage: Feature<'stage'> = defineRoomFeature({
  key: 'stage',
  initial: INITIAL,

  start({ subscribe, snapshot, get, set }) {
    const derive = () => {
      const layout = effectiveLayout(get(), snapshot().participants);
      if (layout !== get().effectiveLayout) set({ effectiveLayout: layout, page: 0 });
    };
    derive();
    subscribe(derive);
  },

  attach({ room, signal, snapshot, subscribe }) {
    let seen: Snapshot = snapshot();
    manageSubscriptions(room, {
      signal,
      view: () => viewOf(snapshot()),
      onViewChange: (listener) =>
        subscribe(
          () => {
            const next = snapshot();
            const isSame = next.stage === seen.stage && next.participants === seen.participants;
            seen = next;
            if (!isSame) listener();
          },
          { signal },
        ),
    });
  },

  commands: ({ get, set, snapshot }) => {
    const show = (patch: Partial<Pick<Stage, 'layout' | 'pinned'>>) => {
      const next = effectiveLayout({ ...get(), ...patch }, snapshot().participants);
      set({ ...patch, ...(next !== get().effectiveLayout && { effectiveLayout: next, page: 0 }) });
      return Promise.resolve();
    };
    return {
      setLayout: (layout) => show({ layout }),
      pin: (id) => show({ pinned: [...get().pinned.filter((pinned) => pinned !== id), id] }),
      unpin: (id) => show({ pinned: get().pinned.filter((pinned) => pinned !== id) }),
      showPage: (page) => {
        set({ page: Math.max(0, Math.min(page, get().pageCount - 1)) });
        return Promise.resolve();
      },
    };
  },
});

function viewOf({ stage, participants }: Snapshot): SubscriptionView {
  const { visible = [], forward = [], upcoming = [], tileWidth = 0, tileHeight = 0 } = stage ?? {};
  const { ids = [], byId = {} } = participants ?? {};
  const camerasOf = (tiles: readonly string[]) =>
    new Set(tiles.filter((id) => sourceOf(id) === 'camera').map(identityOf));
  return {
    shown: camerasOf(visible),
    large: camerasOf(forward),
    soon: camerasOf(upcoming),
    speaking: new Set(ids.filter((id) => byId[id]?.isSpeaking)),
    tile: tileWidth && tileHeight ? { width: tileWidth, height: tileHeight } : null,
  };
}
