import { VisioDeviceFields } from '../features/prejoin/device-fields.js';
import { VisioPrejoin } from '../features/prejoin/prejoin.js';
import { VisioPreview } from '../features/prejoin/preview.js';
import { VisioFailure } from '../features/left/failure.js';
import { VisioLeft } from '../features/left/left.js';
import { VisioConnecting } from '../features/waiting/connecting.js';
import { VisioWaiting } from '../features/waiting/waiting.js';
import { setMeetingLoader } from '../room/meeting-loader.js';
import { VisioProvider } from '../room/visio-provider.js';
import { VisioRoom } from '../room/visio-room.js';
import { VisioLevelMeter } from '../ui/level-meter.js';
import { defineElements } from './define-element.js';

setMeetingLoader(() => import('./define-meeting.js'));

// Inner elements first: a tag that upgrades finds them defined.
defineElements([
  VisioLevelMeter,
  VisioPreview,
  VisioDeviceFields,
  VisioPrejoin,
  VisioConnecting,
  VisioWaiting,
  VisioLeft,
  VisioFailure,
  VisioProvider,
  VisioRoom,
]);
