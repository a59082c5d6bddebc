import { expect, waitUntil } from '@open-wc/testing';
import { allByRole, byRole, nameOf } from '../../../test/support/accessible-name.js';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { VisioErrorCode } from '../../core/errors.js';
import { VERSION } from '../../core/version.js';
import { failureReport } from './failure-report.js';
import { failureScreen } from './failure-screens.js';
import { failureStrings } from './failure.strings.js';
import { VisioFailure } from './failure.js';

define(VisioFailure);

const insideOf = (element: Element) => element.shadowRoot as ShadowRoot;

const mount = (code: VisioErrorCode, message: string | null = null) =>
  mountInMeeting<VisioFailure>('visio-failure', {
    state: { connection: { status: 'failed', failure: { code, message } } },
  });
const titleOf = (element: Element) => element.shadowRoot?.querySelector('h2')?.textContent;
const textOf = (element: Element) => element.shadowRoot?.textContent ?? '';

describe('failureScreen', () => {
  /** What can end a join, and the words it must find. */
  const table: readonly (readonly [code: VisioErrorCode, title: RegExp])[] = [
    ['ROOM_MISSING', /pas encore prête/],
    ['SERVER_URL_INVALID', /pas encore prête/],
    ['TOKEN_SOURCE_MISSING', /pas encore prête/],
    ['CSP_BLOCKED', /pas encore prête/],
    ['TOKEN_TIMEOUT', /trop de temps/],
    ['TOKEN_NETWORK', /ne répond pas/],
    ['SERVER_UNREACHABLE', /ne répond pas/],
    ['CONNECTION_LOST', /ne répond pas/],
    ['TOKEN_HTTP', /pour l’instant/],
    ['TOKEN_MALFORMED', /pour l’instant/],
    ['TOKEN_FAILED', /pour l’instant/],
    ['SERVER_UNAVAILABLE', /pour l’instant/],
    ['COMMAND_FAILED', /pour l’instant/],
    ['TOKEN_EXPIRED', /ne permet plus d’entrer/],
    ['TOKEN_WRONG_ROOM', /ne permet pas d’entrer/],
    ['ACCESS_REFUSED', /ne permet pas d’entrer/],
    ['TOKEN_DENIED', /pas été acceptée/],
    ['ROOM_NOT_FOUND', /pas ouverte/],
    ['JOIN_REFUSED', /refermée/],
    ['MEDIA_BLOCKED', /réseau bloque/],
    ['BROWSER_UNSUPPORTED', /trop ancien/],
    ['INSECURE_CONTEXT', /pas protégée/],
  ];
  for (const [code, title] of table)
    it(`${code}: ${title.source}`, () => {
      expect(failureStrings.fr[failureScreen(code).title]).to.match(title);
    });

  it('never blames, never speaks of machines', () => {
    for (const words of [failureStrings.fr, failureStrings.en])
      for (const text of Object.values(words)) expect(text).not.to.match(/erreur|error|veuillez|token|jeton|serveur/i);
  });
});

describe('failureReport', () => {
  const facts = {
    at: Date.UTC(2026, 10, 24, 9, 31),
    userAgent: 'Browser/1',
    isOnline: true,
    hasWebRtc: true,
    isSecure: false,
  };

  it('is made of the code, the date, the version and what the browser can do, and of nothing else', () => {
    expect(failureReport({ ...facts, code: 'TOKEN_EXPIRED' }).split('\n')).to.deep.equal([
      `2026-11-24T09:31:00.000Z · visio-room ${VERSION} · code TOKEN_EXPIRED`,
      'Browser/1',
      'online: yes · WebRTC: yes · https: no',
    ]);
  });

  it('says how far the way to the meeting was open, where the code tells it', () => {
    expect(
      failureReport({ ...facts, code: 'MEDIA_BLOCKED' })
        .split('\n')
        .at(-1),
    ).to.equal('token: given · signalling: open · media (UDP, TCP, TURN): blocked');
  });
});

