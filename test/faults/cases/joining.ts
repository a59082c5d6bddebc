import { DisconnectReason, LeaveRequest, LeaveRequest_Action } from '@livekit/protocol';
import { createToken } from '../../../demo/server/tokens.js';
import { rewriteRequest, rewriteResponse } from '../../e2e/network/rewrite.js';
import type { RoomPage } from '../../e2e/room-page.js';
import { until } from '../../e2e/until.js';
import type { Chapter, Fault, Outcome } from '../fault.js';
import { firstScreen, meeting, says } from '../follows.js';
import type { Response, Trouble } from '../gateway.js';
import type { Scene } from '../scene.js';

const RETRY = { button: 'Réessayer', then: meeting };

const fails = (code: string, words: RegExp, way: Outcome['way'] = RETRY): Outcome => ({
  says: words,
  events: [`${code} fatal`],
  way,
});

const NOT_YOURS = /n’ouvre pas cette réunion/;
const UNAVAILABLE = /ne peut pas s’ouvrir pour l’instant/;
const CLOSED = /La porte s’est refermée/;
const BLOCKED = /Le réseau bloque la visio/;
const SETUP = /pas encore prête pour la visio/;

/** A join through a gateway that has this trouble. */
const troubled = (
  name: string,
  staged: string,
  trouble: Trouble,
  expects: Outcome,
  rest: Partial<Fault> = {},
): Fault => ({
  name,
  staged,
  place: 'failure',
  stage(scene) {
    scene.trouble = trouble;
    return scene.knock();
  },
  expects,
  ...rest,
});

/** A join by what the token endpoint answers. */
const answered = (name: string, query: string, expects: Outcome): Fault => ({
  name,
  staged: `token endpoint, \`${query}\``,
  place: 'failure',
  stage: (scene) => scene.knock({ tokenQuery: `?${query}` }),
  expects,
});

/** A join with what the page's own `fetchToken` gives, until the element's `fetchToken` is taken away. */
async function knockWith(scene: Scene, answer: object): Promise<RoomPage> {
  const person = await scene.open();
  await person.page.evaluate((given) => {
    const { room } = window as unknown as { room: { fetchToken: unknown } };
    room.fetchToken = () => given;
  }, answer);
  await person.button(/^Rejoindre/).click();
  return person;
}

const withoutFetchToken = (_: Scene, person: RoomPage) =>
  person.read((room) => {
    room.fetchToken = null;
  });

const leave = (reason: DisconnectReason): Response => ({
  case: 'leave',
  value: new LeaveRequest({ reason, action: LeaveRequest_Action.DISCONNECT }),
});

const instead = (reason: DisconnectReason) => ({
  hears: (response: Response) => (response.case === 'join' ? leave(reason) : response),
});

/** No address of the other side ever arrives: as behind a firewall. */
const NO_MEDIA: Trouble = {
  rewrites: { request: rewriteRequest, response: (bytes) => rewriteResponse(bytes, () => Promise.resolve(9)) },
};

