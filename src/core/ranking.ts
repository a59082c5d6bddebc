/** What decides on which page a tile is. */
export interface RankedTile {
  readonly id: string;
  readonly isOwn: boolean;
  readonly isShare: boolean;
  readonly isPinned: boolean;
  readonly isSpeaking: boolean;
}

/** One person's speech, in milliseconds of the clock given as `now`. */
export interface Speech {
  /** When the present turn began; `null` in silence. */
  readonly since: number | null;
  /** Last moment of speech; `-Infinity` for who has not spoken. */
  readonly heardAt: number;
}

/** What is remembered from one ranking to the next. */
export interface Slots {
  /** Everybody in their order; also who is away for a moment, so that they find their place again. */
  readonly order: readonly string[];
  readonly speech: Readonly<Record<string, Speech>>;
  readonly absentSince: Readonly<Record<string, number>>;
  readonly promotedAt: Readonly<Record<string, number>>;
  readonly swappedAt: number;
}

export interface RankInput {
  /** In the order of arrival. */
  readonly tiles: readonly RankedTile[];
  /** Ids of tiles that keep their place in the order and are shown outside the pages. */
  readonly elsewhere?: ReadonlySet<string>;
  readonly pageSize: number;
  /** The page on screen, from 0. */
  readonly page: number;
  readonly now: number;
}

export interface Ranked {
  readonly slots: Slots;
  /** Ids in the order of the pages. */
  readonly order: readonly string[];
  /** When to rank again though nothing has happened; `null` when only an event can change something. */
  readonly nextAt: number | null;
}

/** Milliseconds of speech off the page before somebody is brought onto it. */
export const PROMOTE_AFTER = 2_000;
/** Milliseconds a person brought onto the page stays at least. */
export const HOLD = 10_000;
/** Milliseconds between two changes of the page. */
export const SWAP_EVERY = 3_000;
/** Milliseconds a place is kept for who left: long enough for a full reconnection. */
export const KEEP_PLACE = 60_000;

export const NO_SLOTS: Slots = { order: [], speech: {}, absentSince: {}, promotedAt: {}, swappedAt: -Infinity };

/**
 * Decides who is on which page. The order is that of arrival and stays: shares and pins come first, the own tile is the
 * last of page 1, and somebody who speaks for long enough off the page takes the place of the person on it who has been
 * silent for longest.
 */
export function rank(previous: Slots, input: RankInput): Ranked {
  const slots = remember(previous, input);
  const order = arrange(slots.order, input);
  const pageStart = input.page * input.pageSize;
  const onPage = order.slice(pageStart, pageStart + input.pageSize);
  if (onPage.length === order.length) return { slots, order, nextAt: null };

  const waiting = speakersOff(slots, input, onPage);
  const [first] = waiting;
  if (!first) return { slots, order, nextAt: null };
  const dueAt = Math.max(first.since + PROMOTE_AFTER, slots.swappedAt + SWAP_EVERY);
  if (dueAt > input.now) return { slots, order, nextAt: dueAt };

  const places = placesOn(slots, input, onPage);
  const [place] = places;
  if (!place) return { slots, order, nextAt: null };
  if (place.freeAt > input.now) return { slots, order, nextAt: place.freeAt };
  const swapped: Slots = {
    ...slots,
    order: slots.order.map((id) => (id === first.id ? place.id : id === place.id ? first.id : id)),
    promotedAt: { ...slots.promotedAt, [first.id]: input.now },
    swappedAt: input.now,
  };
  const nextAt = waiting.length > 1 ? input.now + SWAP_EVERY : null;
  return { slots: swapped, order: arrange(swapped.order, input), nextAt };
}

function remember(previous: Slots, { tiles, now }: RankInput): Slots {
  const present = new Set(tiles.map(({ id }) => id));
  const absentSince: Record<string, number> = {};
  for (const id of previous.order) if (!present.has(id)) absentSince[id] = previous.absentSince[id] ?? now;
  const isKept = (id: string) => present.has(id) || now - (absentSince[id] ?? now) < KEEP_PLACE;
  const kept = previous.order.every(isKept) ? previous.order : previous.order.filter(isKept);
  const known = new Set(kept);
  const added = tiles.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  return {
    ...previous,
    absentSince,
    order: added.length > 0 ? [...kept, ...added] : kept,
    speech: hear(previous.speech, tiles, now, known),
  };
}

