import { expect, waitUntil } from '@open-wc/testing';
import { VisioError } from '../../core/errors.js';
import { Meeting } from '../../core/meeting.js';
import { fullScreen } from './full-screen.js';

/** An element whose full screen is told by the test, as the browser would. */
function screenOf({ isSupported = true } = {}) {
  const page = Object.assign(new EventTarget(), {
    fullscreenEnabled: isSupported,
    full: null as object | null,
    exitFullscreen: () => Promise.resolve(show(null)),
  });
  const element = {
    ownerDocument: page,
    matches: () => page.full === element,
    requestFullscreen: () => Promise.resolve(show(element)),
  };
  const show = (next: object | null) => {
    page.full = next;
    page.dispatchEvent(new Event('fullscreenchange'));
  };
  return { show, element: element as unknown as Element, same: element };
}

describe('full screen', () => {
  it('enters, leaves, and follows what the browser does by itself', async () => {
    const { element, show, same } = screenOf();
    const meeting = new Meeting({ features: [fullScreen(element)] });
    const isActive = () => meeting.state.fullScreen?.isActive;
    await meeting.commands.fullScreen.enter();
    expect(isActive()).to.equal(true);
    // Escape is the browser's own.
    show(null);
    expect(isActive()).to.equal(false);
    await meeting.commands.fullScreen.toggle();
    expect(isActive()).to.equal(true);
    await meeting.commands.fullScreen.toggle();
    expect(isActive()).to.equal(false);
    meeting.dispose();
    show(same);
    expect(isActive()).to.equal(false);
  });

  it('is left when the page takes it out', async () => {
    const { element, same } = screenOf();
    const meeting = new Meeting({ features: [fullScreen(element)] });
    await meeting.commands.fullScreen.enter();
    meeting.uninstall('fullScreen');
    expect(same.ownerDocument.full).to.equal(null);
    expect(meeting.state.fullScreen).to.equal(undefined);
    meeting.dispose();
  });

  it('is unsupported where the page may not', async () => {
    const { element } = screenOf({ isSupported: false });
    const meeting = new Meeting({ features: [fullScreen(element)] });
    expect(meeting.state.fullScreen?.support).to.equal('unsupported');
    const error: unknown = await meeting.commands.fullScreen.enter().catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(VisioError).with.property('code', 'UNSUPPORTED');
    meeting.dispose();
  });

  it('reports a refusal of the browser as one of ours', async () => {
    const { element } = screenOf();
    element.requestFullscreen = () => Promise.reject(new TypeError('no gesture'));
    const errors: VisioError[] = [];
    const meeting = new Meeting({ features: [fullScreen(element)], onError: (error) => errors.push(error) });
    await meeting.commands.fullScreen.enter().catch(() => undefined);
    await waitUntil(() => errors.length === 1, 'it is reported');
    expect(errors[0]?.code).to.equal('COMMAND_FAILED');
    meeting.dispose();
  });
});
