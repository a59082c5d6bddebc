import type { LeaveReason } from '../../core/leave-reason.js';
import type { ScreenIconName } from '../../ui/screen-icon.js';
import type { leftStrings } from './left.strings.js';

type Line = keyof (typeof leftStrings)['fr'];

/** What the last screen says and offers. */
export interface LeaveScreen {
  readonly icon: ScreenIconName;
  readonly tone: 'ok' | 'warn' | 'error' | null;
  readonly title: Line;
  readonly text: Line | null;
  /** The word of the way back; `askBack` where others decide; `null` where there is nothing to go back to. */
  readonly way: 'rejoin' | 'join' | 'useHere' | 'retry' | 'askBack' | null;
  /** Something may have gone wrong of which the support is to know. */
  readonly hasReport?: true;
}

const LEFT: LeaveScreen = {
  icon: 'check',
  tone: 'ok',
  title: 'left',
  text: 'leftText',
  way: 'rejoin',
  hasReport: true,
};

export const LEAVE_SCREENS: Readonly<Record<LeaveReason, LeaveScreen>> = {
  left: LEFT,
  'left-before-joining': { icon: 'door-open', tone: null, title: 'leftBefore', text: 'leftBeforeText', way: 'join' },
  'element-removed': LEFT,
  'joined-elsewhere': { icon: 'info', tone: null, title: 'elsewhere', text: null, way: 'useHere' },
  removed: { icon: 'door-open', tone: null, title: 'removed', text: 'removedText', way: 'askBack' },
  ended: { icon: 'check', tone: 'ok', title: 'ended', text: null, way: null },
  'connection-lost': {
    icon: 'wifi-off',
    tone: 'error',
    title: 'lost',
    text: 'lostText',
    way: 'rejoin',
    hasReport: true,
  },
  'media-blocked': {
    icon: 'wifi-off',
    tone: 'error',
    title: 'blocked',
    text: 'blockedText',
    way: 'retry',
    hasReport: true,
  },
  refused: { icon: 'lock', tone: 'warn', title: 'refused', text: 'refusedText', way: 'rejoin', hasReport: true },
};
