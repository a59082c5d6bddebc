import type { RemoteTrackPublication, Room } from 'livekit-client';
import { listen } from './listen.js';
import { sourceOf } from './track-source.js';
import {
  GRACE,
  isCloseToShown,
  type Size,
  type SubscriptionInput,
  type WantedSubscription,
  wantedSubscriptions,
} from './wanted-subscriptions.js';

/** What the page shows now; the room is read here. */
export type SubscriptionView = Pick<SubscriptionInput, 'shown' | 'large' | 'soon' | 'speaking' | 'tile'>;

export interface SubscriptionOptions {
  readonly signal: AbortSignal;
  readonly view: () => SubscriptionView;
  /** Calls back when what `view` returns may have changed. */
  readonly onViewChange: (listener: () => void) => void;
  /** Pixels of the screen per CSS pixel. */
  readonly pixelRatio?: () => number;
}

const EVENTS = [
  'participantConnected',
  'participantDisconnected',
  'trackPublished',
  'trackUnpublished',
  'trackSubscribed',
  'reconnected',
] as const;

/** An element off the size of every camera: how livekit-client is told that there is no cap any more. */
const UNCAPPED: Size = { width: 7680, height: 4320 };

/** Asks the server for what `wantedSubscriptions` says, each time that it may say something else. */
export function manageSubscriptions(room: Room, { signal, view, onViewChange, pixelRatio }: SubscriptionOptions): void {
  const idleSince = new Map<string, number>();
  /** Publications we have paused once: livekit-client leaves their pausing to us from then on. */
  const ours = new WeakSet<RemoteTrackPublication>();
  const capped = new WeakMap<RemoteTrackPublication, Size>();
  let graceTimer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;

  const apply = () => {
    isDue = false;
    if (signal.aborted) return;
    const publications = publicationsOf(room);
    const seen = view();
    const now = performance.now();
    noteIdle(idleSince, publications, seen, now);
    const wanted = wantedSubscriptions({
      ...seen,
      publications: publications.map(({ identity, publication }) => {
        return { sid: publication.trackSid, identity, source: sourceOf(publication) };
      }),
      people: room.remoteParticipants.size + 1,
      pixelRatio: pixelRatio?.() ?? globalThis.devicePixelRatio,
      isPageHidden: isPageHidden(),
      idleSince,
      now,
    });
    for (const { publication } of publications) {
      const wish = wanted.get(publication.trackSid);
      if (wish) ask(publication, wish);
    }
    clearTimeout(graceTimer);
    if ([...idleSince.values()].some((since) => now - since < GRACE)) graceTimer = setTimeout(schedule, GRACE);
  };

  const ask = (publication: RemoteTrackPublication, { state, cap }: WantedSubscription) => {
    const isWanted = state !== 'off';
    if (publication.isDesired !== isWanted) publication.setSubscribed(isWanted);
    if (!isWanted) return;
    if (state === 'paused' && !(ours.has(publication) && !publication.isEnabled)) {
      ours.add(publication);
      publication.setEnabled(false);
    } else if (state === 'on' && ours.has(publication) && !publication.isEnabled) {
      publication.setEnabled(true);
    }
    if (state === 'on' && isCamera(publication)) limit(publication, cap);
  };

  const limit = (publication: RemoteTrackPublication, cap: Size | null) => {
    const current = capped.get(publication);
    // Before the track is here livekit-client forgets what it is told.
    if (!publication.track || (!cap && !current)) return;
    const next = cap ?? UNCAPPED;
    if (current?.width === next.width && current.height === next.height) return;
    capped.set(publication, next);
    publication.setVideoDimensions({ ...next });
  };

  const schedule = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(apply);
  };

  listen(room, EVENTS, schedule, { signal });
  document.addEventListener('visibilitychange', schedule, { signal });
  onViewChange(schedule);
  signal.addEventListener('abort', () => clearTimeout(graceTimer), { once: true });
  schedule();
}

interface Publication {
  readonly identity: string;
  readonly publication: RemoteTrackPublication;
}

function publicationsOf(room: Room): Publication[] {
  return [...room.remoteParticipants.values()].flatMap(({ identity, trackPublications }) =>
    [...trackPublications.values()].map((publication) => ({ identity, publication })),
  );
}

function noteIdle(idle: Map<string, number>, publications: Publication[], view: SubscriptionView, now: number): void {
  const idleNow = publications.filter(
    ({ identity, publication }) => isCamera(publication) && publication.isDesired && !isCloseToShown(identity, view),
  );
  const sids = new Set(idleNow.map(({ publication }) => publication.trackSid));
  for (const sid of idle.keys()) if (!sids.has(sid)) idle.delete(sid);
  for (const sid of sids) if (!idle.has(sid)) idle.set(sid, now);
}

function isCamera(publication: RemoteTrackPublication): boolean {
  return sourceOf(publication) === 'camera';
}

/** Picture-in-picture goes on while the page is hidden. */
function isPageHidden(): boolean {
  return document.visibilityState === 'hidden' && !document.pictureInPictureElement;
}
