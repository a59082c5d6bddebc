/**
 * Classes and types of visio-room, without side effects: nothing is registered. `visio-room/define` registers.
 *
 * @packageDocumentation
 */
export { VisioRoom } from './room/visio-room.js';
export { VisioCaptionEvent } from './room/caption-event.js';
export { VisioProvider } from './room/visio-provider.js';
export {
  VisioCommandEvent,
  VisioErrorEvent,
  VisioJoinedEvent,
  VisioLeftEvent,
  VisioStatusChangeEvent,
} from './room/events.js';
export { VisioError, type VisioErrorCode } from './core/errors.js';
export type { DeviceFailure, DeviceKind } from './core/device-failure.js';
export type { LeaveReason } from './core/leave-reason.js';
export type { MeetingCommands, MeetingState, Snapshot } from './core/meeting-state.js';
export type { FeatureName, OfferState } from './core/offer.js';
export type { SourceCommands, SourceState } from './core/source.js';
export type { FetchToken, TokenAnswer, TokenReason, TokenRequest } from './core/token.js';
export type {
  CaptionAppearance,
  CaptionLine,
  CaptionsCommands,
  CaptionsState,
} from './features/captions/captions-state.js';
export type {
  ConnectionCommands,
  ConnectionState,
  ConnectionStatus,
  WaitingState,
} from './features/connection/connection-state.js';
export type { Device, DevicesState, SpeakerState } from './features/devices/devices-state.js';
export type { FullScreenState } from './features/full-screen/full-screen-state.js';
export type { ParticipantSnapshot, ParticipantsState } from './features/participants/participants-state.js';
export type { ScreenShareState } from './features/screen-share/screen-share-state.js';
export type { StageLayout, StageState } from './features/stage/stage-state.js';
export type { Language, StringOverrides } from './i18n/strings.js';
