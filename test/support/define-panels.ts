import { VisioPeople } from '../../src/features/people/people.js';
import { VisioPerson } from '../../src/features/people/person-row.js';
import { VisioMenu } from '../../src/ui/menu.js';
import { VisioPanel } from '../../src/ui/panel.js';
import { define } from './mount.js';

/** The panels beside the stage and everything in them. */
export function definePanels(): void {
  for (const elementClass of [VisioMenu, VisioPanel, VisioPerson, VisioPeople]) define(elementClass);
}
