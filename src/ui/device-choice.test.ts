import { expect } from '@open-wc/testing';
import { meetingInProgress } from '../../test/support/meeting-in-progress.js';
import type { Snapshot } from '../core/meeting-state.js';
import { deviceChoice } from './device-choice.js';
import { devicesStrings } from './devices.strings.js';

const words = devicesStrings.fr;
const BUILT_IN = { id: 'built-in', label: 'Micro intégré' };
const HEADSET = { id: 'headset', label: 'Casque' };
const SYSTEM = { id: 'default', label: 'Par défaut' };

function stateWith(microphones: readonly { id: string; label: string }[], asked = ''): Snapshot {
  const state = meetingInProgress();
  return {
    ...state,
    devices: { ...state.devices, microphones },
    microphone: { ...state.microphone, deviceId: asked },
  } as Snapshot;
}
const mediaOn = (deviceId: string) => ({
  track: () => ({ getSettings: () => ({ deviceId }) }) as unknown as MediaStreamTrack,
});
const currentOf = (state: Snapshot, media: Parameters<typeof deviceChoice>[3] = null) =>
  deviceChoice('microphone', state, words, media).current;

describe('deviceChoice', () => {
  it('has the one that was asked for', () => {
    expect(currentOf(stateWith([BUILT_IN, HEADSET], 'headset'), mediaOn('built-in'))).to.equal('headset');
  });

  it('has the one the track tells where nobody chose', () => {
    expect(currentOf(stateWith([BUILT_IN, HEADSET]), mediaOn('headset'))).to.equal('headset');
  });

  it('has the entry of the system, else the first, where nothing is known, or what was asked for is gone', () => {
    expect(currentOf(stateWith([BUILT_IN, SYSTEM]))).to.equal('default');
    expect(currentOf(stateWith([BUILT_IN, HEADSET]))).to.equal('built-in');
    expect(currentOf(stateWith([BUILT_IN, HEADSET], 'gone'))).to.equal('built-in');
    expect(currentOf(stateWith([]))).to.equal('');
  });

  it('counts devices whose names the browser keeps to itself', () => {
    const { devices } = deviceChoice('microphone', stateWith([{ id: 'a', label: '' }, HEADSET]), words, null);
    expect(devices.map(({ label }) => label)).to.deep.equal(['Micro 1', 'Casque']);
  });

  it('offers no speaker where the browser cannot choose one', () => {
    const state = stateWith([BUILT_IN]);
    const speaker = { ...state.speaker, selection: 'unsupported' as const };
    expect(deviceChoice('speaker', { ...state, speaker }, words, null).devices).to.deep.equal([]);
    expect(deviceChoice('speaker', state, words, null).devices).not.to.deep.equal([]);
  });
});
