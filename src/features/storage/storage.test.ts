import { expect } from '@open-wc/testing';
import { LocalMedia } from '../../core/local-media.js';
import { fakeMeeting, type StatePatch } from '../../../test/support/mount.js';
import { type KeptIn, storage, STORAGE_KEY } from './storage.js';

class FakeStore implements KeptIn {
  text: string | null;
  writes = 0;
  constructor(kept: object | string | null = null) {
    this.text = kept === null || typeof kept === 'string' ? kept : JSON.stringify({ version: 1, ...kept });
  }
  getItem = (key: string) => (key === STORAGE_KEY ? this.text : null);
  setItem = (_: string, text: string) => {
    this.writes++;
    this.text = text;
  };
  removeItem = () => {
    this.text = null;
  };
  get kept(): unknown {
    return this.text === null ? null : (JSON.parse(this.text) as unknown);
  }
}

function begin(store: KeptIn, { isOn = (): boolean => true, state = {}, without = [] as 'sounds'[] } = {}) {
  const media = new LocalMedia();
  const { meeting, calls } = fakeMeeting({ media, state, without });
  meeting.install(storage({ patch: meeting.patch.bind(meeting), isOn, store: () => store }) as never);
  const patch = async (next: StatePatch) => {
    for (const [key, value] of Object.entries(next)) meeting.patch(key as 'sounds', value as never);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { meeting, media, patch, calls };
}

describe('storage', () => {
  it('brings back what was kept, without a command of the person', async () => {
    const store = new FakeStore({
      microphone: { deviceId: 'headset', isOff: true },
      speaker: { deviceId: 'loudspeaker' },
      captions: { isOn: true },
      appearance: { size: 'large' },
      sounds: { message: true },
      shortcuts: { isOn: false },
      preferences: { saysReactions: true },
    });
    const { meeting, media, calls } = begin(store);
    await Promise.resolve();
    const { captions, sounds, shortcuts, preferences, speaker } = meeting.state;
    expect(media.source('microphone').deviceId).to.equal('headset');
    expect(meeting.state.storage).to.deep.equal({
      isEmpty: false,
      isMicrophoneOff: true,
      isCameraOff: false,
      hasCaptions: true,
    });
    expect(captions).to.include({ isOn: true, isReadAloud: false });
    expect(captions?.appearance).to.include({ size: 'large', lines: 3 });
    expect(sounds).to.deep.equal({ joined: false, left: false, message: true, hand: false });
    expect(shortcuts?.isOn).to.equal(false);
    expect(preferences).to.include({ saysReactions: true, saysPassages: true });
    expect(speaker.deviceId).to.equal('loudspeaker');
    expect(calls).to.deep.equal([]);
    meeting.dispose();
  });

  it('brings back what comes with code of its own, when it comes', async () => {
    const { meeting } = begin(new FakeStore({ sounds: { hand: true } }), { without: ['sounds'] });
    expect(meeting.state.sounds).to.equal(undefined);
    meeting.install({ key: 'sounds', initial: { joined: false, left: false, message: false, hand: false } } as never);
    await Promise.resolve();
    expect(meeting.state.sounds?.hand).to.equal(true);
    meeting.dispose();
  });

  it('leaves a speaker that is not plugged in', async () => {
    const { meeting } = begin(new FakeStore({ speaker: { deviceId: 'gone' } }));
    await Promise.resolve();
    expect(meeting.state.speaker.deviceId).to.equal('');
    meeting.dispose();
  });

  it('writes nothing before something is changed, then what was changed and nothing else', async () => {
    const store = new FakeStore();
    const { meeting, patch } = begin(store);
    await patch({ connection: { displayName: 'Amina Diallo' }, stage: { page: 1 } });
    expect(store.writes).to.equal(0);
    expect(meeting.state.storage?.isEmpty).to.equal(true);
    await patch({ sounds: { message: true } });
    expect(store.kept).to.deep.equal({ version: 1, sounds: { message: true } });
    await patch({ shortcuts: { isOn: false }, speaker: { deviceId: 'headset' } });
    await patch({ captions: { isOn: true } });
    await patch({ captions: { appearance: { ...meeting.state.captions!.appearance, lines: 5 } } });
    expect(store.kept).to.deep.equal({
      version: 1,
      sounds: { message: true },
      shortcuts: { isOn: false },
      speaker: { deviceId: 'headset' },
      captions: { isOn: true },
      appearance: { lines: 5 },
    });
    expect(meeting.state.storage?.isEmpty).to.equal(false);
    meeting.dispose();
  });

  it('keeps no name, no message and no caption of a meeting', async () => {
    const store = new FakeStore();
    const { meeting, patch } = begin(store);
    const line = { speakerId: 'claire', name: 'Claire Besnard', text: 'Confidentiel' };
    await patch({
      captions: { isOn: true, pages: [[line as never]], next: 1 },
      chat: { draft: 'Confidentiel', unread: 2 },
      journal: { entries: [] },
      sounds: { hand: true },
    });
    expect(store.text).to.not.match(/Claire|Confidentiel|Amina|rdv/);
    meeting.dispose();
  });

  it('keeps a device that is chosen, and that it was turned off by the person', async () => {
    const store = new FakeStore();
    const { meeting, media, patch } = begin(store, { state: { connection: { status: 'prejoin' } } });
    await media.select('camera', 'webcam');
    await patch({ camera: { deviceId: 'webcam' } });
    expect(store.kept).to.deep.equal({ version: 1, camera: { deviceId: 'webcam' } });
    await patch({ microphone: { status: 'pending' } });
    await patch({ microphone: { status: 'off' } });
    expect(store.kept).to.deep.equal({ version: 1, camera: { deviceId: 'webcam' }, microphone: { isOff: true } });
    expect(meeting.state.storage?.isMicrophoneOff).to.equal(true);
    await patch({ microphone: { status: 'pending' } });
    await patch({ microphone: { status: 'on' } });
    expect(meeting.state.storage?.isMicrophoneOff).to.equal(false);
    meeting.dispose();
  });

  it('takes no refusal, no host and no end of a meeting for a choice', async () => {
    const store = new FakeStore();
    const { meeting, patch } = begin(store);
    await patch({ microphone: { status: 'off' } });
    await patch({ camera: { status: 'pending' } });
    await patch({ camera: { status: 'off', failure: 'denied' } });
    await patch({ camera: { status: 'pending', failure: null } });
    await patch({ camera: { status: 'off' }, connection: { status: 'left' } });
    expect(store.kept).to.equal(null);
    meeting.dispose();
  });

  it('keeps beside what another tab has kept', async () => {
    const store = new FakeStore();
    const { meeting, patch } = begin(store);
    store.text = JSON.stringify({ version: 1, shortcuts: { isOn: false } });
    await patch({ sounds: { left: true } });
    expect(store.kept).to.deep.equal({ version: 1, shortcuts: { isOn: false }, sounds: { left: true } });
    meeting.dispose();
  });

  it('forgets everything on demand', async () => {
    const store = new FakeStore({ sounds: { left: true } });
    const { meeting } = begin(store);
    await meeting.commands.storage.clear();
    expect(store.text).to.equal(null);
    expect(meeting.state.storage?.isEmpty).to.equal(true);
    meeting.dispose();
  });

  it('writes nothing once the page wants nothing to be kept', async () => {
    let isOn = true;
    const store = new FakeStore();
    const { meeting, patch } = begin(store, { isOn: () => isOn });
    isOn = false;
    await patch({ sounds: { left: true } });
    expect(store.writes).to.equal(0);
    meeting.dispose();
  });

  it('works where the browser forbids it, or has no room', async () => {
    const forbidden: KeptIn = {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };
    const { meeting, patch } = begin(forbidden);
    await patch({ sounds: { left: true } });
    expect(meeting.state.sounds?.left).to.equal(true);
    expect(meeting.state.storage?.isEmpty).to.equal(true);
    const failure: unknown = await meeting.commands.storage.clear().catch((error: unknown) => error);
    expect(failure).to.include({ code: 'UNSUPPORTED' });
    meeting.dispose();
  });

  it('replaces what is no settings at all with the first change', async () => {
    const store = new FakeStore('x'.repeat(10_000_000));
    const { meeting, patch } = begin(store);
    await patch({ sounds: { left: true } });
    expect(store.kept).to.deep.equal({ version: 1, sounds: { left: true } });
    meeting.dispose();
  });
});
