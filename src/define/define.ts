import { html, render } from 'lit';
import { VisioDeviceFields } from '../features/prejoin/device-fields.js';
import { VisioPrejoin } from '../features/prejoin/prejoin.js';
import { VisioPreview } from '../features/prejoin/preview.js';
import { VisioConnecting } from '../features/waiting/connecting.js';
import { setMeetingLoader } from '../room/meeting-loader.js';
import { VisioProvider } from '../room/visio-provider.js';
import { VisioRoom } from '../room/visio-room.js';
import { setElementsLoader } from '../ui/lazy-elements.js';
import { VisioLevelMeter } from '../ui/level-meter.js';
import { defineElements } from './define-element.js';

setMeetingLoader(() => import('./define-meeting.js'));
setElementsLoader('screens', () => import('./define-screens.js'));
setElementsLoader('later', () => import('./define-later.js'));

/** Under `trusted-types 'none'` Lit can make no template: the tag must then stay as the page wrote it. */
function canMakeTemplates(): boolean {
  try {
    render(html`<i></i>`, document.createElement('div'));
    return true;
  } catch {
    return false;
  }
}

function define(): void {
  if (typeof document === 'undefined') return;
  if (customElements.get(VisioRoom.tagName)) {
    console.info('visio-room: already defined by another copy of this script, which stays');
    return;
  }
  if (!canMakeTemplates()) {
    console.error("visio-room: the page's policy forbids templates; add: trusted-types visio-room");
    return;
  }
  // Inner elements first: a tag that upgrades finds them defined.
  defineElements([
    VisioLevelMeter,
    VisioPreview,
    VisioDeviceFields,
    VisioPrejoin,
    VisioConnecting,
    VisioProvider,
    VisioRoom,
  ]);
}

define();
