import { VisioDiagnostic } from '../features/settings/diagnostic.js';
import { VisioSettingsTabs } from '../features/settings/settings-tabs.js';
import { VisioSettings } from '../features/settings/visio-settings.js';
import { VisioDialog } from '../ui/dialog.js';
import { defineElements } from './define-element.js';

defineElements([VisioDialog, VisioDiagnostic, VisioSettingsTabs, VisioSettings]);
