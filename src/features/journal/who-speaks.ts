import type { Snapshot } from '../../core/meeting-state.js';
import { peopleIn } from '../../core/passages.js';
import { wordsOf } from '../../i18n/strings.js';
import { whoSpeaksStrings } from './who-speaks.strings.js';

/** Who speaks now, in a sentence; whoever asks knows of the own voice. */
export function whoSpeaks(state: Snapshot): string {
  const { language, overrides } = state.locale;
  const words = wordsOf(whoSpeaksStrings, language, overrides);
  const speakers = peopleIn(state).filter(({ isSpeaking, isLocal }) => isSpeaking && !isLocal);
  if (speakers.length === 0) return words.nobody;
  return words.speaking(speakers.map(({ name }) => name || words.somebody));
}
