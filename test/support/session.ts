import { VisioError } from '../../src/core/errors.js';
import { type Grant, Session, type SessionEvents } from '../../src/livekit/session.js';
import { SIGNAL_URL } from './fake-signal.js';

/** A token nobody must see again. */
export const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbWluYSIsInZpZGVvIjp7fX0.c2VjcmV0LTQ4MjE';

export const grant = (patch: Partial<Grant> = {}): Grant => ({
  serverUrl: SIGNAL_URL,
  token: TOKEN,
  iceServers: null,
  iceTransportPolicy: 'all',
  ...patch,
});

/** A session whose events are written down. */
export async function recordedSession(): Promise<{ session: Session; events: string[] }> {
  const events: string[] = [];
  const recorder: SessionEvents = {
    onDisconnected: (reason) => void events.push(`disconnected ${String(reason)}`),
    onReconnecting: (what) => void events.push(`reconnecting ${what}`),
    onReconnected: () => void events.push('reconnected'),
    onThirdPartyIce: () => void events.push('third party'),
  };
  return { session: await Session.open(recorder), events };
}

export async function failureOf(promise: Promise<unknown>): Promise<VisioError> {
  const error: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof VisioError) return error;
  throw error;
}
