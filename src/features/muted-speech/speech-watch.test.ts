import { expect, waitUntil } from '@open-wc/testing';
import { speakingMicrophone } from '../../../test/support/speaking-microphone.js';
import { speechDetector, watchSpeech } from './speech-watch.js';

describe('speechDetector', () => {
  const after = (...levels: readonly number[]) => levels.map(speechDetector()).at(-1);
  const times = (count: number, level: number): readonly number[] => Array.from({ length: count }, () => level);

  const table: readonly (readonly [what: string, levels: readonly number[], isSpeech: boolean])[] = [
    ['silence', times(30, 0), false],
    ['a fan', times(30, 0.4), false],
    ['a cough', [...times(7, 0.9), ...times(8, 0)], false],
    ['a voice', times(8, 0.7), true],
    ['a voice with pauses', Array.from({ length: 15 }, (_, index) => (index % 2 ? 0.2 : 0.7)), true],
    ['keys, far apart', Array.from({ length: 30 }, (_, index) => (index % 4 ? 0.2 : 0.9)), false],
    ['a voice that has ended', [...times(15, 0.7), ...times(15, 0)], false],
  ];
  for (const [what, levels, isSpeech] of table)
    it(`${isSpeech ? 'hears' : 'does not hear'} ${what}`, () => {
      expect(after(...levels)).to.equal(isSpeech);
    });
});

describe('watchSpeech', () => {
  let microphone: ReturnType<typeof speakingMicrophone>;
  let end: AbortController;
  const begin = (...options: Parameters<typeof speakingMicrophone>) => {
    microphone = speakingMicrophone(...options);
    end = new AbortController();
  };
  afterEach(async () => {
    end.abort();
    await microphone.restore();
  });

  it('hears somebody speak into the chosen device, and closes it at the end', async () => {
    begin();
    let count = 0;
    await watchSpeech('headset', () => count++, { signal: end.signal });
    expect(microphone.questions).to.have.length(1);
    expect(microphone.questions[0]).to.have.deep.nested.property('audio.deviceId', { exact: 'headset' });
    expect(microphone.questions[0]?.video).to.equal(undefined);
    await waitUntil(() => count > 0, 'it is heard', { timeout: 10_000 });
    end.abort();
    expect(microphone.live()).to.deep.equal([]);
  });

  for (const permission of ['prompt', 'denied', 'unknown'] as const)
    it(`asks the person nothing: ${permission}`, async () => {
      begin({ permission });
      const { mediaDevices } = navigator;
      Object.defineProperty(mediaDevices, 'enumerateDevices', {
        value: () => Promise.resolve([{ kind: 'audioinput', label: '' }]),
        configurable: true,
      });
      await watchSpeech('', () => undefined, { signal: end.signal });
      Reflect.deleteProperty(mediaDevices, 'enumerateDevices');
      expect(microphone.questions).to.deep.equal([]);
    });

  it('closes a device that comes too late', async () => {
    begin();
    const watching = watchSpeech('', () => undefined, { signal: end.signal });
    await waitUntil(() => microphone.questions.length === 1, 'the device is on its way');
    end.abort();
    await watching;
    expect(microphone.live()).to.deep.equal([]);
  });
});
