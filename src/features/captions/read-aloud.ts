import type { LiveKitRoomContext } from '../../livekit/feature.js';
import { wordsLanguage } from '../../i18n/spoken-language.js';
import { wordsOf } from '../../i18n/strings.js';
import { CaptionVoice } from './caption-voice.js';
import { captionVoiceStrings } from './caption-voice.strings.js';

/** Tells it to people who listen to a screen reader; `language` is that of the words. */
export type Say = (text: string, language: string) => void;

/** A voice for one connection. Its code is fetched when it is first wanted. */
export function voiceOf(
  { get, snapshot, signal }: Pick<LiveKitRoomContext<'captions'>, 'get' | 'snapshot' | 'signal'>,
  say: Say,
): CaptionVoice {
  const words = () => {
    const { language, overrides } = snapshot().locale;
    return wordsOf(captionVoiceStrings, language, overrides);
  };
  return new CaptionVoice({
    isWanted: () => get().isOn && get().isReadAloud,
    say,
    sayName: (name, text) => words().said(name || words().noName, text),
    saySkipped: (count) => say(words().skipped(count), wordsLanguage(snapshot().locale)),
    signal,
  });
}
