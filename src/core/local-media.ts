import { type DeviceFailure, type DeviceKind, deviceErrorCode, deviceFailureOf, pageAllows } from './device-failure.js';
import { VisioError } from './errors.js';
import type { SubscribeOptions } from './store.js';

export interface LocalSource {
  readonly status: 'off' | 'pending' | 'on';
  readonly failure: DeviceFailure | null;
  /** The device asked for; `''` is the system's choice. */
  readonly deviceId: string;
}

interface Slot extends LocalSource {
  readonly track: MediaStreamTrack | null;
  /** Ends the listener on the track. */
  readonly watch: AbortController | null;
}

const CLOSED: Slot = { status: 'off', failure: null, deviceId: '', track: null, watch: null };

/** What is asked of a device; kept with the track so that it can be opened again in the same way. */
export function captureConstraints(kind: DeviceKind, deviceId: string): MediaTrackConstraints {
  const device: MediaTrackConstraints = deviceId ? { deviceId: { exact: deviceId } } : {};
  return kind === 'microphone'
    ? { ...device, echoCancellation: true, noiseSuppression: true, autoGainControl: true }
    : { ...device, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
}

/**
 * The camera and the microphone before they belong to a room: opened on a press, previewed, then handed to the room
 * as they are (no second question to the person, no light that blinks). Off means the device is stopped.
 */
export class LocalMedia {
  #slots: Record<DeviceKind, Slot> = { microphone: CLOSED, camera: CLOSED };
  readonly #rooms: Record<DeviceKind, MediaStreamTrack | null> = { microphone: null, camera: null };
  readonly #listeners = new Set<() => void>();
  readonly #turns: Record<DeviceKind, number> = { microphone: 0, camera: 0 };
  #isDisposed = false;

  source(kind: DeviceKind): LocalSource {
    const { status, failure, deviceId } = this.#slots[kind];
    return { status, failure, deviceId };
  }

  /** The live track, of the preview or of the room: for a preview or a level meter. */
  track(kind: DeviceKind): MediaStreamTrack | null {
    return this.#slots[kind].track ?? this.#rooms[kind];
  }

  subscribe(listener: () => void, { signal }: SubscribeOptions = {}): void {
    if (signal?.aborted) return;
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /**
   * Opens the devices in one question to the person. A failure of one kind never blocks the other; each failure is in
   * its source. Rejects only when nothing could be opened, with the first failure.
   */
  async open(kinds: readonly DeviceKind[]): Promise<void> {
    const wanted = kinds.filter((kind) => this.#slots[kind].status === 'off');
    if (this.#isOver() || wanted.length === 0) return;
    const turn = Object.fromEntries(wanted.map((kind) => [kind, ++this.#turns[kind]]));
    for (const kind of wanted) this.#put(kind, { status: 'pending', failure: null });
    const results = await this.#capture(wanted);
    for (const kind of wanted) {
      const result = results[kind];
      const isLate = this.#isOver() || turn[kind] !== this.#turns[kind];
      if (isLate && result && typeof result !== 'string') result.stop();
      if (isLate) continue;
      if (result && typeof result !== 'string') this.#hold(kind, result);
      else this.#put(kind, { status: 'off', failure: result ?? 'failed' });
    }
    const failures = wanted.map((kind) => this.#slots[kind].failure);
    const [first] = failures;
    if (first && failures.every(Boolean)) throw new VisioError(deviceErrorCode(first));
  }

  /** Stops the device. */
  close(kind: DeviceKind): void {
    this.#turns[kind]++;
    this.#release(kind)?.stop();
  }

  /** Chooses a device; opened at once if the kind is on. */
  async select(kind: DeviceKind, deviceId: string): Promise<void> {
    const { status } = this.#slots[kind];
    if (status !== 'off') this.close(kind);
    this.#put(kind, { deviceId, failure: null });
    if (status !== 'off') await this.open([kind]);
  }

  /** Gives the track away, live: whoever takes it stops it. */
  handOver(kind: DeviceKind): { track: MediaStreamTrack; constraints: MediaTrackConstraints } | null {
    const { deviceId } = this.#slots[kind];
    const track = this.#release(kind);
    return track && { track, constraints: captureConstraints(kind, deviceId) };
  }

  /** Tells which track the room sends, so that meters and previews find it here. */
  follow(kind: DeviceKind, track: MediaStreamTrack | null): void {
    if (this.#rooms[kind] === track) return;
    this.#rooms[kind] = track;
    this.#notify();
  }

  dispose(): void {
    this.close('microphone');
    this.close('camera');
    this.#isDisposed = true;
    this.#rooms.microphone = this.#rooms.camera = null;
    this.#listeners.clear();
  }

  async #capture(kinds: readonly DeviceKind[]): Promise<Partial<Record<DeviceKind, MediaStreamTrack | DeviceFailure>>> {
    const allowed = kinds.filter((kind) => pageAllows(kind));
    const refused = Object.fromEntries(
      kinds.filter((kind) => !allowed.includes(kind)).map((k) => [k, 'denied-by-page' as const]),
    );
    try {
      return { ...refused, ...(await this.#ask(allowed)) };
    } catch (error) {
      const failure = deviceFailureOf(error);
      if (allowed.length < 2) return { ...refused, ...Object.fromEntries(allowed.map((kind) => [kind, failure])) };
      // One missing or refused device fails the whole question: ask for each alone, but put no second question to a
      // person who has just said no.
      const alone = await Promise.all(
        allowed.map(async (kind) => {
          const isNo = failure === 'denied' || failure === 'dismissed';
          const mayAsk = !isNo || (await permissionOf(kind)) === 'granted';
          if (!mayAsk) return [kind, failure] as const;
          const answer = await this.#ask([kind]).catch((reason: unknown) => ({ [kind]: deviceFailureOf(reason) }));
          return [kind, answer[kind] ?? 'failed'] as const;
        }),
      );
      return { ...refused, ...Object.fromEntries(alone) };
    }
  }

  async #ask(kinds: readonly DeviceKind[]): Promise<Partial<Record<DeviceKind, MediaStreamTrack | DeviceFailure>>> {
    if (kinds.length === 0) return {};
    const devices = globalThis.navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return Object.fromEntries(kinds.map((kind) => [kind, 'unsupported' as const]));
    const ask = (deviceIdOf: (kind: DeviceKind) => string) =>
      devices.getUserMedia({
        audio: kinds.includes('microphone') && captureConstraints('microphone', deviceIdOf('microphone')),
        video: kinds.includes('camera') && captureConstraints('camera', deviceIdOf('camera')),
      });
    let stream: MediaStream;
    try {
      stream = await ask((kind) => this.#slots[kind].deviceId);
    } catch (error) {
      // The chosen device is gone: the system's own choice is better than none.
      if (!(error instanceof Error) || error.name !== 'OverconstrainedError') throw error;
      stream = await ask(() => '');
    }
    const [audio] = stream.getAudioTracks();
    const [video] = stream.getVideoTracks();
    return { ...(audio && { microphone: audio }), ...(video && { camera: video }) };
  }

  #hold(kind: DeviceKind, track: MediaStreamTrack): void {
    const watch = new AbortController();
    // `ended` comes when the device is pulled out or the permission withdrawn, never from our own stop().
    track.addEventListener('ended', () => this.#lost(kind), { signal: watch.signal });
    this.#put(kind, { status: 'on', failure: null, track, watch });
  }

  #lost(kind: DeviceKind): void {
    this.#release(kind);
    this.#put(kind, { failure: 'unplugged' });
  }

  #release(kind: DeviceKind): MediaStreamTrack | null {
    const { track, watch } = this.#slots[kind];
    watch?.abort();
    this.#put(kind, { status: 'off', failure: null, track: null, watch: null });
    return track;
  }

  #put(kind: DeviceKind, patch: Partial<Slot>): void {
    this.#slots = { ...this.#slots, [kind]: { ...this.#slots[kind], ...patch } };
    this.#notify();
  }

  /** A function, so that what was false before a question is not held to be false after it. */
  #isOver(): boolean {
    return this.#isDisposed;
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** `'unknown'` where the browser does not answer (Firefox knows these names since 132 only). */
export async function permissionOf(kind: DeviceKind): Promise<PermissionState | 'unknown'> {
  try {
    return (await navigator.permissions.query({ name: kind })).state;
  } catch {
    return 'unknown';
  }
}
