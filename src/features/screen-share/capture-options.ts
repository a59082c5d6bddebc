import type { ScreenShareCaptureOptions } from 'livekit-client';

/**
 * What the browser's window proposes. Browsers ignore what they do not know; sound comes from Chromium only, and from a
 * whole screen on some systems only.
 */
export function captureOptions(isSoundAllowed: boolean): ScreenShareCaptureOptions {
  const sound = {
    // Our own sound is what the others said: sending it back would be their echo.
    restrictOwnAudio: true,
    // Inside `audio`: livekit-client drops it beside (livekit/client-sdk-js#1799). False: who shares goes on hearing it.
    suppressLocalAudioPlayback: false,
  };
  return {
    audio: isSoundAllowed && sound,
    systemAudio: isSoundAllowed ? 'include' : 'exclude',
    surfaceSwitching: 'include',
    // The tab of the meeting shown in the meeting is a corridor of mirrors.
    selfBrowserSurface: 'exclude',
    contentHint: 'detail',
  };
}
