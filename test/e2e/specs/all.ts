import type { Spec } from '../spec.js';
import { captionDisplaySpecs } from './caption-display.js';
import { captionSpecs } from './captions.js';
import { chatSpecs } from './chat.js';
import { clockSpecs } from './clock.js';
import { crowdSpecs } from './crowd.js';
import { deviceSpecs } from './devices.js';
import { endSpecs } from './ends.js';
import { featureSpecs } from './features.js';
import { firefoxSpecs } from './firefox.js';
import { handSpecs } from './hands.js';
import { keyboardSpecs } from './keyboard.js';
import { meetingSpecs } from './meeting.js';
import { mutedSpeechSpecs } from './muted-speech.js';
import { networkSpecs } from './network.js';
import { pageSpecs } from './page.js';
import { pluggedSpecs } from './plugged.js';
import { policySpecs } from './policy.js';
import { quietSpecs } from './quiet.js';
import { reconnectSpecs } from './reconnect.js';
import { settingsSpecs } from './settings.js';
import { suspendedSpecs } from './suspended.js';
import { tokenSpecs } from './token.js';

export const specs: readonly Spec[] = [
  ...meetingSpecs,
  ...deviceSpecs,
  ...pluggedSpecs,
  ...mutedSpeechSpecs,
  ...pageSpecs,
  ...featureSpecs,
  ...policySpecs,
  ...quietSpecs,
  ...keyboardSpecs,
  ...tokenSpecs,
  ...reconnectSpecs,
  ...endSpecs,
  ...networkSpecs,
  ...suspendedSpecs,
  ...clockSpecs,
  ...captionDisplaySpecs,
  ...captionSpecs,
  ...chatSpecs,
  ...settingsSpecs,
  ...handSpecs,
  ...crowdSpecs,
  ...firefoxSpecs,
];
