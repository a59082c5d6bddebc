import { VisioSettingsTabs } from '../features/settings/settings-tabs.js';
import { VisioSettings } from '../features/settings/visio-settings.js';
import { VisioDialog } from '../ui/dialog.js';
import { setElementsLoader } from '../ui/lazy-elements.js';
import { defineElements } from './define-element.js';

setElementsLoader('diagnostic', () => import('./define-diagnostic.js'));

defineElements([VisioDialog, VisioSettingsTabs, VisioSettings]);
