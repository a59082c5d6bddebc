import type { VisioErrorCode } from '../../core/errors.js';
import type { LeaveReason } from '../../core/leave-reason.js';
import { VERSION } from '../../core/version.js';

export interface ReportFacts {
  /** What ended or prevented the meeting. */
  readonly code: VisioErrorCode | LeaveReason;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly userAgent: string;
  readonly isOnline: boolean;
  /** Whether the browser has what a meeting is made of, and whether the page may use it. */
  readonly hasWebRtc: boolean;
  readonly isSecure: boolean;
}

/** What is known of the way to the meeting from where it failed. */
const ROUTES: Partial<Readonly<Record<ReportFacts['code'], string>>> = {
  TOKEN_TIMEOUT: 'token: no answer in time',
  TOKEN_NETWORK: 'token: no answer',
  SERVER_UNREACHABLE: 'token: given · signalling: no answer',
  SERVER_UNAVAILABLE: 'token: given · signalling: refused, busy',
  MEDIA_BLOCKED: 'token: given · signalling: open · media (UDP, TCP, TURN): blocked',
};

/**
 * What a person may hand to their support: plain text for specialists, the same in every language. It is built from
 * these facts and nothing else, so that no name, room, address or token can be in it.
 */
export function failureReport(facts: ReportFacts): string {
  const { code, at, userAgent, isOnline, hasWebRtc, isSecure } = facts;
  const yesOrNo = (isSo: boolean) => (isSo ? 'yes' : 'no');
  return [
    `${new Date(at).toISOString()} · visio-room ${VERSION} · code ${code}`,
    userAgent,
    `online: ${yesOrNo(isOnline)} · WebRTC: ${yesOrNo(hasWebRtc)} · https: ${yesOrNo(isSecure)}`,
    ROUTES[code],
  ]
    .filter(Boolean)
    .join('\n');
}
