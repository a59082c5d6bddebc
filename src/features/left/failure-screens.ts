import type { VisioErrorCode } from '../../core/errors.js';
import type { ScreenIconName } from '../../ui/screen-icon.js';
import type { failureStrings } from './failure.strings.js';

type Line = keyof (typeof failureStrings)['fr'];

/** What a failure says and offers. Always: one main way out, the way back if that is another one, the report. */
export interface FailureScreen {
  readonly icon: ScreenIconName;
  readonly tone: 'warn' | 'error';
  readonly title: Line;
  readonly text: Line;
  /** Things to try, as a list. */
  readonly tips: readonly Line[];
  /** `back`: trying again on this page cannot help. */
  readonly way: 'retry' | 'copyLink' | 'back';
}

type Cause =
  | 'slow'
  | 'unreachable'
  | 'unavailable'
  | 'setup'
  | 'expired'
  | 'notYours'
  | 'denied'
  | 'notOpen'
  | 'closed'
  | 'blocked'
  | 'browser'
  | 'insecure';

const ICONS: Readonly<Record<Cause, ScreenIconName>> = {
  slow: 'wifi-off',
  unreachable: 'wifi-off',
  unavailable: 'triangle-alert',
  setup: 'triangle-alert',
  expired: 'lock',
  notYours: 'lock',
  denied: 'door-open',
  notOpen: 'door-open',
  closed: 'door-open',
  blocked: 'wifi-off',
  browser: 'globe',
  insecure: 'lock',
};

const WAYS: Partial<Readonly<Record<Cause, FailureScreen['way']>>> = { browser: 'copyLink', insecure: 'back' };

/** What has no line of its own did not come from the person and may pass: `unavailable`. */
const CAUSES: Partial<Readonly<Record<VisioErrorCode, Cause>>> = {
  ROOM_MISSING: 'setup',
  SERVER_URL_INVALID: 'setup',
  TOKEN_SOURCE_MISSING: 'setup',
  CSP_BLOCKED: 'setup',
  TOKEN_TIMEOUT: 'slow',
  TOKEN_NETWORK: 'unreachable',
  SERVER_UNREACHABLE: 'unreachable',
  CONNECTION_LOST: 'unreachable',
  TOKEN_HTTP: 'unavailable',
  TOKEN_MALFORMED: 'unavailable',
  TOKEN_FAILED: 'unavailable',
  SERVER_UNAVAILABLE: 'unavailable',
  TOKEN_EXPIRED: 'expired',
  TOKEN_WRONG_ROOM: 'notYours',
  ACCESS_REFUSED: 'notYours',
  TOKEN_DENIED: 'denied',
  ROOM_NOT_FOUND: 'notOpen',
  JOIN_REFUSED: 'closed',
  MEDIA_BLOCKED: 'blocked',
  BROWSER_UNSUPPORTED: 'browser',
  INSECURE_CONTEXT: 'insecure',
};

export function failureScreen(code: VisioErrorCode): FailureScreen {
  const cause = CAUSES[code] ?? 'unavailable';
  return {
    icon: ICONS[cause],
    tone: cause === 'blocked' || cause === 'unreachable' ? 'error' : 'warn',
    title: cause,
    text: `${cause}Text`,
    tips: cause === 'blocked' ? ['blockedWay', 'blockedOtherWay'] : [],
    way: WAYS[cause] ?? 'retry',
  };
}
