import type { LocalTrack } from 'livekit-client';

/**
 * Calls `onLost` when the device of a track ends by itself: pulled out, or its permission withdrawn. livekit-client's own
 * answer is taken away: it opens another device without a word, and a person who has just put the headset down would be
 * heard through the laptop.
 */
export function watchDevice(track: LocalTrack, onLost: () => void, { signal }: { readonly signal: AbortSignal }): void {
  // It listens anew each time the track is published, and so do we.
  track.removeAllListeners('ended');
  track.on('ended', onLost);
  signal.addEventListener('abort', () => track.off('ended', onLost), { once: true });
}
