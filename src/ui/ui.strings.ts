import { defineStrings } from '../i18n/strings.js';

/** Words of the primitives. */
export const uiStrings = defineStrings('ui', { close: 'Fermer' }, { close: 'Close' });
