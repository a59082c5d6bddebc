import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { canvasTrack } from '../../../test/support/fake-media.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import { mountInMeeting, type MountOptions, unmountAll } from '../../../test/support/mount.js';
import { defineStage, mountStage } from '../../../test/support/stage.js';
import type { ParticipantSnapshot } from '../participants/participants-state.js';
import type { VisioTile } from './visio-tile.js';

const CLAIRE = 'claire/camera';

const withClaire = (patch: Partial<ParticipantSnapshot> = {}) =>
  participants(
    participant('amina', { name: 'Amina Diallo', isLocal: true }),
    participant('claire', { name: 'Claire Besnard', ...patch }),
  );

const mount = (patch: Partial<ParticipantSnapshot> = {}, options: MountOptions = {}) =>
  mountInMeeting<VisioTile>('visio-tile', {
    ...options,
    state: { participants: withClaire(patch), ...options.state },
    properties: { tileId: CLAIRE },
  });

const textOf = (tile: VisioTile, selector: string) =>
  tile.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
const button = (tile: VisioTile) => {
  const found = tile.shadowRoot?.querySelector('button');
  if (!found) throw new Error('The tile has no button.');
  return found;
};

describe('visio-tile', () => {
  before(defineStage);
  afterEach(unmountAll);

  it('shows the name whole in its accessible name, isolated in the plate', async () => {
    const name = 'Anne-Sophie de La Rochefoucauld-Montbel';
    const { element } = await mount({ name });
    expect(element.getAttribute('role')).to.equal('group');
    expect(element.getAttribute('aria-label')).to.equal(name);
    expect(textOf(element, 'bdi[dir=auto]')).to.equal(name);
  });

  const names: readonly (readonly [Partial<ParticipantSnapshot>, string])[] = [
    [{}, 'Claire Besnard'],
    [{ microphone: 'off' }, 'Claire Besnard, micro coupé'],
    [{ microphone: 'none' }, 'Claire Besnard, micro coupé'],
    [{ connectionQuality: 'poor' }, 'Claire Besnard, Connexion faible'],
    [{ connectionQuality: 'lost' }, 'Claire Besnard, Connexion perdue'],
    [{ isLocal: true }, 'Vous'],
    [{ name: '' }, 'Sans nom'],
  ];
  for (const [patch, label] of names) {
    it(`is called "${label}" with ${JSON.stringify(patch)}`, async () => {
      const { element } = await mount(patch);
      expect(element.getAttribute('aria-label')).to.equal(label);
    });
  }

  describe('with a raised hand', () => {
    const queue = (...ids: readonly string[]) => ({ hand: { queue: ids.map((id, since) => ({ id, since })) } });

    it('shows and says the place in the queue', async () => {
      const { element, patch } = await mount({ microphone: 'off' }, { state: queue('luc', 'claire') });
      expect(textOf(element, '.plate--hand')).to.equal('2e main levée');
      expect(element.getAttribute('aria-label')).to.equal('Claire Besnard, 2e main levée, micro coupé');
      await patch(queue('claire'));
      expect(textOf(element, '.plate--hand')).to.equal('1re main levée');
      await patch({ locale: { language: 'en', tag: 'en' } });
      expect(element.getAttribute('aria-label')).to.equal('Claire Besnard, 1st hand raised, microphone off');
      await patch(queue());
      expect(textOf(element, '.plate--hand')).to.equal(null);
    });

    it('renders for its own place alone', async () => {
      const { element, patch } = await mount({}, { state: queue('claire') });
      let renders = 0;
      element.addController({ hostUpdated: () => renders++ });
      await patch(queue('claire', 'luc'));
      await patch(queue('claire', 'luc', 'amina'));
      expect(renders).to.equal(0);
      await patch(queue('luc', 'claire'));
      expect(renders).to.equal(1);
    });

    it('stands beside a weak connection, and not on a shared screen', async () => {
      const { element } = await mount({ connectionQuality: 'poor' }, { state: queue('claire') });
      const plates = [...(element.shadowRoot?.querySelectorAll('.head > .plate') ?? [])];
      const [hand, weak] = plates.map((plate) => plate.getBoundingClientRect());
      expect(hand && weak && hand.right <= weak.left).to.equal(true);
      const screen = await mountInMeeting<VisioTile>('visio-tile', {
        state: { participants: withClaire({ isSharingScreen: true }), ...queue('claire') },
        properties: { tileId: 'claire/screen' },
      });
      expect(textOf(screen.element, '.plate--hand')).to.equal(null);
    });
  });

  it('says it in English', async () => {
    const { element } = await mount({ microphone: 'off' }, { state: { locale: { language: 'en', tag: 'en' } } });
    expect(element.getAttribute('aria-label')).to.equal('Claire Besnard, microphone off');
    expect(button(element).getAttribute('aria-label')).to.equal('Pin Claire Besnard');
  });

  it('shows initials until the first frame, then the picture', async () => {
    const drawing = canvasTrack();
    // Nothing is ever drawn on this canvas: its track has no frame.
    const [blank] = document.createElement('canvas').captureStream(0).getVideoTracks();
    const { tile } = await mountStage([
      { identity: 'claire', name: 'Claire Besnard', camera: drawing },
      { identity: 'hugo', name: 'Hugo Morel', camera: blank ?? false },
    ]);
    const drawn = (id: string) => {
      const root = tile(id).shadowRoot;
      const { left, top, width, height } = root?.querySelector('.avatar')?.getBoundingClientRect() ?? new DOMRect();
      return root?.elementFromPoint(left + width / 2, top + height / 2)?.localName;
    };
    await waitUntil(() => drawn(CLAIRE) === 'video', 'the picture covers them');
    expect(drawn('hugo/camera')).to.equal('span');
    expect(textOf(tile('hugo/camera'), '.avatar')).to.equal('HM');
    for (const track of [drawing, blank]) track?.stop();
  });

  it('puts the initials back when the camera is off', async () => {
    const { tile, room, until } = await mountStage([{ identity: 'claire', name: 'Claire Besnard', camera: true }]);
    const root = tile(CLAIRE).shadowRoot;
    await until(() => root?.querySelector('video') !== null, 'there is a picture');
    room.setMuted('claire', 'camera', true);
    await until(() => root?.querySelector('video') === null, 'there is none');
    expect(textOf(tile(CLAIRE), '.avatar')).to.equal('CB');
    const track = room.person('claire').getTrackPublication('camera')?.track;
    expect(track?.attachedElements).to.deep.equal([]);
  });

  it('mirrors the own picture and nobody else’s', async () => {
    const { tile, room, until } = await mountStage([{ identity: 'claire', camera: true }]);
    room.publish('moi', 'camera');
    const transformOf = (id: string) => {
      const video = tile(id).shadowRoot?.querySelector('video');
      return video ? new DOMMatrix(getComputedStyle(video).transform).a : null;
    };
    await until(() => transformOf('moi/camera') !== null && transformOf(CLAIRE) !== null, 'both have a picture');
    expect([transformOf('moi/camera'), transformOf(CLAIRE)]).to.deep.equal([-1, 1]);
  });

  it('rings and shows bars while the person speaks, without any animation', async () => {
    const { element, patch } = await mount();
    const marks = () => ['.ring', '.bars'].map((selector) => element.shadowRoot?.querySelector(selector) !== null);
    expect(marks()).to.deep.equal([false, false]);
    await patch({ participants: withClaire({ isSpeaking: true }) });
    expect(marks()).to.deep.equal([true, true]);
    expect(element.shadowRoot?.getAnimations?.() ?? []).to.deep.equal([]);
    expect(element.matches(':state(speaking)')).to.be.true;
    expect(element.getAttribute('aria-label'), 'the name says nothing of it').to.equal('Claire Besnard');
  });

  it('has its states where style sheets can read them', async () => {
    const { element, patch } = await mount({ camera: 'on', microphone: 'off', connectionQuality: 'poor' });
    const on = () =>
      ['local', 'speaking', 'muted', 'camera-on', 'pinned', 'screen', 'poor-connection'].filter((name) =>
        element.matches(`:state(${name})`),
      );
    expect(on()).to.deep.equal(['muted', 'camera-on', 'poor-connection']);
    await patch({ participants: withClaire({ isLocal: true }), stage: { pinned: [CLAIRE] } });
    expect(on()).to.deep.equal(['local', 'pinned']);
  });

  it('pins, says that it is pinned, and lets go', async () => {
    const { element, calls, patch } = await mount();
    expect(button(element).getAttribute('aria-label')).to.equal('Épingler Claire Besnard');
    button(element).click();
    expect(calls).to.deep.equal([{ name: 'stage.pin', args: [CLAIRE] }]);
    await patch({ stage: { pinned: [CLAIRE] } });
    expect(element.getAttribute('aria-label')).to.equal('Claire Besnard, Épinglé');
    element.isActive = false;
    await element.updateComplete;
    expect(textOf(element, '.plate--pin')).to.equal('Épinglé');
    expect(button(element).getAttribute('aria-label')).to.equal('Détacher Claire Besnard');
    button(element).click();
    expect(calls.at(-1)).to.deep.equal({ name: 'stage.unpin', args: [CLAIRE] });
  });

  it('shows its button, with its icon, to the keyboard', async () => {
    const { tile, until } = await mountStage([{ identity: 'claire' }]);
    const own = button(tile(CLAIRE));
    expect(own.textContent.trim()).to.equal('');
    await sendKeys({ press: 'Tab' });
    expect(tile(CLAIRE).shadowRoot?.activeElement).to.equal(own);
    await until(() => own.textContent.trim() === 'Épingler' && own.querySelector('svg') !== null, 'the button shows');
  });

  it('keeps what it showed when its person goes, until it is taken away', async () => {
    const { element, patch } = await mount();
    await patch({ participants: participants(participant('amina', { isLocal: true })) });
    expect(textOf(element, 'bdi')).to.equal('Claire Besnard');
  });

  it('keeps its picture when it is moved, lets it go when it is removed', async () => {
    const { tile, room, until } = await mountStage([{ identity: 'claire', camera: true }]);
    const claire = tile(CLAIRE);
    const track = () => room.person('claire').getTrackPublication('camera')?.track;
    await until(() => track()?.attachedElements.length === 1, 'the picture is attached');
    const place = claire.parentElement;
    place?.append(claire);
    await claire.updateComplete;
    expect(track()?.calls.map(({ call }) => call)).to.deep.equal(['attach']);
    claire.remove();
    await until(() => track()?.attachedElements.length === 0, 'the picture is let go');
    place?.append(claire);
    expect(track()?.attachedElements.length).to.equal(1);
  });

  it('stands for a telephone with a handset', async () => {
    const { element } = await mount({ kind: 'telephone' });
    expect(element.shadowRoot?.querySelector('.avatar svg')).not.to.equal(null);
  });
});
