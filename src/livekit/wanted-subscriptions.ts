import { OWN_SUBSCRIPTIONS_FROM } from './room-options.js';

export interface PublicationView {
  readonly sid: string;
  readonly identity: string;
  readonly source: string;
}

export interface SubscriptionInput {
  readonly publications: readonly PublicationView[];
  /** People in the room, the local one included. */
  readonly people: number;
  /** Identities whose camera is on the page. */
  readonly shown: ReadonlySet<string>;
  /** Of the shown, the large ones: their pictures are not capped. */
  readonly large: ReadonlySet<string>;
  /** Identities of the next page. */
  readonly soon: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
  /** Of an ordinary tile, in CSS pixels; `null` before the first layout: nothing is known of cameras then. */
  readonly tile: Size | null;
  readonly pixelRatio: number;
  /** Nobody sees the page: another tab is in front. */
  readonly isPageHidden: boolean;
  /** Since when a camera has been wanted by nothing, by sid, in milliseconds of the clock of `now`. */
  readonly idleSince: ReadonlyMap<string, number>;
  readonly now: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface WantedSubscription {
  /** `paused`: subscribed, so that it can be shown at once, but nothing is sent. */
  readonly state: 'on' | 'paused' | 'off';
  /** At most this size in pixels; `null`: as large as the element that shows it. */
  readonly cap: Size | null;
}

/** Milliseconds a camera stays subscribed after the page it was on has gone. */
export const GRACE = 5_000;

/** A camera gains nothing one can see from more pixels than this per CSS pixel; a shared text does. */
const CAMERA_DENSITY = 1.5;

const ON: WantedSubscription = { state: 'on', cap: null };
const PAUSED: WantedSubscription = { state: 'paused', cap: null };
const OFF: WantedSubscription = { state: 'off', cap: null };

/**
 * What is received: everything that is heard, shared screens, the cameras one sees; ready but paused, the cameras of
 * the next page and of who speaks. In a small room the other cameras are ready too, in a large one they are not
 * subscribed to once they have been out of sight for a while.
 */
export function wantedSubscriptions(input: SubscriptionInput): ReadonlyMap<string, WantedSubscription> {
  const known = input.tile ? input.publications : input.publications.filter(({ source }) => source !== 'camera');
  return new Map(known.map((publication) => [publication.sid, wanted(publication, input)]));
}

function wanted({ sid, identity, source }: PublicationView, input: SubscriptionInput): WantedSubscription {
  if (source !== 'camera') return ON;
  if (input.shown.has(identity)) {
    return input.isPageHidden ? PAUSED : { state: 'on', cap: input.large.has(identity) ? null : capOf(input) };
  }
  if (isCloseToShown(identity, input) || input.people < OWN_SUBSCRIPTIONS_FROM) return PAUSED;
  const since = input.idleSince.get(sid);
  return since !== undefined && input.now - since < GRACE ? PAUSED : OFF;
}

/** Whether something wants the camera, on the page or close to it. */
export function isCloseToShown(
  identity: string,
  { shown, soon, speaking }: Pick<SubscriptionInput, 'shown' | 'soon' | 'speaking'>,
): boolean {
  return shown.has(identity) || soon.has(identity) || speaking.has(identity);
}

function capOf({ tile, pixelRatio }: SubscriptionInput): Size | null {
  // Up to there adaptive streaming asks for no more by itself.
  if (!tile || pixelRatio <= CAMERA_DENSITY) return null;
  return { width: Math.ceil(tile.width * CAMERA_DENSITY), height: Math.ceil(tile.height * CAMERA_DENSITY) };
}
