import { VisioError } from '../../src/core/errors.js';
import { type Grant, Session, type SessionEvents } from '../../src/livekit/session.js';
import { FakeSignal, SIGNAL_URL } from './fake-signal.js';
import { PeerSpy } from './peer-spy.js';

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

interface WatchedSession {
  readonly spy: PeerSpy;
  readonly server: FakeSignal;
  readonly session: Session;
  readonly events: readonly string[];
}

/** A session of each test's own, with a server, and with every peer connection in sight. */
export function watchedSession(): WatchedSession {
  const watched = {} as { -readonly [Key in keyof WatchedSession]: WatchedSession[Key] };
  beforeEach(async () => {
    watched.spy = new PeerSpy().install();
    watched.server = new FakeSignal(watched.spy.Real).install();
    Object.assign(watched, await recordedSession());
  });
  afterEach(async () => {
    await watched.session.dispose();
    watched.server.restore();
    watched.spy.restore();
  });
  return watched;
}

export async function failureOf(promise: Promise<unknown>): Promise<VisioError> {
  const error: unknown = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  );
  if (error instanceof VisioError) return error;
  throw error;
}
