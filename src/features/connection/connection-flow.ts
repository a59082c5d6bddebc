import type { DeviceKind } from '../../core/device-failure.js';
import { VisioError } from '../../core/errors.js';
import type { LeaveReason } from '../../core/leave-reason.js';
import { mayRejoin, rejoinDelay } from '../../core/rejoin.js';
import type { TokenReason } from '../../core/token.js';
import { refusalOf } from '../../core/token-answer.js';
import { wait } from '../../core/wait.js';
import { afterDisconnect, reasonWhenLost } from '../../livekit/disconnect-reason.js';
import { connectError, isTokenRefusal } from '../../livekit/connect-error.js';
import type { MeetingSession, SessionEvents } from '../../livekit/session.js';
import { type Admission, askToken } from './ask-token.js';
import { type ConnectionConfig, type ConnectionContext, wantedKinds } from './connection-config.js';
import type { ConnectionState, ConnectionStatus } from './connection-state.js';
import { checkPage } from './check-page.js';

/** Milliseconds a meeting must hold after a loss: a server that throws people out at once is not entered in a loop. */
const STEADY = 30_000;

/**
 * From the first question for a token to the last screen. One run at a time; leaving aborts it wherever it is.
 *
 * idle → prejoin → (connecting ⇄ waiting) → connected ⇄ reconnecting → left | failed
 */
export class ConnectionFlow {
  readonly #context: ConnectionContext;
  readonly #config: ConnectionConfig;
  /** Tells the rejoin loop not to wait any longer. */
  readonly #wake = new EventTarget();
  #run: { readonly abort: AbortController; readonly promise: Promise<void> } | null = null;
  #session: Promise<MeetingSession> | null = null;
  /** The same once it is there, for what must be read in the very task of a departure. */
  #opened: MeetingSession | null = null;
  #admission: Admission | null = null;
  /** The last loss: one that follows soon after its end is the same, so that its attempts are counted on. */
  #loss = { at: 0, attempts: 0, endedAt: Number.NEGATIVE_INFINITY };
  /** Devices that were on when the meeting was left: opened again on the way back. */
  #leftWith: readonly DeviceKind[] = [];

