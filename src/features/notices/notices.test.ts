import { expect } from '@open-wc/testing';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { define, type Mounted, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { VisioMenu } from '../../ui/menu.js';
import { VisioNotices } from './notices.js';

define(VisioMenu);
define(VisioNotices);

const clock = new FakeClock();
const mount = () => mountInMeeting<VisioNotices>('visio-notices');
const rows = (element: VisioNotices) => [...(element.shadowRoot?.querySelectorAll('.notice') ?? [])];
const textOf = (node: Element | undefined) =>
  node
    ?.querySelector('.notice__body')
    ?.textContent.replace(/[ \n]+/g, ' ')
    .trim();
const buttonNamed = (element: VisioNotices, name: string) =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === name);
const told = ({ meeting }: Mounted<VisioNotices>) =>
  (meeting.state.journal?.entries ?? []).map(({ text, isUrgent }) => (isUrgent ? `! ${text}` : text));

describe('visio-notices', () => {
  beforeEach(() => clock.install());
  afterEach(() => {
    unmountAll();
    clock.restore();
  });

  it('shows nothing, not even a region, in a calm meeting', async () => {
    const { element } = await mount();
    expect(element.shadowRoot?.querySelector('section')).to.equal(null);
  });

  it('counts the seconds of an interruption and offers to try at once', async () => {
    const { element, patch, calls } = await mount();
    const since = clock.now;
    await patch({ connection: { status: 'reconnecting', reconnection: 'rejoin', attempt: 2, since } });
    await clock.advance(8000);
    expect(textOf(rows(element)[0])).to.equal(
      'La connexion est interrompue depuis 8 secondes. Nous la rétablissons, vous n’avez rien à faire. Deuxième essai…',
    );
    buttonNamed(element, 'Réessayer maintenant')?.click();
    await clock.advance(0);
    expect(calls.map(({ name }) => name)).to.deep.equal(['connection.retryNow']);
  });

  it('leaves half of a low room to the meeting, and is read on by scrolling', async () => {
    const { element, patch, host } = await mountInMeeting<VisioNotices>('visio-notices', {
      width: '20rem',
      height: '18rem',
    });
    await patch({
      speaker: { isBlocked: true },
      microphone: { status: 'off', failure: 'unplugged' },
      camera: { status: 'off', failure: 'in-use' },
    });
    const list = element.shadowRoot?.querySelector('.notices') as HTMLElement;
    expect(rows(element)).to.have.length(3);
    expect(list.clientHeight).to.be.at.most(host.clientHeight / 2);
    expect(list.scrollHeight).to.be.greaterThan(list.clientHeight);
  });

  it('waits three seconds before it tells of a lost signal', async () => {
    const { element, patch } = await mount();
    await patch({ connection: { status: 'reconnecting', reconnection: 'signal', since: clock.now } });
    await clock.advance(2000);
    expect(rows(element)).to.have.length(0);
    await clock.advance(1000);
    expect(rows(element)).to.have.length(1);
  });

  it('offers to try at once whatever is being restored', async () => {
    const { element, patch, calls } = await mount();
    await patch({ connection: { status: 'reconnecting', reconnection: 'media', since: clock.now } });
    buttonNamed(element, 'Réessayer maintenant')?.click();
    await clock.advance(0);
    expect(calls.map(({ name }) => name)).to.deep.equal(['connection.retryNow']);
  });

  it('says that the connection is back until it is closed', async () => {
    const { element, patch } = await mount();
    await patch({ connection: { status: 'reconnecting', reconnection: 'media', since: clock.now } });
    await patch({ connection: { status: 'connected', reconnection: null, since: clock.now } });
    await clock.advance(60_000);
    expect(textOf(rows(element)[0])).to.equal('La connexion est revenue.');
    buttonNamed(element, 'Fermer')?.click();
    await clock.advance(0);
    expect(rows(element)).to.have.length(0);
  });

  it('offers another microphone in the place of the one that was pulled out, and uses it', async () => {
    const mounted = await mount();
    const { element, patch, calls } = mounted;
    await patch({
      devices: { microphones: [{ id: 'built-in', label: 'Micro intégré' }] },
      microphone: { status: 'off', failure: 'unplugged' },
    });
    expect(textOf(rows(element)[0])).to.equal(
      'Votre casque « Jabra Evolve 65 » a été débranché. On ne vous entend plus. Un autre micro est disponible.',
    );
    await clock.advance(1000);
    expect(told(mounted)).to.deep.equal([`! ${textOf(rows(element)[0])}`]);
    buttonNamed(element, 'Utiliser « Micro intégré »')?.click();
    await clock.advance(0);
    expect(calls).to.deep.equal([
      { name: 'microphone.select', args: ['built-in'] },
      { name: 'microphone.turnOn', args: [] },
    ]);
  });

  it('waits for the name of what was pulled out before it tells, once', async () => {
    const mounted = await mount();
    const { element, patch } = mounted;
    await patch({ microphone: { status: 'off', failure: 'unplugged' } });
    await patch({ devices: { microphones: [{ id: 'built-in', label: 'Micro intégré' }] } });
    await clock.advance(1000);
    expect(told(mounted)).to.deep.equal([`! ${textOf(rows(element)[0])}`]);
    expect(told(mounted)[0]).to.include('« Jabra Evolve 65 »');
  });

  it('says that the device is plugged in again, and uses it on a press, not by itself', async () => {
    const mounted = await mount();
    const { element, patch, calls } = mounted;
    const builtIn = { id: 'built-in', label: 'Micro intégré' };
    await patch({
      devices: { microphones: [builtIn] },
      microphone: { status: 'off', failure: 'unplugged', deviceId: 'headset' },
    });
    await clock.advance(1000);
    await patch({ devices: { microphones: [builtIn, { id: 'headset', label: 'Jabra Evolve 65' }] } });
    expect(textOf(rows(element)[0])).to.equal(
      'Votre casque « Jabra Evolve 65 » est de nouveau branché. On ne vous entend pas encore.',
    );
    await clock.advance(1000);
    expect(told(mounted)).to.have.length(2);
    expect(told(mounted)[1]).to.equal(textOf(rows(element)[0]));
    expect(calls).to.have.length(0);
    buttonNamed(element, 'Utiliser « Jabra Evolve 65 »')?.click();
    await clock.advance(0);
    expect(calls).to.deep.equal([
      { name: 'microphone.select', args: ['headset'] },
      { name: 'microphone.turnOn', args: [] },
    ]);
    await patch({ microphone: { status: 'on', failure: null } });
    expect(rows(element)).to.have.length(0);
  });

  it('says nothing of a device that is on again before it was told', async () => {
    const mounted = await mount();
    await mounted.patch({ camera: { status: 'off', failure: 'unplugged' } });
    await mounted.patch({ camera: { status: 'on', failure: null } });
    await clock.advance(1000);
    expect(told(mounted)).to.deep.equal([]);
  });

  it('lets choose among several others', async () => {
    const { element, patch, calls } = await mount();
    const others = ['un', 'deux'].map((id) => ({ id, label: id }));
    await patch({ devices: { microphones: others }, microphone: { status: 'off', failure: 'unplugged' } });
    buttonNamed(element, 'Choisir…')?.click();
    await clock.advance(0);
    const items = element.shadowRoot?.querySelector('visio-menu')?.shadowRoot?.querySelectorAll('[role=menuitem]');
    expect([...(items ?? [])].map((item) => item.textContent.trim())).to.deep.equal(['un', 'deux']);
    (items?.[1] as HTMLElement).click();
    await clock.advance(0);
    expect(calls[0]).to.deep.equal({ name: 'microphone.select', args: ['deux'] });
  });

  it('says why a device did not start and lets try again', async () => {
    const { element, patch, calls } = await mount();
    await patch({ camera: { status: 'off', failure: 'in-use' } });
    expect(textOf(rows(element)[0])).to.equal(
      'La caméra est utilisée par une autre application. Fermez-la, puis réessayez.',
    );
    buttonNamed(element, 'Réessayer')?.click();
    await clock.advance(0);
    expect(calls).to.deep.equal([{ name: 'camera.turnOn', args: [] }]);
  });

  it('says that somebody else turned the microphone off, until it is on again or closed', async () => {
    const { element, patch, calls } = await mount();
    await patch({ microphone: { status: 'off' } });
    expect(textOf(rows(element)[0])).to.equal('Votre micro a été coupé. On ne vous entend plus.');
    buttonNamed(element, 'Activer le micro')?.click();
    await clock.advance(0);
    expect(calls).to.deep.equal([{ name: 'microphone.turnOn', args: [] }]);
    await patch({ microphone: { status: 'on' } });
    expect(rows(element)).to.have.length(0);
    await patch({ microphone: { status: 'off' } });
    buttonNamed(element, 'Fermer')?.click();
    await clock.advance(0);
    expect(rows(element)).to.have.length(0);
  });

  it('offers nothing that the token does not allow', async () => {
    const { element, patch } = await mount();
    await patch({ camera: { status: 'off', isAllowed: false } });
    expect(textOf(rows(element)[0])).to.equal('Votre caméra a été coupée. Les autres voient vos initiales.');
    expect(buttonNamed(element, 'Activer la caméra')).to.equal(undefined);
  });

  it('lets the sound of the meeting play on a press', async () => {
    const { element, patch, calls } = await mount();
    await patch({ speaker: { isBlocked: true } });
    buttonNamed(element, 'Appuyez pour entendre la réunion')?.click();
    await clock.advance(0);
    expect(calls).to.deep.equal([{ name: 'speaker.unblock', args: [] }]);
  });

  it('shows three rows at once, the others when one leaves; all are told when they come, once', async () => {
    const mounted = await mount();
    const { element, patch } = mounted;
    await patch({ connection: { status: 'reconnecting', reconnection: 'media', since: clock.now } });
    await patch({
      speaker: { isBlocked: true },
      microphone: { status: 'off', failure: 'failed' },
      camera: { status: 'off', failure: 'failed' },
    });
    expect(rows(element)).to.have.length(3);
    const all = [
      'Votre navigateur retient le son de la réunion.',
      'Le micro n’a pas démarré. Réessayez, ou choisissez un autre appareil.',
      'La caméra n’a pas démarré. Réessayez, ou choisissez un autre appareil.',
    ];
    expect(told(mounted)).to.deep.equal(all);
    await patch({ speaker: { isBlocked: false } });
    expect(textOf(rows(element)[2])).to.contain('La caméra n’a pas démarré.');
    expect(told(mounted)).to.deep.equal(all);
  });

  it('keeps the focus when the row that has it leaves', async () => {
    const { element, patch } = await mount();
    await patch({ camera: { status: 'off', failure: 'failed' }, microphone: { status: 'off', failure: 'failed' } });
    buttonNamed(element, 'Fermer')?.focus();
    buttonNamed(element, 'Fermer')?.click();
    await clock.advance(0);
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Réessayer');
    buttonNamed(element, 'Fermer')?.focus();
    await patch({ camera: { failure: null } });
    expect(document.activeElement).to.equal(element);
  });

  it('leaves no timer behind', async () => {
    const { patch, unmount } = await mount();
    await patch({ connection: { status: 'reconnecting', reconnection: 'media', since: clock.now } });
    unmount();
    expect(clock.pending).to.equal(0);
  });
});