/** Keeps the record of who speaks since when. */
function hear(
  previous: Slots['speech'],
  tiles: readonly RankedTile[],
  now: number,
  known: ReadonlySet<string>,
): Slots['speech'] {
  const next: Record<string, Speech> = {};
  for (const { id, isSpeaking } of tiles) {
    const last = previous[id];
    if (isSpeaking) next[id] = { since: last?.since ?? now, heardAt: now };
    else if (last) next[id] = last.since === null ? last : { since: null, heardAt: now };
  }
  // Who is away for a moment has not been silent meanwhile.
  for (const [id, speech] of Object.entries(previous)) if (known.has(id)) next[id] ??= { ...speech, since: null };
  return next;
}

function arrange(order: readonly string[], { tiles, pageSize, elsewhere }: RankInput): readonly string[] {
  const byId = new Map(tiles.filter(({ id }) => !elsewhere?.has(id)).map((tile) => [tile.id, tile]));
  const groups: [string[], string[], string[], string[]] = [[], [], [], []];
  for (const id of order) {
    const tile = byId.get(id);
    if (tile) groups[tile.isShare ? 0 : tile.isPinned ? 1 : tile.isOwn ? 3 : 2].push(id);
  }
  const [shares, pins, others, own] = groups;
  const arranged = [...shares, ...pins, ...others];
  arranged.splice(Math.max(0, Math.min(arranged.length, pageSize - own.length)), 0, ...own);
  return arranged;
}

/** Who speaks off the page, the longest turn first. */
function speakersOff({ speech }: Slots, { tiles, elsewhere }: RankInput, onPage: readonly string[]) {
  const shown = new Set([...onPage, ...(elsewhere ?? [])]);
  return tiles
    .filter(({ id, isOwn, isShare, isPinned }) => !isOwn && !isShare && !isPinned && !shown.has(id))
    .flatMap(({ id }) => {
      const since = speech[id]?.since ?? null;
      return since === null ? [] : [{ id, since }];
    })
    .sort((a, b) => a.since - b.since);
}

/** The places on the page that may be given away: the first that is free, of who has been silent for longest. */
function placesOn({ speech, promotedAt }: Slots, { tiles, now }: RankInput, onPage: readonly string[]) {
  const byId = new Map(tiles.map((tile) => [tile.id, tile]));
  return onPage
    .flatMap((id, index) => {
      const tile = byId.get(id);
      if (!tile || tile.isOwn || tile.isShare || tile.isPinned || tile.isSpeaking) return [];
      const freeAt = Math.max(now, (promotedAt[id] ?? -Infinity) + HOLD);
      return [{ id, index, freeAt, heardAt: speech[id]?.heardAt ?? -Infinity }];
    })
    .sort((a, b) => a.freeAt - b.freeAt || compare(a.heardAt, b.heardAt) || b.index - a.index);
}

/** `-Infinity - -Infinity` is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/**
 * Who is put forward while nobody shares and nothing is pinned: the person who speaks, once they have spoken for long
 * enough and whoever was there is silent.
 *
 * @returns when to ask again, like `rank`
 */
export function featured(
  current: string | null,
  { speech }: Slots,
  { tiles, now }: Pick<RankInput, 'tiles' | 'now'>,
): { readonly id: string | null; readonly nextAt: number | null } {
  const others = tiles.filter(({ isOwn, isShare }) => !isOwn && !isShare);
  const shown = others.find(({ id }) => id === current) ?? others[0] ?? tiles.find(({ isShare }) => !isShare);
  if (!shown) return { id: null, nextAt: null };
  const [speaker] = speakersOff({ ...NO_SLOTS, speech }, { tiles: others, pageSize: 1, page: 0, now }, [shown.id]);
  if (!speaker || shown.isSpeaking) return { id: shown.id, nextAt: null };
  const dueAt = speaker.since + PROMOTE_AFTER;
  return dueAt > now ? { id: shown.id, nextAt: dueAt } : { id: speaker.id, nextAt: null };
}
