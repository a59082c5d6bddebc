import { focusFor } from '../../core/focus-layout.js';
import { gridFor } from '../../core/layout.js';
import type { Snapshot, StateOf } from '../../core/meeting-state.js';
import { featured, NO_SLOTS, rank, type RankedTile, type Slots } from '../../core/ranking.js';
import {
  hasRoomForOne,
  isTooLowForRow,
  MIN_TILE_WIDTH,
  ownView,
  PAGER_HEIGHT,
  pinLimit,
  type Place,
  sizeOf,
  type StageBox,
  type StagePlan,
  STRIP_LENGTH,
  tilesPerPage,
} from './stage-plan.js';
import { pinsForward, shareForward, tilesOf } from './stage-tiles.js';
import { sourceOf } from './tile-id.js';

type Stage = Pick<StateOf<'stage'>, 'effectiveLayout' | 'pinned' | 'page'>;

const NOBODY: StateOf<'participants'> = { localId: null, ids: [], byId: {} };
const NO_STAGE: Stage = { effectiveLayout: 'grid', pinned: [], page: 0 };

/**
 * Turns who is here, what was chosen and how much room there is into what the stage shows. Remembers the order of the
 * tiles; gives the same object as long as nothing on the stage changes.
 */
export class StagePlanner {
  /** `null` until it is measured. */
  box: StageBox | null = null;
  /** Tiles of a page, whatever the box; `null`: as many as the box allows. */
  pageSize: number | null = null;
  /** When to plan again though nothing has happened, on the clock; `null`: when something happens. */
  nextAt: number | null = null;
  readonly #clock: () => number;
  #slots: Slots = NO_SLOTS;
  #featured: string | null = null;
  #plan: StagePlan | null = null;
  #written = '';
  #seen: readonly unknown[] = [];

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  plan(snapshot: Snapshot): StagePlan | null {
    if (!this.box) return null;
    const participants = snapshot.participants ?? NOBODY;
    const stage: Stage = snapshot.stage ?? NO_STAGE;
    const isDue = this.nextAt !== null && this.nextAt <= this.#clock();
    const { effectiveLayout, pinned, page } = stage;
    const seen: readonly unknown[] = [participants, effectiveLayout, pinned, page, this.box, this.pageSize];
    if (!isDue && seen.every((value, i) => Object.is(value, this.#seen[i]))) return this.#plan;
    this.#seen = seen;
    const tiles = tilesOf(participants, pinned);
    const isFocus = effectiveLayout === 'focus' || (hasRoomForOne(this.box) && tiles.length > 1);
    if (!isFocus) this.#featured = null;
    const plan = isFocus ? this.#focus(tiles, stage, this.box) : this.#grid(tiles, stage, this.box);
    const written = JSON.stringify(plan);
    if (written === this.#written) return this.#plan;
    this.#written = written;
    this.#plan = plan;
    return plan;
  }

  #grid(tiles: readonly RankedTile[], stage: Stage, box: StageBox): StagePlan {
    // Over a single picture there is room for it; over several it would hide one of them.
    const own = this.#ownAside(tiles, box, tiles.length === 2 ? 'floating' : 'tile');
    const count = tiles.length - own.aside.size;
    const input = {
      ...box,
      count,
      minTileWidth: this.pageSize === null ? MIN_TILE_WIDTH * box.rem : 0,
      maxPerPage: this.pageSize ?? tilesPerPage(box),
      tallest: sizeOf(box) === 'compact' ? 4 / 3 : 3 / 4,
      pagerHeight: PAGER_HEIGHT * box.rem,
    };
    const { perPage, pageCount } = gridFor({ ...input, page: 0 });
    const page = Math.max(0, Math.min(stage.page, pageCount - 1));
    const { columns, tileWidth, tileHeight } = gridFor({ ...input, page });
    const pages = this.#rank(tiles, own.aside, perPage, page);
    const shown = pages.shown.map((id): Place => ({ id, role: 'tile', rect: null, isForward: false }));
    return {
      kind: 'grid',
      places: [...shown, ...own.places],
      ...{ columns, tileWidth, tileHeight, page, pageCount },
      pager: pageCount > 1 ? 'grid' : null,
      pagerRect: null,
      strip: null,
      upcoming: pages.upcoming,
      ...company(tiles),
    };
  }

  #focus(tiles: readonly RankedTile[], stage: Stage, box: StageBox): StagePlan {
    const own = this.#ownAside(tiles, box, 'floating');
    const share = shareForward(tiles, stage.pinned);
    const pins = pinsForward(tiles, stage.pinned, pinLimit(box, share !== null));
    const speaker = this.#speaker(share === null && pins.length === 0 ? tiles : []);
    const forward = [...(share ? [share] : []), ...(speaker ? [speaker] : pins)];
    // Over two pictures it would hide half of one.
    const floating = own.places.filter(({ id }) => forward.length < 2 && !forward.includes(id));
    const elsewhere = new Set([...forward, ...own.aside]);
    const others = tiles.length - elsewhere.size;
    const layout = focusFor({
      ...box,
      size: sizeOf(box),
      hasShare: share !== null,
      pins: forward.length - (share ? 1 : 0),
      others,
      isLow: isTooLowForRow(box) || hasRoomForOne(box),
    });
    const perPage = layout.strip.length || Infinity;
    const pageCount = Number.isFinite(perPage) ? Math.max(1, Math.ceil(others / perPage)) : 1;
    const page = Math.max(0, Math.min(stage.page, pageCount - 1));
    const pages = this.#rank(tiles, elsewhere, perPage, page);
    const inStrip = layout.strip.length > 0 ? pages.shown : [];
    const places = [
      ...forward.map((id, i): Place => {
        const role = id === share ? 'share' : 'tile';
        return { id, role, rect: layout.mains[i] ?? null, isForward: true };
      }),
      ...inStrip.map((id, i): Place => ({ id, role: 'tile', rect: layout.strip[i] ?? null, isForward: false })),
      ...floating,
    ];
    const [cell] = layout.strip.length > 0 ? layout.strip : layout.mains;
    const first = page * STRIP_LENGTH + 1;
    return {
      kind: 'focus',
      places,
      columns: 0,
      tileWidth: Math.round(cell?.width ?? 0),
      tileHeight: Math.round(cell?.height ?? 0),
      ...{ page, pageCount },
      pager: layout.pager && (sizeOf(box) === 'wide' ? 'column' : 'row'),
      pagerRect: layout.pager,
      strip: layout.pager && { first, last: first + inStrip.length - 1, total: others },
      upcoming: inStrip.length > 0 ? pages.upcoming : [],
      ...company(tiles),
    };
  }

  #rank(tiles: readonly RankedTile[], elsewhere: ReadonlySet<string>, pageSize: number, page: number) {
    const now = this.#clock();
    const { slots, order, nextAt } = rank(this.#slots, { tiles, elsewhere, pageSize, page, now });
    this.#slots = slots;
    this.nextAt = earliest(this.#isSpeakerDue(tiles, now), nextAt);
    const start = Number.isFinite(pageSize) ? page * pageSize : 0;
    return {
      shown: order.slice(start, start + pageSize),
      upcoming: order.slice(start + pageSize, start + 2 * pageSize),
    };
  }

  #speaker(tiles: readonly RankedTile[]): string | null {
    const { id } = featured(this.#featured, this.#slots, { tiles, now: this.#clock() });
    this.#featured = id;
    return id;
  }

  #isSpeakerDue(tiles: readonly RankedTile[], now: number): number | null {
    return this.#featured === null ? null : featured(this.#featured, this.#slots, { tiles, now }).nextAt;
  }

  /** The own tile where it is not among the others; `best`: where it goes if the box would have it float. */
  #ownAside(
    tiles: readonly RankedTile[],
    box: StageBox,
    best: 'floating' | 'tile',
  ): { aside: ReadonlySet<string>; places: readonly Place[] } {
    const own = tiles.find(({ isOwn }) => isOwn);
    const preferred = ownView(box);
    const where = preferred === 'floating' ? best : preferred;
    if (!own || where === 'tile' || tiles.length === 1) return { aside: new Set(), places: [] };
    const place: Place = { id: own.id, role: 'own', rect: null, isForward: false };
    return { aside: new Set([own.id]), places: where === 'floating' ? [place] : [] };
  }
}

function company(tiles: readonly RankedTile[]): Pick<StagePlan, 'people' | 'isAlone'> {
  const people = tiles.filter(({ id }) => sourceOf(id) === 'camera');
  return { people: people.length, isAlone: people.length === 1 && people.every(({ isOwn }) => isOwn) };
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
