/** A track that a test can pull out. */
export class FakeMediaTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live';
  readonly id = crypto.randomUUID();
  constructor(
    readonly kind: 'audio' | 'video',
    readonly deviceId: string,
  ) {
    super();
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId };
  }

  stop(): void {
    this.readyState = 'ended';
  }

  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

export interface Question {
  readonly audio: boolean;
  readonly video: boolean;
  readonly constraints: MediaStreamConstraints;
}

/** A stream is given as it is. */
type Answer = 'give' | MediaStream | Error | DOMException | Promise<'give'>;

/** Stands for `navigator.mediaDevices.getUserMedia`: records each question and gives, refuses or lets wait. */
export class FakeDevices {
  readonly questions: Question[] = [];
  readonly tracks: FakeMediaTrack[] = [];
  /** What the browser says of each permission; `undefined`: it does not know the name. */
  permissions: Partial<Record<'microphone' | 'camera', PermissionState>> = {};
  answer: (question: Question) => Answer = () => 'give';
  readonly #restore: (() => void)[] = [];

  install(): this {
    this.#replace(navigator.mediaDevices, 'getUserMedia', (constraints: MediaStreamConstraints) =>
      this.#ask(constraints),
    );
    this.#replace(navigator.permissions, 'query', ({ name }: { name: string }) => {
      const state = this.permissions[name as 'camera'];
      return state ? Promise.resolve(Object.assign(new EventTarget(), { state })) : Promise.reject(new TypeError(name));
    });
    return this;
  }

  restore(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  /** The tracks that are still open. */
  get live(): FakeMediaTrack[] {
    return this.tracks.filter(({ readyState }) => readyState === 'live');
  }

  last(kind: 'audio' | 'video'): FakeMediaTrack {
    const track = this.tracks.findLast((one) => one.kind === kind);
    if (!track) throw new Error(`no ${kind} track was given`);
    return track;
  }

  async #ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
    const question = { audio: !!constraints.audio, video: !!constraints.video, constraints };
    this.questions.push(question);
    const answer = await this.answer(question);
    if (answer instanceof MediaStream) return answer;
    if (answer !== 'give') throw answer;
    const audio = question.audio ? [this.#track('audio', constraints.audio)] : [];
    const video = question.video ? [this.#track('video', constraints.video)] : [];
    return { getAudioTracks: () => audio, getVideoTracks: () => video } as unknown as MediaStream;
  }

  #track(kind: 'audio' | 'video', constraints: MediaStreamConstraints['audio']): FakeMediaTrack {
    const { deviceId } = typeof constraints === 'object' ? constraints : {};
    const exact = typeof deviceId === 'object' && 'exact' in deviceId ? String(deviceId.exact) : 'default';
    const track = new FakeMediaTrack(kind, exact);
    this.tracks.push(track);
    return track;
  }

  #replace(target: object, name: string, value: unknown): void {
    Object.defineProperty(target, name, { value, configurable: true });
    this.#restore.push(() => Reflect.deleteProperty(target, name));
  }
}

/** What `getUserMedia` throws. */
export const refusal = (name: string, message = ''): DOMException => new DOMException(message, name);
