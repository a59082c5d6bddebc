import { expect, waitUntil } from '@open-wc/testing';
import { defineTag, type TestedRoom, tag } from '../../test/support/tag.js';

const KEY = 'visio-room:v1';
const keep = (groups: object) => localStorage.setItem(KEY, JSON.stringify({ version: 1, ...groups }));
const everything = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
const prejoinOf = (room: TestedRoom) =>
  room.shadowRoot?.querySelector<HTMLElement & { microphoneOff: boolean; cameraOff: boolean; captions: boolean }>(
    'visio-prejoin',
  );

describe('storage', () => {
  before(defineTag);
  afterEach(() => {
    for (const room of document.querySelectorAll('visio-room')) room.remove();
    localStorage.clear();
  });

  it('touches nothing unless the page asks for it, not even what is there', async () => {
    keep({ microphone: { isOff: true } });
    const before = everything();
    const room = tag();
    document.body.append(room);
    await room.updateComplete;
    expect(room.state.storage).to.equal(undefined);
    expect(prejoinOf(room)?.microphoneOff).to.equal(false);
    await room.commands.microphone.select('headset');
    await room.updateComplete;
    expect(everything()).to.equal(before);
  });

  it('knows what was kept before the first screen, which begins as it was left', async () => {
    keep({ microphone: { isOff: true, deviceId: 'headset' }, captions: { isOn: true } });
    const room = tag({ storage: 'local' });
    document.body.append(room);
    expect(room.state.connection.status).to.equal('idle');
    await waitUntil(() => prejoinOf(room), 'the first screen');
    expect(prejoinOf(room)).to.include({ microphoneOff: true, cameraOff: false, captions: true });
    expect(room.state.microphone.deviceId).to.equal('headset');
  });

  it('keeps a choice, and has it in the next page', async () => {
    const first = tag({ storage: 'local' });
    document.body.append(first);
    await waitUntil(() => prejoinOf(first), 'the first screen');
    await first.commands.camera.select('webcam');
    await waitUntil(() => localStorage.getItem(KEY), 'it is kept');
    first.remove();
    const second = tag({ storage: 'local' });
    document.body.append(second);
    await waitUntil(() => prejoinOf(second), 'the first screen');
    expect(second.state.camera.deviceId).to.equal('webcam');
    expect(Object.keys(localStorage)).to.deep.equal([KEY]);
  });

  it('never turns on what the page wants off', async () => {
    keep({ camera: { isOff: false } });
    const room = tag({ storage: 'local', 'camera-off': '' });
    document.body.append(room);
    await waitUntil(() => prejoinOf(room), 'the first screen');
    expect(prejoinOf(room)?.cameraOff).to.equal(true);
  });

  it('may come later, and go', async () => {
    const room = tag();
    document.body.append(room);
    await waitUntil(() => prejoinOf(room), 'the first screen');
    room.storage = 'local';
    await waitUntil(() => room.state.storage, 'it is there');
    await room.commands.microphone.select('headset');
    await waitUntil(() => localStorage.getItem(KEY)?.includes('headset'), 'it is kept');
    room.storage = 'none';
    await room.commands.microphone.select('other');
    await waitUntil(() => room.state.microphone.deviceId === 'other');
    expect(localStorage.getItem(KEY)).not.to.contain('other');
  });

  it('begins nothing when it is taken out before it knows', async () => {
    const room = tag({ storage: 'local' });
    document.body.append(room);
    room.remove();
    await room.teardown;
    await import('../features/storage/storage.js');
    expect(room.heard).to.deep.equal([]);
  });
});
