import type { LocalTrack, LocalTrackPublication, Room } from 'livekit-client';
import { type DeviceFailure, type DeviceKind, deviceErrorCode, deviceFailureOf } from '../core/device-failure.js';
import { VisioError } from '../core/errors.js';
import type { Feature } from '../core/feature.js';
import { permissionOf } from '../core/local-media.js';
import type { SourceState } from '../core/source.js';
import { turns } from '../core/turns.js';
import { defineRoomFeature, type LiveKitContext, type LiveKitRoomContext } from './feature.js';
import { listen } from './listen.js';
import { watchDevice } from './lost-device.js';
import { publishers } from './publishers.js';

type Kind = DeviceKind;
type Context = LiveKitContext<Kind>;

/** `TrackSource` of the protocol. */
const SOURCE_NUMBERS: Record<Kind, number> = { camera: 1, microphone: 2 };
const INPUTS: Record<Kind, MediaDeviceKind> = { camera: 'videoinput', microphone: 'audioinput' };

/**
 * The microphone and the camera behave alike: `LocalMedia` holds them before the meeting, the room holds them in it,
 * and off stops the device in both.
 */
export function sourceFeature<K extends Kind>(kind: K): Feature<K> {
  let pending = 0;
  /** One change after the other: a press on "off" while "on" is being sent must win. */
  const inTurn = turns();
  let failure: DeviceFailure | null = null;
  /** For the life of the element: what is under way when a room goes ends after it. */
  let home: Context;

  const publicationIn = (room: Room): LocalTrackPublication | undefined =>
    room.localParticipant.getTrackPublication(kind as Parameters<Room['localParticipant']['getTrackPublication']>[0]);

  const sync = ({ media, room, set }: Pick<Context, 'media' | 'set'> & { room: Room | null }): void => {
    const own = media.source(kind);
    const publication = room && publicationIn(room);
    const track = publication?.track;
    media.follow(kind, track && !publication.isMuted ? track.mediaStreamTrack : null);
    const isOn = own.status === 'on' || (!!track && !publication.isMuted);
    set({
      status: pending > 0 || own.status === 'pending' ? 'pending' : isOn ? 'on' : 'off',
      failure: own.failure ?? failure,
      // A device chosen while muted is opened at the unmuting only: until then the ended track names the last one.
      deviceId: (publication?.isMuted && own.deviceId) || (idOf(track?.mediaStreamTrack) ?? own.deviceId),
      isAllowed: !room || mayPublish(room, kind),
    });
  };

  /** A change under way is itself state, so that the control can say it. */
  const during = async (context: Context, run: () => Promise<void>): Promise<void> => {
    pending++;
    failure = null;
    sync({ ...context, room: context.room() });
    try {
      await inTurn(() => {
        failure = null;
        return run();
      });
    } catch (error) {
      if (error instanceof VisioError) {
        if (error.code === 'PUBLISH_FAILED') failure = 'not-sent';
        throw error;
      }
      failure = deviceFailureOf(error);
      throw new VisioError(deviceErrorCode(failure), { cause: error });
    } finally {
      pending--;
      sync({ ...context, room: context.room() });
    }
  };

  /** What is captured goes to the room, and the control says so until it has arrived. */
  const deliver = (context: Context, room: Room): void => {
    if (context.media.source(kind).status !== 'on') return;
    void during(context, () => send(context.media, room, kind)).catch(context.report);
  };

  const turnOn = (context: Context): Promise<void> =>
    during(context, async () => {
      const room = context.room();
      if (room && !mayPublish(room, kind)) throw new VisioError('NOT_ALLOWED');
      const track = room && publicationIn(room)?.track;
      if (track) await unmute(room, track);
      else {
        await context.media.open([kind]);
        if (room) await send(context.media, room, kind);
      }
    });

  /** The chosen device is gone: the system's own choice is better than none. */
  const unmute = async (room: Room, track: LocalTrack): Promise<void> => {
    try {
      await track.unmute();
    } catch (error) {
      if (deviceFailureOf(error) !== 'not-found') throw error;
      await choose(room, '');
      await track.unmute();
    }
  };

  /** Not `exact` for the system's choice, which only Chromium has a device for. */
  const choose = (room: Room, deviceId: string) =>
    room.switchActiveDevice(INPUTS[kind], deviceId || 'default', deviceId !== '');

  /** The device of a track that the room sends has ended by itself. */
  const lose = (track: LocalTrack): void => {
    const isOver = () => track.isMuted || track.mediaStreamTrack.readyState !== 'ended';
    void during(home, async () => {
      if (isOver()) return;
      await track.mute();
      failure = (await permissionOf(kind)) === 'denied' ? 'denied' : 'unplugged';
      home.report(new VisioError(deviceErrorCode(failure), { detail: `the ${kind} in use has ended` }));
    }).catch(home.report);
  };

  const turnOff = (context: Context): Promise<void> => {
    // Not in its turn: a question to the person that is still open would hold it up.
    context.media.close(kind);
    return during(context, async () => {
      const room = context.room();
      context.media.close(kind);
      await (room && publicationIn(room)?.track?.mute());
    });
  };

  return defineRoomFeature<Kind>({
    key: kind,
    initial: { status: 'off', failure: null, deviceId: '', isAllowed: true } satisfies SourceState,

    start(context) {
      home = context;
      context.media.subscribe(
        () => {
          const room = context.room();
          sync({ ...context, room });
          if (room && pending === 0) deliver(context, room);
        },
        { signal: context.signal },
      );
    },

    attach(context: LiveKitRoomContext<Kind>) {
      const { room, signal } = context;
      const refresh = () => {
        sync(context);
      };
      const watch = () => {
        const track = publicationIn(room)?.track;
        if (track) watchDevice(track, () => lose(track), { signal });
      };
      refresh();
      watch();
      listen(room, 'localTrackPublished', watch, { signal });
      listen(room, ['localTrackPublished', 'localTrackUnpublished', 'trackMuted', 'trackUnmuted'], refresh, { signal });
      listen(room, ['activeDeviceChanged', 'participantPermissionsChanged', 'reconnected'], refresh, { signal });
      deliver(home, room);
    },

    detached(context) {
      failure = null;
      sync({ ...context, room: null });
    },

    commands: (context) => ({
      turnOn: () => turnOn(context),
      turnOff: () => turnOff(context),
      toggle: () => (context.get().status === 'off' ? turnOn(context) : turnOff(context)),
      select: (deviceId: string) =>
        during(context, async () => {
          const room = context.room();
          await context.media.select(kind, deviceId);
          if (room) await choose(room, deviceId);
        }),
    }),
  }) as Feature<K>;
}

/** Chromium calls the system's choice `default`; ours is `''`. */
function idOf(track: MediaStreamTrack | undefined): string | undefined {
  const id = track?.getSettings().deviceId;
  return id === 'default' ? '' : id;
}

/** Gives what is captured to the room, once. */
async function send(media: Context['media'], room: Room, kind: Kind): Promise<void> {
  const session = publishers.get(room);
  if (!session || media.source(kind).status !== 'on') return;
  if (!mayPublish(room, kind)) {
    media.close(kind);
    return;
  }
  const captured = media.handOver(kind);
  if (captured) await session.publish(kind, captured);
}

/** Whether the token lets this source be sent: an empty list of sources means all. */
export function mayPublish(room: Room, kind: Kind): boolean {
  const { permissions } = room.localParticipant;
  if (!permissions) return true;
  const { canPublish, canPublishSources } = permissions;
  return canPublish && (canPublishSources.length === 0 || canPublishSources.includes(SOURCE_NUMBERS[kind]));
}