describe('visio-failure', () => {
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  const withClipboard = (value: Partial<Clipboard> | undefined) =>
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });

  beforeEach(() => withClipboard({ writeText: () => Promise.resolve() }));
  afterEach(() => {
    unmountAll();
    Reflect.deleteProperty(navigator, 'clipboard');
    if (clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
  });

  it('names the cause, tries again, goes back', async () => {
    const { element, calls, patch } = await mount('TOKEN_EXPIRED');
    expect(titleOf(element)).to.equal('Ce lien ne permet plus d’entrer');
    byRole(insideOf(element), 'button', 'Réessayer').click();
    byRole(insideOf(element), 'button', 'Revenir à l’écran précédent').click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['connection.join', 'connection.prepare']);
    await patch({ locale: { language: 'en' } });
    expect(titleOf(element)).to.equal('This link no longer opens the meeting');
    expect(allByRole(insideOf(element), 'button').map(nameOf)).to.deep.equal([
      'Try again',
      'Back to the previous screen',
      'Copy the report',
    ]);
  });

  it('offers no other try where none can help: only the way back', async () => {
    const { element, calls } = await mount('INSECURE_CONTEXT');
    const buttons = allByRole(insideOf(element), 'button');
    expect(buttons.map(nameOf)).to.deep.equal(['Revenir à l’écran précédent', 'Copier le rapport']);
    buttons[0]?.click();
    expect(calls.map(({ name }) => name)).to.deep.equal(['connection.prepare']);
  });

  it('shows the words of the portal as they are', async () => {
    const { element } = await mount('TOKEN_DENIED', 'Revenez à 10 h <b>demain</b>.');
    expect(element.shadowRoot?.querySelector('h2 + p')?.textContent).to.equal('Revenez à 10 h <b>demain</b>.');
  });

  it('says what to try when the network is in the way', async () => {
    const { element } = await mount('MEDIA_BLOCKED');
    const tips = [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((tip) => tip.textContent.trim());
    expect(tips).to.deep.equal([
      'Essayez avec le partage de connexion de votre téléphone.',
      'Ou transmettez le rapport ci-dessous à votre service informatique.',
    ]);
  });

  it('shows the report before it is copied, without name or room, and copies the same', async () => {
    let copied = '';
    withClipboard({ writeText: (text) => Promise.resolve(void (copied = text)) });
    const { element } = await mount('TOKEN_NETWORK');
    const shown = element.shadowRoot?.querySelector('details[open] pre')?.textContent ?? '';
    expect(shown).to.include('TOKEN_NETWORK').and.to.include(navigator.userAgent);
    expect(shown).not.to.match(/Amina|rdv-4821/);
    byRole(insideOf(element), 'button', 'Copier le rapport').click();
    await waitUntil(() => textOf(element).includes('Rapport copié'));
    expect(copied).to.equal(shown);
  });

  it('says so when copying is refused, and does not offer it where there is none', async () => {
    withClipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    const { element } = await mount('TOKEN_NETWORK');
    byRole(insideOf(element), 'button', 'Copier le rapport').click();
    await waitUntil(() => textOf(element).includes('Vous pouvez sélectionner le texte.'));
    unmountAll();
    withClipboard(undefined);
    const without = await mount('TOKEN_NETWORK');
    expect(allByRole(insideOf(without.element), 'button').map(nameOf)).not.to.include('Copier le rapport');
  });

  it('helps to open the page in another browser', async () => {
    let copied = '';
    withClipboard({ writeText: (text) => Promise.resolve(void (copied = text)) });
    const { element } = await mount('BROWSER_UNSUPPORTED');
    byRole(insideOf(element), 'button', 'Copier le lien').click();
    await waitUntil(() => textOf(element).includes('Lien copié'));
    expect(copied).to.equal(location.href);
  });
});
