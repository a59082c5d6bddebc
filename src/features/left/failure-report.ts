import type { VisioErrorCode } from '../../core/errors.js';

export interface ReportFacts {
  readonly code: VisioErrorCode;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly userAgent: string;
  readonly isOnline: boolean;
}

/**
 * What a person may hand to their support: plain text for specialists, the same in every language. It is built from
 * these facts and nothing else, so that no name, room, address or token can be in it.
 */
export function failureReport({ code, at, userAgent, isOnline }: ReportFacts): string {
  return `${new Date(at).toISOString()} · visio-room · ${code}\n${userAgent}\n${isOnline ? 'online' : 'offline'}`;
}
