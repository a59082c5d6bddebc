import type { IconName } from '../../ui/icon.js';
import type { Notice } from './notices-of.js';
import type { NoticesWords } from './notices.strings.js';

export interface NoticeWords {
  /** In bold. */
  readonly fact: string;
  /** What it means and what to do; `''` for none. */
  readonly advice: string;
}

/** The sentences of a notice. `now` in milliseconds since the epoch. */
export function noticeWords(notice: Notice, words: NoticesWords, now: number): NoticeWords {
  switch (notice.kind) {
    case 'reconnecting': {
      const seconds = Math.max(1, Math.floor((now - notice.since) / 1000));
      const attempt = notice.attempt > 0 ? words.attempt(notice.attempt) : '';
      return { fact: words.lost(seconds), advice: joined(words.restoring, attempt) };
    }
    case 'audio-blocked':
      return { fact: words.audioBlocked, advice: '' };
    case 'unplugged': {
      const { device, label, isHeadset, isBack, others } = notice;
      if (isBack) return { fact: words.pluggedIn(device, label, isHeadset), advice: words.notYetHeard(device) };
      const next = others.length > 0 ? words.anotherIsThere(device) : words.plugAnother;
      return { fact: words.unplugged(device, label, isHeadset), advice: joined(words.unheard(device), next) };
    }
    case 'failure':
      return { fact: words.failure(notice.device, notice.failure), advice: words.wayOut(notice.failure) };
    case 'muted':
      return { fact: words.muted(notice.device), advice: words.unheard(notice.device) };
    case 'back':
      return { fact: words.back, advice: '' };
  }
}

function joined(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}

export function noticeIcon(notice: Notice): IconName {
  if (notice.kind === 'reconnecting') return 'wifi-off';
  if (notice.kind === 'audio-blocked') return 'volume-2';
  if (notice.kind === 'back') return 'check';
  return notice.device === 'microphone' ? 'mic-off' : 'video-off';
}

/** The dress of a row. */
export function noticeTone(notice: Notice): 'warn' | 'error' | 'ok' | 'info' {
  if (notice.kind === 'unplugged' && notice.isBack) return 'info';
  const tones = {
    reconnecting: 'warn',
    'audio-blocked': 'info',
    unplugged: 'error',
    failure: 'warn',
    muted: 'info',
    back: 'ok',
  } as const;
  return tones[notice.kind];
}
