import { toneTrack } from './fake-media.js';

/** The device that the browser gives from now on: somebody speaks into it without a pause, or nobody does. */
export interface SpeakingMicrophone {
  /** What was asked for, question after question. */
  readonly questions: MediaStreamConstraints[];
  /** The devices that are open now. */
  readonly live: () => readonly MediaStreamTrack[];
  restore(): Promise<void>;
}

export function speakingMicrophone({
  gain = 0.3,
  permission = 'granted',
}: { readonly gain?: number; readonly permission?: PermissionState | 'unknown' } = {}): SpeakingMicrophone {
  const questions: MediaStreamConstraints[] = [];
  const given: ReturnType<typeof toneTrack>[] = [];
  const replace = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true });
  replace(navigator.mediaDevices, 'getUserMedia', (question: MediaStreamConstraints) => {
    questions.push(question);
    const tone = toneTrack({ gain });
    given.push(tone);
    return Promise.resolve(new MediaStream([tone.track]));
  });
  replace(navigator.permissions, 'query', () =>
    permission === 'unknown' ? Promise.reject(new TypeError('microphone')) : Promise.resolve({ state: permission }),
  );
  return {
    questions,
    live: () => given.map(({ track }) => track).filter(({ readyState }) => readyState === 'live'),
    async restore() {
      Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia');
      Reflect.deleteProperty(navigator.permissions, 'query');
      await Promise.all(given.map((tone) => tone.close()));
    },
  };
}
