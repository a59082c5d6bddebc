import { expect, waitUntil } from '@open-wc/testing';
import { LocalMedia } from '../core/local-media.js';
import { define, mountInMeeting, unmountAll } from '../../test/support/mount.js';
import { type HeardChangeEvent, VisioLevelMeter } from './level-meter.js';
import { levelOf } from './microphone-level.js';

define(VisioLevelMeter);

/** A microphone that hums, made of an oscillator. */
function hum(): { track: MediaStreamTrack; stop: () => void } {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const oscillator = context.createOscillator();
  oscillator.connect(destination);
  oscillator.start();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('no track');
  return { track, stop: () => void context.close() };
}

describe('levelOf', () => {
  const tone = (amplitude: number) => Float32Array.from({ length: 1024 }, (_, i) => amplitude * Math.sin(i / 4));
  it('is 0 in silence, 1 close to the microphone, and grows between', () => {
    expect(levelOf(new Float32Array(1024))).to.equal(0);
    expect(levelOf(tone(1))).to.equal(1);
    expect(levelOf(tone(0.01))).to.be.within(0.1, 0.6);
    expect(levelOf(tone(0.05))).to.be.greaterThan(levelOf(tone(0.01)));
  });
});

describe('visio-level-meter', () => {
  afterEach(unmountAll);

  it('follows the microphone without a render, and says when it is heard', async () => {
    const media = new LocalMedia();
    const { element } = await mountInMeeting<VisioLevelMeter>('visio-level-meter', { media });
    const heard: boolean[] = [];
    element.addEventListener('heard-change', (event) => heard.push((event as HeardChangeEvent).detail.isHeard));
    let renders = 0;
    element.addController({ hostUpdated: () => renders++ });
    const { track, stop } = hum();
    media.follow('microphone', track);
    const level = () => Number(element.style.getPropertyValue('--_visio-level'));
    await waitUntil(() => level() > 0.5, 'the bars rise', { timeout: 10_000 });
    expect(heard).to.deep.equal([true]);
    media.follow('microphone', null);
    expect(level()).to.equal(0);
    expect(heard).to.deep.equal([true, false]);
    expect(renders).to.equal(0);
    stop();
  });

  it('is not in the accessibility tree: words beside it say the same', async () => {
    const { element } = await mountInMeeting<VisioLevelMeter>('visio-level-meter', { properties: { bars: 4 } });
    const meter = element.shadowRoot?.querySelector('.meter');
    expect(meter?.getAttribute('aria-hidden')).to.equal('true');
    expect(meter?.children).to.have.length(4);
  });
});
