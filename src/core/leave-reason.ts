/** Why a meeting ended, for the person's side. */
export type LeaveReason =
  /** `leave()`, or the button. */
  | 'left'
  /** The same before the person was inside: while waiting or connecting, or after a join that failed. */
  | 'left-before-joining'
  /** The same identity entered from another tab or device. */
  | 'joined-elsewhere'
  /** Somebody who may do so removed the person. */
  | 'removed'
  /** The room was closed for everybody. */
  | 'ended'
  /** The connection was lost and the attempts to restore it are over. */
  | 'connection-lost'
  /** The network lets signalling through, not audio and video. */
  | 'media-blocked'
  /** The server would not let the person stay, without a reason of the others. */
  | 'refused'
  /** The element was removed from the page. */
  | 'element-removed';

/** What follows a disconnection: an end with its screen, or attempts to come back. */
export type AfterDisconnect =
  { readonly rejoin: false; readonly reason: LeaveReason } | { readonly rejoin: true; readonly limit: number };
