import type { DeviceKind } from '../../src/core/device-failure.js';
import { VisioError } from '../../src/core/errors.js';
import { Meeting } from '../../src/core/meeting.js';
import type { FetchToken, TokenRequest } from '../../src/core/token.js';
import { connection } from '../../src/features/connection/connection.js';
import type { ConnectionConfig } from '../../src/features/connection/connection-config.js';
import type { Grant, MeetingSession, SessionEvents } from '../../src/livekit/session.js';
import { FakeRoom } from './fake-room.js';
import './web-rtc.js';

/** A session that connects to nothing: what is asked of it is written down. */
export class StubSession implements MeetingSession {
  readonly room = new FakeRoom();
  readonly grants: Grant[] = [];
  disconnects = 0;
  /** How often livekit-client's own attempts were ended. */
  stops = 0;
  disposals = 0;
  republished = 0;
  sending: DeviceKind[] = [];
  /** What the next connections meet, in order; then they succeed. */
  readonly outcomes: (VisioError | 'hang' | 'enter')[] = [];
  events!: SessionEvents;

  connect(grant: Grant, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(new VisioError('ABORTED'));
    this.grants.push(grant);
    const outcome = this.outcomes.shift() ?? 'enter';
    if (outcome === 'enter') return Promise.resolve();
    if (outcome !== 'hang') return Promise.reject(outcome);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new VisioError('ABORTED')));
    });
  }

  stopReconnecting(): Promise<void> {
    this.stops++;
    this.events.onDisconnected(1);
    return Promise.resolve();
  }

  republish(): Promise<void> {
    this.republished++;
    return Promise.resolve();
  }

  sendingKinds(): DeviceKind[] {
    return this.sending;
  }

  disconnect(): Promise<void> {
    this.disconnects++;
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    this.disposals++;
    return Promise.resolve();
  }
}

interface Claims {
  readonly sub?: string;
  readonly exp?: number;
  readonly room?: string;
}

/** A token as a server would sign it, good for ten minutes. */
export function jwt({ sub = 'amina', exp = Date.now() / 1000 + 600, room = 'rdv' }: Claims = {}): string {
  const payload = btoa(JSON.stringify({ sub, exp, video: { room, roomJoin: true } }));
  return `eyJhbGciOiJIUzI1NiJ9.${payload.replaceAll('=', '')}.c2lnbmF0dXJl`;
}

/** A meeting with the one feature that enters and leaves, and a page around it that a test can change. */
export function meetingToEnter(patch: Partial<ConnectionConfig> = {}) {
  const session = new StubSession();
  const questions: TokenRequest[] = [];
  const errors: VisioError[] = [];
  const statuses: string[] = [];
  const commands: string[] = [];
  const page = { fetchToken: (() => jwt()) as FetchToken | null, isOpened: 0, loads: 0 };
  const config: ConnectionConfig = {
    roomName: () => 'rdv',
    displayName: () => 'Amina Diallo',
    serverUrl: () => 'wss://visio.example',
    fetchToken: () =>
      page.fetchToken &&
      ((request) => {
        questions.push(request);
        return page.fetchToken?.(request) ?? '';
      }),
    iceServers: () => null,
    iceTransportPolicy: () => 'all',
    loadMeeting: () => {
      page.loads++;
      return Promise.resolve();
    },
    attach: (room) => meeting.attach(room),
    detach: () => meeting.detach(),
    openSession: (events) => {
      page.isOpened++;
      session.events = events;
      return Promise.resolve(session);
    },
    ...patch,
  };
  const meeting: Meeting = new Meeting({
    features: [connection(config)],
    onError: (error) => errors.push(error),
    onCommand: ({ name }) => commands.push(name) > 0,
  });
  const state = () => meeting.state.connection;
  meeting.subscribe(() => {
    const { status } = state();
    if (statuses.at(-1) !== status) statuses.push(status);
  });
  const { connection: flow } = meeting.commands;
  const codes = () => errors.map(({ code }) => code);
  const reasons = () => questions.map(({ reason }) => reason);
  return { meeting, session, flow, state, statuses, errors, codes, questions, reasons, page };
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof VisioError ? error.code : String(error)),
  );
}
