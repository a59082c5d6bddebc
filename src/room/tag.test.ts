import { expect, waitUntil } from '@open-wc/testing';
import { FakeDevices } from '../../test/support/fake-devices.js';
import { defineTag, tag, type TestedRoom } from '../../test/support/tag.js';
import { codeOf } from '../../test/support/stub-session.js';
import type { FetchToken, TokenRequest } from '../core/token.js';
import type { VisioCommandEvent } from './events.js';

let devices: FakeDevices;
let element: TestedRoom;

/** Each test has devices and a tag of its own. */
function withTag(): void {
  before(() => defineTag());
  beforeEach(() => {
    devices = new FakeDevices().install();
  });
  afterEach(async () => {
    element.remove();
    await element.teardown;
    devices.restore();
  });
}

async function shown(attributes: Readonly<Record<string, string>> = {}, parent: Node = document.body) {
  element = tag(attributes);
  parent.appendChild(element);
  await element.updateComplete;
  return element;
}

/** An answer that keeps the person waiting, and what was asked. */
function waitingRoom(): { fetchToken: FetchToken; questions: TokenRequest[] } {
  const questions: TokenRequest[] = [];
  return {
    questions,
    fetchToken: (request) => {
      questions.push(request);
      return { status: 'waiting', retryAfter: 60, position: 2 };
    },
  };
}

describe('the tag: what it does by itself', () => {
  withTag();
  it('shows the first screen and waits: no request, no device, no storage', async () => {
    const requests: string[] = [];
    const { fetch, WebSocket } = globalThis;
    const { sendBeacon } = navigator;
    globalThis.fetch = (input) => {
      requests.push(input as string);
      return Promise.reject(new TypeError('no'));
    };
    globalThis.WebSocket = class extends EventTarget {
      constructor(url: string) {
        super();
        requests.push(url);
      }
    } as never;
    navigator.sendBeacon = (url) => requests.push(String(url)) > 0;
    const before = JSON.stringify([localStorage, sessionStorage, document.cookie]);
    try {
      await shown({ 'token-endpoint': '/visio/token', 'display-name': 'Amina' });
      await waitUntil(() => element.meeting.has('stage'), 'the code comes while the person looks at the screen');
    } finally {
      Object.assign(globalThis, { fetch, WebSocket });
      navigator.sendBeacon = sendBeacon;
    }
    expect(element.state.connection.status).to.equal('prejoin');
    expect(requests).to.deep.equal([]);
    expect(devices.questions).to.deep.equal([]);
    expect(JSON.stringify([localStorage, sessionStorage, document.cookie])).to.equal(before);
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign).to.deep.equal([]);
  });

  it('enters at once where the page wants no screen before, with the devices the page allows', async () => {
    const { fetchToken, questions } = waitingRoom();
    element = tag({ 'without-prejoin': '', 'camera-off': '' });
    element.fetchToken = fetchToken;
    document.body.append(element);
    await waitUntil(() => element.state.connection.status === 'waiting');
    expect(questions).to.have.length(1);
    expect(devices.questions.map(({ audio, video }) => [audio, video])).to.deep.equal([[true, false]]);
  });
});

describe('the tag: attributes and properties', () => {
  withTag();
  it('are the same thing under two names', async () => {
    await shown({
      'server-url': 'wss://a.example',
      'token-endpoint': '/t',
      'display-name': 'Amina',
      'ice-transport-policy': 'relay',
      layout: 'focus',
      'microphone-off': '',
      'camera-off': '',
      heading: 'Rendez-vous',
      'heading-level': '3',
      'without-name': '',
      'invite-link': 'https://a.example/rdv',
    });
    expect(element).to.include({
      room: 'rdv',
      serverUrl: 'wss://a.example',
      tokenEndpoint: '/t',
      displayName: 'Amina',
      iceTransportPolicy: 'relay',
      layout: 'focus',
      microphoneOff: true,
      cameraOff: true,
      heading: 'Rendez-vous',
      headingLevel: 3,
      withoutName: true,
      inviteLink: 'https://a.example/rdv',
    });
  });

  it('writes no attribute of its own', async () => {
    element = document.createElement('visio-room') as TestedRoom;
    document.body.append(element);
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('follows room and display-name until the person has typed a name, and cleans it', async () => {
    await shown({ 'display-name': ' Amina\u202e ' });
    expect(element.state.connection).to.include({ roomName: 'rdv', displayName: 'Amina' });
    element.room = 'other';
    element.displayName = 'Amina Diallo';
    await element.updateComplete;
    expect(element.state.connection).to.include({ roomName: 'other', displayName: 'Amina Diallo' });
    await element.commands.connection.rename('A. Diallo');
    element.room = 'rdv';
    await element.updateComplete;
    expect(element.state.connection).to.include({ roomName: 'rdv', displayName: 'A. Diallo' });
  });

  it('a change of attribute drops no join that is under way', async () => {
    await shown();
    const { fetchToken, questions } = waitingRoom();
    element.fetchToken = fetchToken;
    void element.join().catch(() => undefined);
    await waitUntil(() => element.state.connection.status === 'waiting');
    element.setAttribute('room', 'other');
    element.setAttribute('server-url', 'wss://other.example');
    await element.updateComplete;
    expect(element.state.connection).to.include({ status: 'waiting', roomName: 'rdv' });
    expect(questions).to.have.length(1);
  });

  it('asks the endpoint where there is no function', async () => {
    await shown({ 'token-endpoint': '/visio/token' });
    const { fetch } = globalThis;
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      asked.push(input as string);
      return Promise.resolve(Response.json({ status: 'denied' }));
    };
    try {
      expect(await codeOf(element.join())).to.equal('TOKEN_DENIED');
    } finally {
      globalThis.fetch = fetch;
    }
    expect(asked).to.deep.equal(['/visio/token']);
  });

  it('refuses ICE servers that are none', async () => {
    await shown();
    element.fetchToken = () => 'opaque';
    element.iceServers = [{ urls: 'https://a.example' }];
    expect(await codeOf(element.join())).to.equal('TOKEN_MALFORMED');
    expect(element.state.connection.failure?.code).to.equal('TOKEN_MALFORMED');
  });
});

describe('the tag: visio-command', () => {
  withTag();
  it('prevented: join rejects REFUSED, the status stays, no token is asked for, no error is fired', async () => {
    await shown();
    const { fetchToken, questions } = waitingRoom();
    element.fetchToken = fetchToken;
    const commands: string[] = [];
    element.addEventListener('visio-command', (event: VisioCommandEvent) => {
      commands.push(event.command);
      event.preventDefault();
    });
    await element.updateComplete;
    element.heard.length = 0;
    expect(await codeOf(element.join())).to.equal('REFUSED');
    expect(commands).to.deep.equal(['connection.join']);
    expect(element.state.connection.status).to.equal('prejoin');
    expect([questions.length, element.heard.length]).to.deep.equal([0, 0]);
  });

  it('reaches the document, through shadow roots, with name and arguments', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const shadow = outer.attachShadow({ mode: 'open' });
    await shown({}, shadow);
    const seen: unknown[] = [];
    const abort = new AbortController();
    document.addEventListener(
      'visio-command',
      (event) => {
        const { command, args } = event as VisioCommandEvent;
        seen.push([command, args]);
      },
      { signal: abort.signal },
    );
    await element.commands.microphone.select('headset');
    abort.abort();
    outer.remove();
    expect(seen).to.deep.equal([['microphone.select', ['headset']]]);
  });
});

