import { expect, waitUntil } from '@open-wc/testing';
import { DisconnectReason } from '@livekit/protocol';
import { FakeSignal } from '../../test/support/fake-signal.js';
import { PeerSpy } from '../../test/support/peer-spy.js';
import { defineTag, tag, type TestedRoom } from '../../test/support/tag.js';
import { codeOf, jwt } from '../../test/support/stub-session.js';

describe('the tag: a meeting from end to end', () => {
  let spy: PeerSpy;
  let server: FakeSignal;
  let element: TestedRoom;
  before(() => defineTag());
  beforeEach(async () => {
    spy = new PeerSpy().install();
    server = new FakeSignal(spy.Real).install();
    element = tag();
    element.fetchToken = () => jwt();
    document.body.append(element);
    await element.updateComplete;
    element.heard.length = 0;
  });
  afterEach(async () => {
    element.remove();
    await element.teardown;
    await waitUntil(() => spy.open.length === 0, 'the room is released');
    server.restore();
    spy.restore();
  });

  const status = () => element.state.connection.status;

  it('tells the page in order: connecting, connected, joined, left', async () => {
    await element.join();
    await element.leave();
    expect(element.heard).to.deep.equal([
      'status-change connecting',
      'status-change connected',
      'joined amina',
      'status-change left',
      'left left',
    ]);
  });

  it('tells of no second joining when a lost connection comes back', async () => {
    await element.join();
    element.heard.length = 0;
    server.leave(DisconnectReason.SERVER_SHUTDOWN);
    await waitUntil(() => element.heard.length === 2);
    expect(element.heard).to.deep.equal(['status-change reconnecting', 'status-change connected']);
    expect(spy.open).to.have.length(1);
  });

  it('two quick removals and insertions: one connection, no departure', async () => {
    await element.join();
    const asked = server.addresses.length;
    for (let turn = 0; turn < 2; turn++) {
      element.remove();
      document.body.append(element);
    }
    await element.teardown;
    await element.updateComplete;
    expect(status()).to.equal('connected');
    expect(server.addresses).to.have.length(asked);
    expect(server.requests.some(({ message }) => message.case === 'leave')).to.be.false;
    expect(spy.open).to.have.length(1);
  });

  it('taken out in the meeting: camera, microphone, room and listeners are released, the page is told', async () => {
    await element.commands.devices.request(['microphone', 'camera']);
    await element.join();
    await waitUntil(() => element.state.camera.status === 'on' && element.state.microphone.status === 'on');
    const { meeting } = element;
    const tracks = (['microphone', 'camera'] as const).map((kind) => meeting.media.track(kind));
    element.remove();
    await element.teardown;
    await waitUntil(() => spy.open.length === 0);
    expect(tracks.map((track) => track?.readyState)).to.deep.equal(['ended', 'ended']);
    expect(meeting.listenerCount).to.equal(0);
    expect(element.heard.at(-1)).to.equal('left element-removed');
    await waitUntil(() => server.requests.some(({ message }) => message.case === 'leave'), 'the server is told');
  });

  it('the token is nowhere to be found afterwards: document, state, events, errors, console', async () => {
    const spoken: unknown[] = [];
    const real = { ...console };
    for (const method of ['log', 'debug', 'info', 'warn', 'error'] as const)
      console[method] = (...words: unknown[]) => void spoken.push(...words);
    const events: unknown[] = [];
    for (const type of ['visio-status-change', 'visio-joined', 'visio-left', 'visio-error', 'visio-command'])
      element.addEventListener(type, (event) => {
        const { error, ...rest } = event as unknown as { error?: Error };
        events.push(
          rest,
          error?.message,
          error?.stack,
          String(error?.cause),
          (error?.cause as Error | undefined)?.stack,
        );
      });
    const token = jwt();
    element.fetchToken = () => token;
    try {
      server.welcome = { kind: 'http', status: 401, text: `invalid token: ${token}` };
      expect(await codeOf(element.join())).to.equal('ACCESS_REFUSED');
      server.welcome = { kind: 'unreachable' };
      expect(await codeOf(element.join())).to.equal('SERVER_UNREACHABLE');
      server.welcome = { kind: 'entry' };
      await element.join();
      server.leave(DisconnectReason.PARTICIPANT_REMOVED);
      await waitUntil(() => status() === 'left');
    } finally {
      Object.assign(console, real);
    }
    const everything = [
      document.documentElement.outerHTML,
      new XMLSerializer().serializeToString(element.renderRoot),
      JSON.stringify([element.state, events, localStorage, sessionStorage]),
      spoken.map(String).join(),
    ].join('\n');
    expect(server.addresses.join()).to.include(token);
    for (const secret of [token, token.split('.')[1] ?? token]) expect(everything).not.to.include(secret);
  });
});
