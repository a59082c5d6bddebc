import { FakeDevices } from './fake-devices.js';
import { toneTrack } from './fake-media.js';

/** The device that the browser gives from now on: somebody speaks into it without a pause, or nobody does. */
export interface SpeakingMicrophone {
  /** What was asked for, question after question. */
  readonly questions: readonly MediaStreamConstraints[];
  /** The devices that are open now. */
  readonly live: () => readonly MediaStreamTrack[];
  restore(): Promise<void>;
}

export function speakingMicrophone({
  gain = 0.3,
  permission = 'granted',
}: { readonly gain?: number; readonly permission?: PermissionState | 'unknown' } = {}): SpeakingMicrophone {
  const devices = new FakeDevices().install();
  devices.permissions = permission === 'unknown' ? {} : { microphone: permission };
  const given: ReturnType<typeof toneTrack>[] = [];
  devices.answer = () => {
    const tone = toneTrack({ gain });
    given.push(tone);
    return new MediaStream([tone.track]);
  };
  return {
    get questions() {
      return devices.questions.map(({ constraints }) => constraints);
    },
    live: () => given.map(({ track }) => track).filter(({ readyState }) => readyState === 'live'),
    async restore() {
      devices.restore();
      await Promise.all(given.map((tone) => tone.close()));
    },
  };
}