export const joiningChapter: Chapter = {
  title: 'Joining',
  faults: [
    {
      name: 'bad token',
      staged: 'server: a token signed with another key, twice',
      place: 'failure',
      async stage(scene) {
        const { room, gateway } = scene;
        const token = await createToken({ apiKey: 'devkey', apiSecret: 'x'.repeat(40) }, { room, identity: 'amina' });
        return knockWith(scene, { token, serverUrl: gateway.url });
      },
      mend: withoutFetchToken,
      expects: fails('ACCESS_REFUSED', NOT_YOURS),
    },
    answered('expired token', 'stage=expired&times=2', fails('TOKEN_EXPIRED', /ne permet plus d’entrer/)),
    answered('token for another room', 'stage=wrong-room&times=1', fails('TOKEN_WRONG_ROOM', NOT_YOURS)),
    answered('the portal says no', 'stage=denied&times=1', fails('TOKEN_DENIED', /pas été acceptée/)),
    answered('token endpoint: another shape', 'stage=malformed&times=1', fails('TOKEN_MALFORMED', UNAVAILABLE)),
    answered('token endpoint: HTTP 500', 'stage=failing&times=1', fails('TOKEN_HTTP', UNAVAILABLE)),
    {
      name: 'token endpoint: no answer',
      staged: 'page: the request is held for 15 s (clock moved on)',
      place: 'failure',
      async stage(scene) {
        const person = await scene.open({
          prepare: async (page) => {
            await page.clock.install();
            await page.route('**/token*', () => undefined);
          },
        });
        const asked = person.page.waitForRequest('**/token*');
        await person.button(/^Rejoindre/).click();
        await asked;
        await person.page.clock.fastForward(15_500);
        return person;
      },
      mend: (_, { page }) => page.unrouteAll(),
      expects: fails('TOKEN_TIMEOUT', /trop de temps à arriver/),
    },
    {
      name: 'token endpoint: unreachable',
      staged: 'page: the request is refused',
      place: 'failure',
      stage: (scene) => scene.knock({ prepare: (page) => page.route('**/token*', (route) => route.abort()) }),
      mend: (_, { page }) => page.unrouteAll(),
      expects: fails('TOKEN_NETWORK', /La réunion ne répond pas/),
    },
    {
      name: 'token function throws',
      staged: 'page: `fetchToken` throws',
      place: 'failure',
      async stage(scene) {
        const person = await scene.open();
        await person.read((room) => {
          room.fetchToken = () => {
            throw new Error('no');
          };
        });
        await person.button(/^Rejoindre/).click();
        return person;
      },
      mend: withoutFetchToken,
      expects: fails('TOKEN_FAILED', UNAVAILABLE),
    },
    troubled(
      'no grant for the room',
      'gateway: HTTP 403',
      { status: 403, text: 'permissions denied' },
      fails('ACCESS_REFUSED', NOT_YOURS),
    ),
    troubled(
      'room does not exist (auto_create off)',
      'gateway: HTTP 404 in livekit-server’s words',
      { status: 404, text: 'requested room does not exist' },
      fails('ROOM_NOT_FOUND', /n’est pas ouverte/),
      { isSlow: true },
    ),
    troubled(
      'wrong path, proxy 404',
      'gateway: HTTP 404 of another service',
      { status: 404, text: 'page not found' },
      fails('SERVER_UNAVAILABLE', UNAVAILABLE),
      {
        isSlow: true,
      },
    ),
    ...[429, 500, 503].map((status) =>
      troubled(
        `HTTP ${String(status)}`,
        `gateway: HTTP ${String(status)}`,
        { status },
        fails('SERVER_UNAVAILABLE', UNAVAILABLE),
      ),
    ),
    {
      name: 'room full',
      staged: 'server: a room for one, and somebody is there',
      place: 'failure',
      async stage(scene) {
        await scene.limit(1);
        await scene.bare('first', { publishes: false });
        return scene.knock();
      },
      mend: (scene) => scene.limit(0),
      expects: fails('SERVER_UNAVAILABLE', UNAVAILABLE),
    },
    troubled(
      'leave during the join: same identity',
      'gateway: leave 2 in place of the join',
      instead(DisconnectReason.DUPLICATE_IDENTITY),
      fails('JOIN_REFUSED', CLOSED),
    ),
    troubled(
      'leave during the join: room deleted',
      'gateway: leave 5 in place of the join',
      instead(DisconnectReason.ROOM_DELETED),
      fails('JOIN_REFUSED', CLOSED),
    ),
    troubled(
      'silent server',
      'gateway: takes the socket, never speaks',
      { isSilent: true },
      fails('SERVER_UNAVAILABLE', UNAVAILABLE),
      { isSlow: true },
    ),
    troubled(
      'socket closed (1011)',
      'gateway: closes with 1011',
      { closes: 1011 },
      fails('SERVER_UNAVAILABLE', UNAVAILABLE),
    ),
    {
      name: 'unreachable',
      staged: 'gateway: nothing listens at the address',
      place: 'failure',
      async stage(scene) {
        await scene.gateway.close();
        return scene.knock();
      },
      mend: (scene) => scene.gateway.open(),
      expects: fails('SERVER_UNREACHABLE', /La réunion ne répond pas/),
    },
    {
      name: 'forbidden by the page’s policy',
      staged: "page: `connect-src 'self'`",
      place: 'failure',
      stage: (scene) => scene.knock({ connectSources: "'self'" }),
      expects: fails('CSP_BLOCKED', SETUP, { button: 'Revenir à l’écran précédent', then: firstScreen }),
    },
    {
      name: '`disconnect()` while joining',
      staged: 'gateway: silent; the page calls `leave()`',
      place: 'left',
      async stage(scene) {
        scene.trouble = { isSilent: true };
        const person = await scene.knock();
        await until('asked', () => scene.gateway.asked.length > 0);
        await person.read((room) => room.commands.connection.leave());
        return person;
      },
      expects: {
        says: /Vous avez quitté avant d’entrer/,
        events: ['left left-before-joining'],
        way: { button: 'Rejoindre la réunion', then: meeting },
      },
    },
    troubled('ICE or DTLS fails', 'gateway: no address in any description', NO_MEDIA, fails('MEDIA_BLOCKED', BLOCKED), {
      isSlow: true,
    }),
    troubled(
      'leave after the join, before the media connection',
      'gateway: leave 2 in place of the answer',
      { hears: (response) => (response.case === 'answer' ? leave(DisconnectReason.DUPLICATE_IDENTITY) : response) },
      fails('JOIN_REFUSED', CLOSED),
    ),
    {
      name: 'invalid URL string',
      staged: 'page: `fetchToken` names the server `not an address`; refused before livekit-client sees it',
      place: 'failure',
      stage: async (scene) =>
        knockWith(scene, {
          token: await createToken(scene.server, { room: scene.room, identity: 'amina' }),
          serverUrl: 'not an address',
        }),
      mend: withoutFetchToken,
      expects: fails('SERVER_URL_INVALID', SETUP),
    },
    {
      name: 'no room',
      staged: 'page: no `room`',
      place: 'failure',
      async stage(scene) {
        const person = await scene.open();
        await person.read((room) => {
          room.room = '';
        });
        await person.button(/^Rejoindre/).click();
        return person;
      },
      mend: (scene, { page }) =>
        page.evaluate((name) => document.querySelector('visio-room')?.setAttribute('room', name), scene.room),
      expects: fails('ROOM_MISSING', SETUP),
    },
    {
      name: 'no source of tokens',
      staged: 'page: neither `fetchToken` nor `token-endpoint`',
      place: 'failure',
      async stage(scene) {
        const person = await scene.open();
        await person.read((room) => {
          room.removeAttribute('token-endpoint');
        });
        await person.button(/^Rejoindre/).click();
        return person;
      },
      mend: (_, person) =>
        person.read((room) => {
          room.setAttribute('token-endpoint', '/token');
        }),
      expects: fails('TOKEN_SOURCE_MISSING', SETUP),
    },
    {
      name: 'no WebRTC',
      staged: 'page: `RTCPeerConnection` taken away',
      place: 'failure',
      stage: (scene) =>
        scene.knock({
          prepare: async (page) => {
            await page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'camera', 'microphone']);
            await page.addInitScript(() => {
              Reflect.deleteProperty(window, 'RTCPeerConnection');
            });
          },
        }),
      expects: fails('BROWSER_UNSUPPORTED', /trop ancien pour la visio/, {
        button: 'Copier le lien',
        then: says('Lien copié'),
      }),
    },
    {
      name: 'insecure context',
      staged: 'browser: the same site by http and another name',
      place: 'failure',
      stage: (scene) => scene.knockInsecurely(),
      expects: fails('INSECURE_CONTEXT', /pas protégée/, { button: 'Revenir à l’écran précédent', then: firstScreen }),
    },
  ],
};
