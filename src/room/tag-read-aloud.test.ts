import { expect, waitUntil } from '@open-wc/testing';
import '../define/define.js';
import { FakeRoom } from '../../test/support/fake-room.js';
import { attachForTest, teardownForTest } from '../testing.js';
import type { VisioRoom } from './visio-room.js';

/** For machines that are busy. */
const PATIENT = { timeout: 10_000 };

describe('the tag and a screen reader that reads its captions', () => {
  const rooms: VisioRoom[] = [];
  afterEach(async () => {
    for (const element of rooms.splice(0)) {
      element.remove();
      await teardownForTest(element);
    }
  });

  async function inMeeting() {
    const element = document.createElement('visio-room');
    rooms.push(element);
    for (const [name, value] of Object.entries({ room: 'rdv', lang: 'fr', captions: '' }))
      element.setAttribute(name, value);
    element.style.cssText = 'block-size: 40rem; inline-size: 64rem';
    const room = new FakeRoom();
    room.addRemote({ identity: 'claire', name: 'Claire Besnard', microphone: true });
    document.body.append(element);
    await attachForTest(element, room.handle);
    const say = (text: string, final: 'true' | 'false') => {
      const attributes = { 'lk.segment_id': 'SG_1', 'lk.transcription_final': final };
      room.streams.text('claire', 'lk.transcription', text, { attributes });
    };
    /** What every live region of the element says. */
    const heard = () =>
      regionsIn(element.shadowRoot as ShadowRoot)
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .join(' ');
    const shows = (text: string) =>
      waitUntil(() => JSON.stringify(element.state.captions?.pages ?? []).includes(text), `${text} is known`, PATIENT);
    return { element, say, heard, shows };
  }

  it('hears nothing of them unless the person asks for it', async () => {
    const { say, heard, shows } = await inMeeting();
    say('Bonjour à', 'false');
    await shows('Bonjour à');
    say('Bonjour à tous.', 'true');
    await shows('Bonjour à tous.');
    expect(heard()).not.to.include('Bonjour');
  });

  it('hears the final words in their language, from the one polite region, and finds nothing of them in the journal', async () => {
    const { element, say, heard, shows } = await inMeeting();
    await element.commands.captions.setReadAloud(true);
    say('Bonjour à', 'false');
    await shows('Bonjour à');
    say('Bonjour à tous.', 'true');
    await waitUntil(() => heard().includes('Claire Besnard : Bonjour à tous.'), 'the words are said', PATIENT);
    const regions = regionsIn(element.shadowRoot as ShadowRoot).filter(({ textContent }) =>
      textContent.includes('Bonjour'),
    );
    expect(regions.map(({ role }) => role)).to.deep.equal(['status']);
    expect(
      element.state.journal?.entries.filter(({ isKept }) => isKept).map(({ text }) => text),
    ).not.to.include.members(['Claire Besnard\u00a0: Bonjour à tous.']);
    expect(heard().match(/Bonjour/g)).to.have.lengthOf(1);
  });
});

/** Everything that a screen reader speaks unasked, through every shadow tree. */
function regionsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const live = element.ariaLive ?? element.getAttribute('aria-live');
    const isLive = live ? live !== 'off' : ['status', 'alert', 'log'].includes(element.getAttribute('role') ?? '');
    return [...(isLive ? [element] : []), ...(element.shadowRoot ? regionsIn(element.shadowRoot) : [])];
  });
}
