import type { Feature } from '../core/feature.js';
import type { Meeting } from '../core/meeting.js';
import { captions } from '../features/captions/captions.js';
import { chat } from '../features/chat/chat.js';
import { fullScreen } from '../features/full-screen/full-screen.js';
import { hand } from '../features/hand/hand.js';
import { journal } from '../features/journal/journal.js';
import { panel } from '../features/panel/panel.js';
import { participants } from '../features/participants/participants.js';
import { reactions } from '../features/reactions/reactions.js';
import { preferences } from '../features/preferences/preferences.js';
import { screenShare } from '../features/screen-share/screen-share.js';
import { settings } from '../features/settings/settings.js';
import { shortcuts } from '../features/shortcuts/shortcuts.js';
import { sounds } from '../features/sounds/sounds.js';
import { stage } from '../features/stage/stage.js';
import { say } from '../ui/say.js';
import { VisioCaptionEvent } from './caption-event.js';

interface MeetingPage extends HTMLElement {
  /** Whether captions are on from the start. */
  readonly captions?: boolean;
  readonly meeting?: Meeting;
}

/** The features of a meeting that is on; `host` is what goes full screen. Loaded at the join, or ahead of it. */
export function features(host: MeetingPage): readonly Feature[] {
  return [
    participants,
    stage,
    panel,
    chat(),
    captions({
      isOn: host.captions ?? false,
      onFinal: (line) => host.dispatchEvent(new VisioCaptionEvent(line)),
      say: (text, language) => say(host.meeting, text, { language, isKept: false }),
    }),
    preferences,
    journal,
    settings,
    sounds,
    shortcuts(host),
    hand(),
    reactions(),
    screenShare(),
    fullScreen(host),
  ] as readonly unknown[] as readonly Feature[];
}
