import { defineStrings } from '../../i18n/strings.js';

export const layoutStrings = defineStrings(
  'layoutMenu',
  {
    layout: 'Disposition',
    change: ', changer la disposition',
    auto: 'Automatique',
    grid: 'Mosaïque',
    focus: 'Mise en avant',
  },
  {
    layout: 'Layout',
    change: ', change the layout',
    auto: 'Automatic',
    grid: 'Grid',
    focus: 'Focus',
  },
);
