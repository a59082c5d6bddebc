import type { Feature } from '../core/feature.js';
import { chat } from '../features/chat/chat.js';
import { fullScreen } from '../features/full-screen/full-screen.js';
import { panel } from '../features/panel/panel.js';
import { participants } from '../features/participants/participants.js';
import { screenShare } from '../features/screen-share/screen-share.js';
import { stage } from '../features/stage/stage.js';

/** The features of a meeting that is on; `host` is what goes full screen. Loaded at the join, or ahead of it. */
export function features(host: HTMLElement): readonly Feature[] {
  return [participants, stage, panel, chat(), screenShare(), fullScreen(host)] as readonly unknown[] as readonly Feature[];
}
