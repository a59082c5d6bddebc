import type { LocalTrack, Room } from 'livekit-client';
import { deviceErrorCode, deviceFailureOf, pageAllows } from '../../core/device-failure.js';
import { VisioError } from '../../core/errors.js';
import type { Feature } from '../../core/feature.js';
import { defineRoomFeature, type LiveKitContext, type LiveKitRoomContext } from '../../livekit/feature.js';
import { listen } from '../../livekit/listen.js';
import { captureOptions } from './capture-options.js';
import type { ScreenShareState } from './screen-share-state.js';

/** `TrackSource` of the protocol. */
const SCREEN_SHARE = 3;
const SCREEN_SHARE_AUDIO = 4;

type Context = LiveKitContext<'screenShare'>;

/** `Track.Source`: its values, without its code. */
const SOURCES = ['screen_share', 'screen_share_audio'] as unknown as Parameters<
  Room['localParticipant']['getTrackPublication']
>[0][];

/** Shares a screen, a window or a tab, with its sound where the browser can. An instance belongs to one meeting. */
export function screenShare(): Feature<'screenShare'> {
  let isChoosing = false;
  /** Kept apart from the publications: those are gone from the room before `disconnected` is told. */
  let captured: readonly LocalTrack[] = [];

  const release = (): void => {
    stopAll(captured);
    captured = [];
  };

  const sync = (context: Pick<Context, 'set'>, room: Room | null): void => {
    const isOn = !!room && publishedIn(room).length > 0;
    context.set({ status: isChoosing ? 'pending' : isOn ? 'on' : 'off', support: supportIn(room) });
  };

  const start = async (context: Context): Promise<void> => {
    const room = context.requireRoom();
    if (isChoosing || publishedIn(room).length > 0) return;
    const support = supportIn(room);
    if (support !== 'available') throw new VisioError(support === 'unsupported' ? 'UNSUPPORTED' : 'NOT_ALLOWED');
    isChoosing = true;
    sync(context, room);
    try {
      captured = await capture(room);
      // The person may have left while the browser's window was open: nothing may stay captured.
      if (context.room() !== room || (room.state as string) !== 'connected') {
        release();
        throw new VisioError('ABORTED');
      }
      await publish(room, captured);
    } finally {
      isChoosing = false;
      sync(context, context.room());
    }
  };

  const stop = async (context: Context): Promise<void> => {
    const room = context.room();
    // Told to stop each capture: a room of ours keeps unpublished tracks alive for the next join.
    if (room) await Promise.all(publishedIn(room).map((track) => room.localParticipant.unpublishTrack(track, true)));
    release();
  };

  return defineRoomFeature({
    key: 'screenShare',
    initial: { status: 'off', support: supportIn(null) } satisfies ScreenShareState,
    attach(context: LiveKitRoomContext<'screenShare'>) {
      const { room, signal } = context;
      const refresh = () => {
        sync(context, room);
      };
      refresh();
      listen(room, ['localTrackPublished', 'localTrackUnpublished', 'reconnected'], refresh, { signal });
      listen(
        room,
        'participantPermissionsChanged',
        (_, participant) => {
          if (!participant.isLocal) return;
          // livekit-client unpublishes what is no longer allowed, and leaves the capture running.
          if (supportIn(room) !== 'available') release();
          refresh();
        },
        { signal },
      );
      listen(room, 'disconnected', release, { signal });
    },
    // Nobody could end it any more.
    withdraw: stop,
    detached(context) {
      release();
      sync(context, null);
    },
    commands: (context) => ({
      start: () => start(context),
      stop: () => stop(context),
      toggle: () => (context.get().status === 'off' ? start(context) : stop(context)),
    }),
  });
}

function supportIn(room: Room | null): ScreenShareState['support'] {
  const devices = globalThis.navigator.mediaDevices as Partial<MediaDevices> | undefined;
  if (!devices?.getDisplayMedia || !pageAllows('display-capture')) return 'unsupported';
  return !room || mayPublish(room, SCREEN_SHARE) ? 'available' : 'unavailable';
}

/** An empty list of sources means all. */
function mayPublish({ localParticipant }: Room, source: number): boolean {
  const { permissions } = localParticipant;
  if (!permissions) return true;
  const sources: readonly number[] = permissions.canPublishSources;
  return permissions.canPublish && (sources.length === 0 || sources.includes(source));
}

function publishedIn({ localParticipant }: Room): LocalTrack[] {
  return SOURCES.flatMap((source) => localParticipant.getTrackPublication(source)?.track ?? []);
}

function stopAll(tracks: readonly LocalTrack[]): void {
  for (const track of tracks) track.stop();
}

async function capture(room: Room): Promise<LocalTrack[]> {
  try {
    return await room.localParticipant.createScreenTracks(captureOptions(mayPublish(room, SCREEN_SHARE_AUDIO)));
  } catch (error) {
    const failure = deviceFailureOf(error);
    // Closing the browser's window without choosing has the same name as a refusal: a change of mind, not a failure.
    throw new VisioError(failure === 'denied' ? 'ABORTED' : deviceErrorCode(failure), { cause: error });
  }
}

async function publish(room: Room, tracks: readonly LocalTrack[]): Promise<void> {
  try {
    for (const track of tracks) await room.localParticipant.publishTrack(track, { source: track.source });
  } catch (error) {
    for (const track of tracks) await room.localParticipant.unpublishTrack(track, true);
    stopAll(tracks);
    throw new VisioError('PUBLISH_FAILED', { cause: error });
  }
}
