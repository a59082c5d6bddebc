import { expect } from '@open-wc/testing';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { VisioReactions } from './reactions-layer.js';
import type { Reaction } from './reactions-state.js';

define(VisioReactions);

const reaction = (key: number, patch: Partial<Reaction> = {}): Reaction => ({
  key,
  name: 'clapping-hands',
  from: 'claire',
  sender: 'Claire Besnard',
  isLocal: false,
  ...patch,
});
const six = [1, 2, 3, 4, 5, 6].map((key) => reaction(key));

async function mount(recent: readonly Reaction[] = [], width = '64rem') {
  const mounted = await mountInMeeting<VisioReactions>('visio-reactions', { state: { reactions: { recent } }, width });
  mounted.element.style.blockSize = '30rem';
  const shown = () => [...(mounted.element.shadowRoot?.querySelectorAll('.reaction') ?? [])];
  const texts = () => shown().map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  return { ...mounted, shown, texts };
}

describe('visio-reactions', () => {
  afterEach(unmountAll);

  it('shows each with the name of whoever sent it, one’s own as "Vous"', async () => {
    const { texts, patch } = await mount([reaction(1)]);
    expect(texts()).to.deep.equal(['👏 Claire Besnard']);
    await patch({
      reactions: {
        recent: [
          reaction(2, { isLocal: true, name: 'red-heart' }),
          reaction(3, { sender: '<b>Luc</b>', name: 'thumbs-up' }),
          reaction(4, { sender: '' }),
        ],
      },
    });
    expect(texts()).to.deep.equal(['❤️ Vous', '👍 <b>Luc</b>', '👏 Sans nom']);
  });

  it('takes no press and is no part of what a screen reader reads', async () => {
    const { element, shown } = await mount([reaction(1)]);
    expect(getComputedStyle(element).pointerEvents).to.equal('none');
    expect(shown()[0]?.closest('[aria-hidden=true]')).to.not.equal(null);
  });

  it('keeps the element of a reaction when another one goes or comes', async () => {
    const { shown, patch } = await mount([reaction(1), reaction(2)]);
    const second = shown()[1];
    await patch({ reactions: { recent: [reaction(2), reaction(3)] } });
    expect(shown()[0]).to.equal(second);
  });

  for (const width of ['64rem', '20rem']) {
    it(`puts six beside one another without covering one, in ${width}`, async () => {
      const { element, shown, patch } = await mount([], width);
      await patch({ preferences: { reducesMotion: true }, reactions: { recent: six } });
      const boxes = shown().map((one) => one.getBoundingClientRect());
      const room = element.getBoundingClientRect();
      for (const [index, box] of boxes.entries()) {
        expect(box.left).to.be.at.least(room.left - 0.5);
        expect(box.right).to.be.at.most(room.right + 0.5);
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            box.right <= other.left + 0.5 ||
            other.right <= box.left + 0.5 ||
            box.bottom <= other.top + 0.5 ||
            other.bottom <= box.top + 0.5;
          expect(isApart, `${index}`).to.equal(true);
        }
      }
    });
  }

  it('rises, unless the person wants nothing to move', async () => {
    const { shown, patch } = await mount([reaction(1)]);
    const isMoving = () => (shown()[0]?.getAnimations().length ?? 0) > 0;
    expect(isMoving()).to.equal(true);
    await patch({ preferences: { reducesMotion: true } });
    expect(isMoving()).to.equal(false);
  });

  it('is said once each, to those who asked for it, and not written down', async () => {
    const { meeting, patch } = await mount([reaction(1)]);
    const entries = () => (meeting.state.journal?.entries ?? []).filter(({ isSpoken }) => isSpoken);
    expect(entries()).to.deep.equal([]);
    await patch({ preferences: { saysReactions: true, showsReactions: false } });
    await patch({ reactions: { recent: [reaction(1), reaction(2, { isLocal: true, name: 'red-heart' })] } });
    await patch({ reactions: { recent: [reaction(2, { isLocal: true, name: 'red-heart' })] } });
    expect(entries().map(({ text }) => text)).to.deep.equal(['Claire Besnard : Bravo', 'Vous : Merci']);
    expect(entries().every(({ isKept }) => !isKept)).to.equal(true);
  });

  it('is turned off', async () => {
    const { shown, patch } = await mount([reaction(1)]);
    await patch({ preferences: { showsReactions: false } });
    expect(shown()).to.deep.equal([]);
  });
});