describe('the tag: its life in the document', () => {
  withTag();
  it('keeps the meeting when it is moved, however often in one task', async () => {
    await shown();
    const { fetchToken, questions } = waitingRoom();
    element.fetchToken = fetchToken;
    void element.join().catch(() => undefined);
    await waitUntil(() => element.state.connection.status === 'waiting');
    const { meeting } = element;
    const other = document.body.appendChild(document.createElement('div'));
    for (let turn = 0; turn < 2; turn++) {
      element.remove();
      other.append(element);
    }
    await element.teardown;
    await element.updateComplete;
    expect(element.meeting).to.equal(meeting);
    expect(questions.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
    expect(element.state.connection.status).to.equal('waiting');
    expect(questions).to.have.length(1);
    other.remove();
  });

  it('removed for good: devices stop, the question is given up, nobody listens any more', async () => {
    await shown();
    await element.commands.devices.request(['microphone', 'camera']);
    let stopped = false;
    element.fetchToken = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(new DOMException('', 'AbortError'));
        });
      });
    const joining = codeOf(element.join());
    const { meeting } = element;
    element.remove();
    await element.teardown;
    expect(await joining).to.equal('ABORTED');
    expect(stopped).to.be.true;
    expect(devices.live).to.have.length(0);
    expect(meeting.listenerCount).to.equal(0);
  });

  it('put in and taken out in one task, then changed by the page, begins nothing', async () => {
    let listeners = 0;
    const { mediaDevices } = navigator;
    const listen = mediaDevices.addEventListener.bind(mediaDevices);
    mediaDevices.addEventListener = (type: string, listener: never, options: AddEventListenerOptions) => {
      listeners++;
      options.signal?.addEventListener('abort', () => listeners--);
      listen(type, listener, options);
    };
    try {
      element = tag();
      document.body.append(element);
      element.remove();
      await element.teardown;
      element.layout = 'focus';
      element.room = 'other';
      await element.updateComplete;
      expect(listeners).to.equal(0);
    } finally {
      Reflect.deleteProperty(mediaDevices, 'addEventListener');
    }
  });

  it('put back after it was removed, it begins a new meeting', async () => {
    await shown();
    const { meeting } = element;
    element.remove();
    await element.teardown;
    document.body.append(element);
    await element.updateComplete;
    expect(element.meeting).not.to.equal(meeting);
    expect(element.state.connection.status).to.equal('prejoin');
  });
});

describe('the tag: state', () => {
  withTag();
  it('is plain frozen data, and tells of a change once', async () => {
    await shown();
    const { state } = element;
    expect(Object.isFrozen(state) && Object.isFrozen(state.devices.microphones)).to.be.true;
    expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
    let changes = 0;
    const abort = new AbortController();
    element.subscribe(() => changes++, { signal: abort.signal });
    await element.commands.microphone.select('headset');
    expect(element.state.microphone.deviceId).to.equal('headset');
    const before = changes;
    abort.abort();
    await element.commands.microphone.select('');
    expect(changes).to.equal(before);
  });

  it('has custom states for its status, and no attribute', async () => {
    await shown();
    expect(element.matches(':state(prejoin)')).to.be.true;
    const { fetchToken } = waitingRoom();
    element.fetchToken = fetchToken;
    void element.join().catch(() => undefined);
    await waitUntil(() => element.matches(':state(waiting)'));
    expect(element.matches(':state(prejoin)')).to.be.false;
    await element.leave();
    await waitUntil(() => element.matches(':state(left)'));
  });

  it('fires visio-error with the code, and says a failed join by its status', async () => {
    await shown();
    element.heard.length = 0;
    element.fetchToken = () => ({ status: 'denied', message: 'Non' });
    expect(await codeOf(element.join())).to.equal('TOKEN_DENIED');
    await Promise.resolve();
    expect(element.heard).to.deep.equal(['status-change connecting', 'status-change failed', 'error TOKEN_DENIED']);
  });
});
