/**
 * The part of livekit-client that we use, and the only module that imports its code. Loaded on demand by `load.ts`:
 * naming what is used lets the bundler drop about 8 kB.
 */
export {
  AudioPresets,
  getLogger,
  LocalAudioTrack,
  LocalVideoTrack,
  LoggerNames,
  Room,
  VideoPresets,
} from 'livekit-client';
