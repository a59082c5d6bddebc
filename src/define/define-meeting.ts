import { VisioAnnouncements } from '../features/announcements/announcements.js';
import { VisioCameraButton } from '../features/camera/camera-button.js';
import { VisioCaptionLine } from '../features/captions/caption-line.js';
import { VisioCaptionsButton } from '../features/captions/captions-button.js';
import { VisioCaptions } from '../features/captions/visio-captions.js';
import { VisioChatButton } from '../features/chat/chat-button.js';
import { VisioDeviceMenu } from '../features/device-menu/device-menu.js';
import { VisioFullScreenButton } from '../features/full-screen/full-screen-button.js';
import { VisioHandButton } from '../features/hand/hand-button.js';
import { VisioHead } from '../features/head/head.js';
import { VisioLayoutButton } from '../features/layout-menu/layout-button.js';
import { VisioLeaveButton } from '../features/leave/leave-button.js';
import { VisioMicrophoneButton } from '../features/microphone/microphone-button.js';
import { VisioPeopleButton } from '../features/people/people-button.js';
import { VisioReactionsButton } from '../features/reactions/reactions-button.js';
import { VisioScreenShareButton } from '../features/screen-share/screen-share-button.js';
import { VisioSettingsButton } from '../features/settings/settings-button.js';
import { VisioStage } from '../features/stage/visio-stage.js';
import { VisioTile } from '../features/stage/visio-tile.js';
import { VisioMoreButton } from '../features/toolbar/more-button.js';
import { VisioToolbar } from '../features/toolbar/toolbar.js';
import { VisioAnnouncer } from '../ui/announcer.js';
import { setElementsLoader } from '../ui/lazy-elements.js';
import { defineElements, prepareStyles } from './define-element.js';

// A feature whose elements come when they are opened adds its line.
setElementsLoader('captions', () => import('./define-captions.js'));
setElementsLoader('history', () => import('./define-history.js'));
setElementsLoader('chat', () => import('./define-chat.js'));
setElementsLoader('people', () => import('./define-people.js'));
setElementsLoader('reactions', () => import('./define-reactions.js'));
setElementsLoader('journal', () => import('./define-journal.js'));
setElementsLoader('settings', () => import('./define-settings.js'));
setElementsLoader('mutedSpeech', () => import('./define-muted-speech.js'));

export { features } from '../room/meeting-code.js';

const elements = [
  VisioAnnouncer,
  VisioDeviceMenu,
  VisioMicrophoneButton,
  VisioCameraButton,
  VisioScreenShareButton,
  VisioCaptionLine,
  VisioCaptions,
  VisioCaptionsButton,
  VisioHandButton,
  VisioReactionsButton,
  VisioChatButton,
  VisioPeopleButton,
  VisioFullScreenButton,
  VisioLayoutButton,
  VisioLeaveButton,
  VisioSettingsButton,
  VisioMoreButton,
  VisioToolbar,
  VisioHead,
  VisioAnnouncements,
  VisioTile,
  VisioStage,
];

defineElements(elements);
prepareStyles(elements);
