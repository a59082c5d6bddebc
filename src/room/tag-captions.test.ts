import { expect, waitUntil } from '@open-wc/testing';
import '../define/define.js';
import { FakeRoom } from '../../test/support/fake-room.js';
import { attachForTest, teardownForTest } from '../testing.js';
import type { VisioCaptionEvent } from './caption-event.js';
import type { VisioRoom } from './visio-room.js';

/** For machines that are busy. */
const PATIENT = { timeout: 10_000 };

describe('the tag and its captions', () => {
  const rooms: VisioRoom[] = [];
  afterEach(async () => {
    for (const element of rooms.splice(0)) {
      element.remove();
      await teardownForTest(element);
    }
  });

  async function inMeeting(attributes: Readonly<Record<string, string>> = {}) {
    const element = document.createElement('visio-room');
    rooms.push(element);
    for (const [name, value] of Object.entries({ room: 'rdv', lang: 'fr', ...attributes }))
      element.setAttribute(name, value);
    element.style.cssText = 'block-size: 40rem; inline-size: 64rem';
    const heard: VisioCaptionEvent[] = [];
    element.addEventListener('visio-caption', (event) => heard.push(event));
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', name: 'Claire Besnard', microphone: true });
    document.body.append(element);
    await attachForTest(element, room.handle);
    const surface = () => element.shadowRoot?.querySelector('visio-captions');
    const say = (text: string, final: 'true' | 'false', segment = 'SG_1') => {
      const attributesOfStream = { 'lk.segment_id': segment, 'lk.transcription_final': final };
      room.streams.text('claire', 'lk.transcription', text, { attributes: attributesOfStream });
    };
    return { element, room, heard, surface, say };
  }

  it('shows them from the start where the page says so, between the stage and the toolbar', async () => {
    const { element, surface, say } = await inMeeting({ captions: '' });
    await waitUntil(surface, 'they show', PATIENT);
    expect(element.matches(':state(captions)')).to.equal(true);
    say('Bonjour', 'false');
    await waitUntil(
      () => surface()?.shadowRoot?.querySelector('visio-caption-line')?.shadowRoot?.textContent.includes('Bonjour'),
      'the words show',
      PATIENT,
    );
    const place = (name: string) => element.shadowRoot?.querySelector(name)?.getBoundingClientRect() as DOMRect;
    expect(place('visio-captions').top).to.be.at.least(place('visio-stage').bottom - 1);
    expect(place('visio-captions').bottom).to.be.at.most(place('visio-toolbar').top + 1);
    await element.commands.captions.setAppearance({ position: 'over' });
    await waitUntil(
      () => place('visio-captions').bottom <= place('visio-stage').bottom + 1,
      'they lie over the stage',
      PATIENT,
    );
    expect(place('visio-captions').bottom).to.be.at.least(place('visio-stage').bottom - 20);
  });

  it('turns them on and off with its attribute, and unless the page refuses by command', async () => {
    const { element, surface } = await inMeeting();
    expect(surface()).to.equal(null);
    element.captions = true;
    await waitUntil(surface, 'they show', PATIENT);
    element.captions = false;
    await waitUntil(() => !surface(), 'they are gone', PATIENT);
    element.addEventListener('visio-command', (event) => event.preventDefault(), { once: true });
    const failure: unknown = await element.commands.captions.turnOn().catch((error: unknown) => error);
    expect(failure).to.include({ code: 'REFUSED' });
    expect(surface()).to.equal(null);
  });

  it('touches one line of the whole tag for words that are replaced, and redraws nothing else', async () => {
    const { element, surface, say } = await inMeeting({ captions: '' });
    await waitUntil(surface, 'they show', PATIENT);
    for (const segment of ['SG_1', 'SG_2']) say(`Ligne ${segment}.`, 'true', segment);
    say('Nous', 'false', 'SG_3');
    const lines = () => [...(surface()?.shadowRoot?.querySelectorAll('visio-caption-line') ?? [])];
    const textOf = (line: Element | undefined) => line?.shadowRoot?.querySelector('p')?.textContent ?? '';
    await waitUntil(() => lines().length === 3 && textOf(lines()[2]).includes('Nous'), 'three lines', PATIENT);
    const last = lines()[2];

    const touched = new Set<Element>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add((target.getRootNode() as ShadowRoot).host);
    });
    const watch = (root: ShadowRoot) => {
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      for (const { shadowRoot, localName } of root.querySelectorAll('*'))
        // The clock goes on.
        if (shadowRoot && localName !== 'visio-head') watch(shadowRoot);
    };
    watch(element.shadowRoot as ShadowRoot);
    let calm = 0;
    const isCalm = () => {
      calm = touched.size === 0 ? calm + 1 : 0;
      touched.clear();
      return calm > 4;
    };
    await waitUntil(isCalm, 'the meeting has settled', { interval: 60, timeout: 10_000 });
    const words = 'Nous avons ouvert deux guichets le matin'.split(' ');
    for (let count = 2; count <= words.length; count++) {
      const text = words.slice(0, count).join(' ');
      say(text, 'false', 'SG_3');
      await waitUntil(() => textOf(last).replace(/\s+/g, ' ').includes(text), text, PATIENT);
      expect([...touched], text).to.deep.equal([last]);
      touched.clear();
    }
    observer.disconnect();
  });

  it('tells the page the final words, also while they do not show', async () => {
    const { heard, say } = await inMeeting();
    say('Bonjour à', 'false');
    say('Bonjour à tous.', 'true');
    await waitUntil(() => heard.length > 0, 'the page hears', PATIENT);
    const [event] = heard;
    expect(heard).to.have.lengthOf(1);
    expect(event).to.include({ identity: 'claire', name: 'Claire Besnard', text: 'Bonjour à tous.', composed: true });
    expect((event?.endedAt ?? 0) >= (event?.startedAt ?? Infinity)).to.equal(true);
  });

  it('keeps nothing of them once the meeting is left', async () => {
    const { element, say } = await inMeeting();
    say('Bonjour.', 'true');
    await waitUntil(() => element.state.captions?.next === 1, 'the line is known', PATIENT);
    element.meeting.detach();
    expect(JSON.stringify(element.state)).not.to.include('Bonjour');
  });
});