  constructor(context: ConnectionContext, config: ConnectionConfig) {
    this.#context = context;
    this.#config = config;
    context.signal.addEventListener('abort', () => void this.#dispose(), { once: true });
    const target = globalThis.window as Window | undefined;
    // A page that goes must not leave a ghost in the room until the server notices.
    target?.addEventListener('pagehide', () => void this.#leaveWithPage(), { signal: context.signal });
  }

  join(): Promise<void> {
    const { status } = this.#context.get();
    if (this.#run && status !== 'reconnecting') return this.#run.promise;
    if (status === 'connected' || status === 'reconnecting') return Promise.resolve();
    return this.#start((signal) => this.#join(signal));
  }

  async leave(reason: LeaveReason): Promise<void> {
    const { status } = this.#context.get();
    const isInside = status === 'connected' || status === 'reconnecting';
    this.#run?.abort.abort();
    this.#run = null;
    const kinds = isInside ? (this.#opened?.sendingKinds() ?? []) : wantedKinds(this.#context);
    this.#context.media.close('microphone');
    this.#context.media.close('camera');
    // At once, even while the code of the meeting is still on its way: nobody waits for a screen that says goodbye.
    if (isInside || status === 'waiting' || status === 'connecting' || status === 'failed') {
      this.#leftWith = kinds;
      this.#end(!isInside && reason === 'left' ? 'left-before-joining' : reason);
    }
    const session = await this.#session?.catch(() => null);
    await session?.disconnect();
  }

  /** The next attempt of the rejoin loop at once; livekit-client's own attempts, which wait unheard, give way to it. */
  async retryNow(): Promise<void> {
    const { status, reconnection } = this.#context.get();
    if (status !== 'reconnecting') return;
    if (reconnection === 'rejoin') this.#wake.dispatchEvent(new Event('retry'));
    else await this.#opened?.stopReconnecting();
  }

  prepare(): void {
    const { status } = this.#context.get();
    if (status === 'left' || status === 'failed' || status === 'idle') {
      this.#leftWith = [];
      this.#become('prejoin', { leaveReason: null, failure: null });
    }
  }

  #start(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const abort = new AbortController();
    const promise = run(abort.signal).finally(() => {
      if (this.#run?.abort === abort) this.#run = null;
    });
    this.#run = { abort, promise };
    return promise;
  }

  async #join(signal: AbortSignal): Promise<void> {
    const cameBack = this.#context.get().status === 'left';
    this.#become('connecting', { step: 'token', failure: null, leaveReason: null, roomName: this.#config.roomName() });
    try {
      checkPage(this.#config.roomName());
      // Both at once: the code is on its way while the token is asked for. A failure is read where it is awaited.
      const session = this.#openSession();
      session.catch(() => undefined);
      if (cameBack && this.#leftWith.length > 0) await this.#context.media.open(this.#leftWith).catch(() => undefined);
      await this.#enter('join', signal);
      this.#become('connected', { step: null, waiting: null, joinedAt: Date.now() });
    } catch (error) {
      const failure = VisioError.from(error);
      if (signal.aborted || failure.code === 'ABORTED') throw new VisioError('ABORTED');
      this.#fail(failure);
      throw failure;
    }
  }

  /** Asks for a token and connects with it; a refused token is asked for once more. */
  async #enter(reason: 'join' | 'rejoin', signal: AbortSignal): Promise<void> {
    const isRejoin = reason === 'rejoin';
    let admission = await this.#ask(reason, signal, isRejoin);
    this.#context.set({ step: 'room' });
    const session = await this.#openSession();
    try {
      await session.connect(this.#grant(admission), signal);
    } catch (error) {
      const refusal = connectError(error);
      if (!isTokenRefusal(refusal)) throw refusal;
      const second = await this.#ask('expired', signal, isRejoin);
      await session.connect(this.#grant(second), signal).catch((again: unknown) => {
        const failure = connectError(again);
        throw isTokenRefusal(failure) ? refusalOf(second, failure, Date.now()) : failure;
      });
      admission = second;
    }
    this.#admission = admission;
    this.#context.set({ identity: admission.identity });
    this.#config.attach(session.room);
  }

  async #ask(reason: TokenReason, signal: AbortSignal, isRejoin: boolean): Promise<Admission> {
    const last = this.#admission;
    const isStillGood = reason !== 'expired' && last?.expiresAt != null && last.expiresAt > Date.now();
    const question = {
      reason,
      identity: isRejoin ? (last?.identity ?? null) : null,
      signal,
      onWaiting: (waiting: ConnectionState['waiting']) => {
        if (isRejoin) this.#context.set({ waiting });
        else this.#become('waiting', { waiting, step: null });
      },
    };
    try {
      const next = await askToken(this.#context, this.#config, question);
      if (!isRejoin && this.#context.get().status === 'waiting')
        this.#become('connecting', { step: 'token', waiting: null });
      // Another identity would leave a second tile of the same person behind until the server notices.
      return isRejoin && isStillGood && next.identity !== last.identity ? last : next;
    } catch (error) {
      const isUnanswered = ['TOKEN_NETWORK', 'TOKEN_TIMEOUT', 'TOKEN_HTTP'].includes(VisioError.from(error).code);
      if (isRejoin && isStillGood && isUnanswered) return last;
      throw error;
    }
  }

  #grant({ serverUrl, token, iceServers }: Admission) {
    return { serverUrl, token, iceServers, iceTransportPolicy: this.#config.iceTransportPolicy() };
  }

  /** Once for the life of the element. A download that failed may be tried again. */
  async #openSession(): Promise<MeetingSession> {
    const open = this.#config.openSession ?? openSession;
    this.#session ??= open(this.#events()).then((session) => (this.#opened = session));
    try {
      const [session] = await Promise.all([this.#session, this.#config.loadMeeting()]);
      return session;
    } catch (error) {
      if (!this.#opened) this.#session = null;
      throw new VisioError('SERVER_UNREACHABLE', { isFatal: true, cause: error, detail: 'the code of the meeting' });
    }
  }

  #events(): SessionEvents {
    return {
      onReconnecting: (reconnection) => {
        this.#become('reconnecting', { reconnection, attempt: 0 });
      },
      onReconnected: () => {
        this.#become('connected', { reconnection: null, attempt: 0 });
      },
      onDisconnected: (reason) => {
        this.#disconnected(reason);
      },
      onThirdPartyIce: () => {
        this.#context.report(
          new VisioError('ICE_THIRD_PARTY', {
            detail: 'configure rtc.stun_servers or TURN on the server, or iceServers here',
          }),
        );
      },
    };
  }

  #disconnected(reason: number | undefined): void {
    const after = afterDisconnect(reason);
    // 1 is "the client left": not by us, so the browser froze the page. It wants to come back.
    if (!after.rejoin && reason !== 1) {
      void this.leave(after.reason);
      return;
    }
    this.#run?.abort.abort();
    void this.#start((signal) =>
      this.#rejoin(reason, after.rejoin ? after.limit : Number.POSITIVE_INFINITY, signal),
    ).catch(() => undefined);
  }

  /** Enters again until it succeeds, five minutes have passed, or the reason allows no further attempt. */
  async #rejoin(reason: number | undefined, limit: number, signal: AbortSignal): Promise<void> {
    const isSame = Date.now() - this.#loss.endedAt < STEADY;
    const loss = isSame ? this.#loss : { ...this.#loss, at: Date.now(), attempts: 0 };
    this.#loss = loss;
    const window = globalThis.window;
    const wake = [
      [this.#wake, 'retry'],
      [window, 'online'],
      [window, 'pageshow'],
      [document, 'visibilitychange'],
    ] as const;
    for (let attempt = loss.attempts + 1; mayRejoin(attempt, limit, Date.now() - loss.at); attempt++) {
      loss.attempts = attempt;
      this.#become('reconnecting', { reconnection: 'rejoin', attempt });
      await wait(rejoinDelay(attempt, Math.random()), { signal, wake });
      if (!navigator.onLine) await wait(30_000, { signal, wake });
      try {
        await this.#enter('rejoin', signal);
        loss.endedAt = Date.now();
        this.#become('connected', { reconnection: null, attempt: 0, step: null, waiting: null });
        // The meeting is on again, whatever becomes of the camera.
        await this.#opened?.republish().catch(this.#context.report);
        return;
      } catch (error) {
        const failure = VisioError.from(error);
        if (signal.aborted) throw failure;
        if (isFinal(failure)) {
          await this.#giveUp(failure);
          return;
        }
      }
    }
    this.#context.report(new VisioError('CONNECTION_LOST', { isFatal: true }));
    await this.leave(reasonWhenLost(reason));
  }

  async #giveUp(failure: VisioError): Promise<void> {
    this.#context.report(failure);
    await this.leave('refused');
  }

  #fail(failure: VisioError): void {
    this.#become('failed', {
      step: null,
      waiting: null,
      failure: { code: failure.code, message: failure.publicMessage },
    });
  }

  #end(leaveReason: LeaveReason): void {
    this.#admission = null;
    this.#become('left', {
      leaveReason,
      step: null,
      reconnection: null,
      attempt: 0,
      waiting: null,
      failure: null,
      joinedAt: null,
    });
    this.#config.detach();
  }

  #become(status: ConnectionStatus, patch: Partial<ConnectionState> = {}): void {
    const since = this.#context.get().status === status ? {} : { since: Date.now() };
    this.#context.set({ status, ...since, ...patch });
  }

  async #leaveWithPage(): Promise<void> {
    const { status } = this.#context.get();
    if (status === 'connected' || status === 'reconnecting') await this.leave('left');
  }

  async #dispose(): Promise<void> {
    this.#run?.abort.abort();
    this.#admission = null;
    const session = await this.#session?.catch(() => null);
    await session?.dispose();
  }
}

async function openSession(events: SessionEvents): Promise<MeetingSession> {
  const { Session } = await import('../../livekit/session.js');
  return Session.open(events);
}

/** What another attempt would meet again. */
function isFinal({ code }: VisioError): boolean {
  return ['TOKEN_DENIED', 'TOKEN_WRONG_ROOM', 'ACCESS_REFUSED', 'ROOM_NOT_FOUND', 'TOKEN_SOURCE_MISSING'].includes(
    code,
  );
}
