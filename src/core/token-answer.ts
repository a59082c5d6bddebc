import { VisioError } from './errors.js';

export interface ValidToken {
  readonly kind: 'token';
  readonly token: string;
  /** What the server calls the room, where that is not the `room` attribute. */
  readonly room: string | null;
  readonly serverUrl: string | null;
  readonly iceServers: readonly RTCIceServer[] | null;
}

export type ValidAnswer =
  | ValidToken
  | {
      readonly kind: 'waiting';
      readonly retryAfter: number;
      readonly position: number | null;
      readonly message: string | null;
    };

const RETRY_SECONDS = { byDefault: 2, least: 0.5, most: 60 };
const MESSAGE_LENGTH = 500;

/**
 * Reads what `fetchToken` or the endpoint answered. Everything is `unknown` until this function has said what it is.
 *
 * Accepts our own shape (`token`, `room`, `serverUrl`, `iceServers`, `status`) and that of LiveKit's standard endpoint
 * (`participant_token`, `server_url`): https://docs.livekit.io/frontends/authentication/tokens/endpoint/
 *
 * @throws VisioError `TOKEN_MALFORMED`, or `TOKEN_DENIED` with the portal's message
 */
export function readTokenAnswer(answer: unknown): ValidAnswer {
  if (typeof answer === 'string') return token(answer, null, null, null);
  if (typeof answer !== 'object' || answer === null) throw malformed('neither a token nor an object');
  const fields = answer as Record<string, unknown>;
  const message = text(fields['message']);
  switch (fields['status']) {
    case 'denied':
      throw new VisioError('TOKEN_DENIED', { isFatal: true, ...(message && { publicMessage: message }) });
    case 'waiting':
      return {
        kind: 'waiting',
        retryAfter: seconds(fields['retryAfter'] ?? fields['retry_after']),
        position: count(fields['position']),
        message,
      };
    default:
      return token(
        fields['token'] ?? fields['participant_token'] ?? fields['participantToken'],
        fields['room'] ?? null,
        fields['serverUrl'] ?? fields['server_url'] ?? null,
        fields['iceServers'] ?? fields['ice_servers'] ?? null,
      );
  }
}

function token(value: unknown, room: unknown, serverUrl: unknown, iceServers: unknown): ValidToken {
  if (typeof value !== 'string' || value.trim() === '') throw malformed('no token');
  if (room !== null && typeof room !== 'string') throw malformed('room is not a string');
  if (serverUrl !== null && typeof serverUrl !== 'string') throw malformed('serverUrl is not a string');
  if (iceServers !== null && !isIceServers(iceServers)) throw malformed('iceServers is not a list of RTCIceServer');
  return { kind: 'token', token: value.trim(), room: room || null, serverUrl: serverUrl || null, iceServers };
}

export function isIceServers(value: unknown): value is readonly RTCIceServer[] {
  if (!Array.isArray(value)) return false;
  return value.every((server: unknown) => {
    if (typeof server !== 'object' || server === null) return false;
    const { urls, username, credential } = server as { urls?: unknown; username?: unknown; credential?: unknown };
    const list: readonly unknown[] = Array.isArray(urls) ? urls : [urls];
    // An empty list, and TURN without its two secrets, make the browser throw when the meeting is entered.
    const needsSecrets = list.some((url) => typeof url === 'string' && /^turns?:/i.test(url));
    return (
      list.length > 0 &&
      list.every((url) => typeof url === 'string' && /^(stuns?|turns?):/i.test(url)) &&
      (!needsSecrets || (typeof username === 'string' && typeof credential === 'string'))
    );
  });
}

function malformed(detail: string): VisioError {
  return new VisioError('TOKEN_MALFORMED', { isFatal: true, detail });
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().slice(0, MESSAGE_LENGTH) : null;
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function seconds(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return RETRY_SECONDS.byDefault;
  return Math.min(Math.max(value, RETRY_SECONDS.least), RETRY_SECONDS.most);
}

export interface TokenClaims {
  readonly identity: string | null;
  readonly room: string | null;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | null;
}

/** Reads a JWT without checking its signature; a token that is no JWT tells nothing, and the server judges it. */
export function readClaims(jwt: string): TokenClaims {
  const nothing = { identity: null, room: null, expiresAt: null };
  try {
    const [, payload = ''] = jwt.split('.');
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown> | null;
    if (typeof claims !== 'object' || claims === null) return nothing;
    const video = claims['video'] as { room?: unknown } | undefined;
    return {
      identity: typeof claims['sub'] === 'string' ? claims['sub'] : null,
      room: typeof video?.room === 'string' && video.room ? video.room : null,
      expiresAt: typeof claims['exp'] === 'number' ? claims['exp'] * 1000 : null,
    };
  } catch {
    return nothing;
  }
}

/**
 * Refuses a token that opens another room before the server does, with a clearer word. A token that names no room, or
 * is no JWT, is judged by the server; so is its age, for the clock of this machine may be hours off.
 *
 * @param roomName as the server calls it
 */
export function checkClaims({ room }: TokenClaims, roomName: string): void {
  if (room !== null && room !== roomName)
    throw new VisioError('TOKEN_WRONG_ROOM', { isFatal: true, detail: `the token opens ${JSON.stringify(room)}` });
}

/** Why the server refused a token for the second time: its age, where its claims say so, is a clearer word. */
export function refusalOf({ expiresAt }: Pick<TokenClaims, 'expiresAt'>, refusal: VisioError, now: number): VisioError {
  if (expiresAt === null || expiresAt > now) return refusal;
  return new VisioError('TOKEN_EXPIRED', {
    isFatal: true,
    cause: refusal,
    detail: 'exp is in the past; check the clock of both machines',
  });
}
