import { expect } from '@open-wc/testing';
import { deepElements } from '../../test/support/deep.js';
import { meetingInProgress } from '../../test/support/meeting-in-progress.js';
import { settled } from '../../test/support/mount.js';
import { defineFeature } from '../core/feature.js';
import '../define/define.js';
import '../define/define-later.js';
import '../define/define-meeting.js';
import '../define/define-screens.js';
import type { MeetingHost } from './meeting-host.js';

/** As HTML has it: the nearest `lang`, out of a shadow tree through its host; where a slot shows the node has no part. */
function languageOfNode(node: Node): string {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null))
    if (at instanceof Element && at.hasAttribute('lang')) return at.getAttribute('lang') ?? '';
  return '';
}

/** Every text and every spoken attribute inside the element's own trees, with the language it is marked as. */
function languagesIn(root: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const { shadowRoot } of [root, ...deepElements(root)]) {
    if (!shadowRoot) continue;
    const nodes = document.createNodeIterator(shadowRoot, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const spoken =
        node instanceof Element
          ? ['aria-label', 'alt', 'placeholder', 'title'].map((name) => node.getAttribute(name)?.trim() ?? '')
          : node.parentElement?.localName === 'style'
            ? []
            : [node.textContent?.trim() ?? ''];
      for (const text of spoken) if (/\p{L}{2}/u.test(text)) found.set(text, languageOfNode(node));
    }
  }
  return found;
}

const others = (languages: Map<string, string>, expected: string) =>
  [...languages].filter(([, language]) => language !== expected);

describe('the language of our words in a page of a third one', () => {
  const { lang } = document.documentElement;
  let host: MeetingHost;
  beforeEach(() => {
    document.documentElement.lang = 'de';
  });
  afterEach(async () => {
    host.remove();
    await host.teardown;
    document.documentElement.lang = lang;
  });

  async function show(markup: readonly Element[], tagName: 'visio-room' | 'visio-provider') {
    host = Object.assign(document.createElement(tagName), { room: 'rdv-4821', tokenEndpoint: '/token' });
    host.setAttribute('camera-off', '');
    host.setAttribute('microphone-off', '');
    host.style.height = '40rem';
    host.append(...markup);
    document.body.append(host);
    await settled(host);
  }

  /** Every screen of the room in turn. */
  const SCREENS = {
    prejoin: {},
    connecting: { step: 'token', since: Date.now() - 10_000 },
    waiting: { waiting: { position: 2, message: null } },
    connected: { joinedAt: Date.now() },
    left: { leaveReason: 'left' },
    failed: { failure: { code: 'TOKEN_EXPIRED', message: null } },
  } as const;
  for (const [status, patch] of Object.entries(SCREENS))
    it(`is said on the screen "${status}", also of what a button is called`, async () => {
      await show([], 'visio-room');
      const { stage, participants } = meetingInProgress();
      for (const [key, initial] of Object.entries({ stage, participants }))
        host.meeting.install(defineFeature({ key, initial } as never));
      host.meeting.patch('connection', { status: status as 'left', ...patch });
      await settled(host);
      await settled(host);
      const languages = languagesIn(host);
      expect(languages.size, [...languages.keys()].join(' | ')).to.be.above(0);
      expect(others(languages, 'fr')).to.deep.equal([]);
    });

  it('is that of the words as it changes, with the region of the page', async () => {
    await show([], 'visio-room');
    document.documentElement.lang = 'en-GB';
    for (let turn = 0; turn < 3; turn++) await settled(host);
    expect(others(languagesIn(host), 'en-GB')).to.deep.equal([]);
    document.documentElement.lang = 'pt';
    for (let turn = 0; turn < 3; turn++) await settled(host);
    expect(others(languagesIn(host), 'fr')).to.deep.equal([]);
  });

  it('is not said of what the page has put in, nor of its own title', async () => {
    const note = Object.assign(document.createElement('p'), { slot: 'prejoin-aside', textContent: 'Bitte warten' });
    await show([note], 'visio-room');
    host.setAttribute('heading', 'Ihr Termin');
    for (let turn = 0; turn < 3; turn++) await settled(host);
    expect(note.assignedSlot).not.to.equal(null);
    expect(languageOfNode(note)).to.equal('de');
    const languages = languagesIn(host);
    expect(languages.get('Ihr Termin')).to.equal('de');
    languages.delete('Ihr Termin');
    expect(others(languages, 'fr')).to.deep.equal([]);
  });

  it('is said by each element of a portal’s own layout, without an attribute of ours on the portal’s tags', async () => {
    const toolbar = document.createElement('visio-toolbar');
    const own = Object.assign(document.createElement('button'), { slot: 'toolbar-start', textContent: 'Hilfe' });
    toolbar.append(own);
    const wrapper = document.createElement('section');
    const stageElement = document.createElement('visio-stage');
    stageElement.style.blockSize = '20rem';
    wrapper.append(toolbar, stageElement, document.createElement('visio-announcements'));
    await show([wrapper], 'visio-provider');
    const { stage, participants, screenShare, fullScreen, journal } = meetingInProgress();
    for (const [key, initial] of Object.entries({ stage, participants, screenShare, fullScreen, journal }))
      host.meeting.install(defineFeature({ key, initial } as never));
    host.meeting.patch('connection', { status: 'connected', joinedAt: Date.now() });
    for (let turn = 0; turn < 3; turn++) await settled(wrapper);
    for (const element of wrapper.children) {
      expect(others(languagesIn(element), 'fr'), element.localName).to.deep.equal([]);
      expect(element.hasAttribute('lang'), element.localName).to.equal(false);
    }
    expect(languagesIn(toolbar).size).to.be.above(2);
    expect(languageOfNode(own)).to.equal('de');
    document.documentElement.lang = 'en';
    for (let turn = 0; turn < 3; turn++) await settled(wrapper);
    expect(others(languagesIn(toolbar), 'en')).to.deep.equal([]);
  });
});
