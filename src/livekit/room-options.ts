import type { RoomConnectOptions, RoomOptions } from 'livekit-client';
import type * as Sdk from './sdk.js';

/** From this many people on, we choose ourselves what is received; see `subscriptions.ts`. */
export const OWN_SUBSCRIPTIONS_FROM = 25;

/** Each option that differs from livekit-client's default has its reason. */
export function roomOptions(sdk: Pick<typeof Sdk, 'AudioPresets' | 'VideoPresets'>): RoomOptions {
  return {
    // 'screen': on a dense display a shared text is asked for at its real size; camera tiles are capped one by one.
    adaptiveStream: { pixelDensity: 'screen', pauseVideoInBackground: true },
    dynacast: true,
    // The default disconnects on `beforeunload` even when the person then chooses to stay; we listen to `pagehide`.
    disconnectOnPageLeave: false,
    // The tracks are ours: entering again after an outage must not ask for the devices again.
    stopLocalTrackOnUnpublish: false,
    // Playing through Web Audio breaks Chromium's echo cancellation (https://crbug.com/687574).
    webAudioMix: false,
    // What unpacks to more is no message of ours; the default is five gigabytes, all of it in memory.
    dataStream: { maxPayloadByteLength: 64 * 1024 },
    publishDefaults: {
      audioPreset: sdk.AudioPresets.speech,
      // Off means off: the light of the microphone goes out too.
      stopMicTrackOnMute: true,
      videoCodec: 'vp8',
      videoSimulcastLayers: [sdk.VideoPresets.h180, sdk.VideoPresets.h360],
    },
  };
}

export interface ConnectSettings {
  /** `null`: the server's own list. */
  readonly iceServers: readonly RTCIceServer[] | null;
  readonly iceTransportPolicy: RTCIceTransportPolicy;
}

export function connectOptions({ iceServers, iceTransportPolicy }: ConnectSettings): RoomConnectOptions {
  return {
    // How many people are there is known after the join only, and a room of 150 must not begin with 150 cameras.
    autoSubscribe: false,
    // Unset means no: on a thin line the server could not pause a video to save the sound.
    subscriberAllowPause: true,
    maxRetries: 1,
    peerConnectionTimeout: 15_000,
    websocketTimeout: 15_000,
    rtcConfig: {
      ...(iceServers && { iceServers: iceServers.map((server) => ({ ...server })) }),
      ...(iceTransportPolicy === 'relay' && { iceTransportPolicy }),
    },
  };
}
