import { VisioCameraButton } from '../../src/features/camera/camera-button.js';
import { VisioCaptionsButton } from '../../src/features/captions/captions-button.js';
import { VisioChatButton } from '../../src/features/chat/chat-button.js';
import { VisioDeviceMenu } from '../../src/features/device-menu/device-menu.js';
import { VisioFullScreenButton } from '../../src/features/full-screen/full-screen-button.js';
import { VisioHandButton } from '../../src/features/hand/hand-button.js';
import { VisioHead } from '../../src/features/head/head.js';
import { VisioLayoutButton } from '../../src/features/layout-menu/layout-button.js';
import { VisioLeaveButton } from '../../src/features/leave/leave-button.js';
import { VisioMicrophoneButton } from '../../src/features/microphone/microphone-button.js';
import { VisioPeopleButton } from '../../src/features/people/people-button.js';
import { VisioReactionsButton } from '../../src/features/reactions/reactions-button.js';
import { VisioReactionsMenu } from '../../src/features/reactions/reactions-menu.js';
import { VisioScreenShareButton } from '../../src/features/screen-share/screen-share-button.js';
import { VisioMoreButton } from '../../src/features/toolbar/more-button.js';
import { VisioToolbar } from '../../src/features/toolbar/toolbar.js';
import { VisioHint } from '../../src/ui/hint.js';
import { VisioLevelMeter } from '../../src/ui/level-meter.js';
import { VisioMenu } from '../../src/ui/menu.js';
import { VisioReason } from '../../src/ui/reason.js';
import { define } from './mount.js';

/** The toolbar, the head and everything in them. */
export function defineToolbar(): void {
  for (const elementClass of [
    VisioMenu,
    VisioReason,
    VisioHint,
    VisioReactionsMenu,
    VisioLevelMeter,
    VisioDeviceMenu,
    VisioMicrophoneButton,
    VisioCameraButton,
    VisioScreenShareButton,
    VisioCaptionsButton,
    VisioHandButton,
    VisioReactionsButton,
    VisioPeopleButton,
    VisioChatButton,
    VisioLayoutButton,
    VisioFullScreenButton,
    VisioMoreButton,
    VisioLeaveButton,
    VisioToolbar,
    VisioHead,
  ]) {
    define(elementClass);
  }
}
