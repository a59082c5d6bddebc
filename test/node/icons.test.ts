import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENTRY_ICONS } from '../../src/ui/icons.js';
import { MEETING_ICONS } from '../../src/ui/icons-meeting.js';
import { PANEL_ICONS } from '../../src/ui/icons-panel.js';
import { SCREEN_ICONS } from '../../src/ui/icons-screen.js';
// @ts-expect-error -- a tool in plain JavaScript, without declarations
import * as tool from '../../tools/icons.mjs';

const { pathOf, ...lists } = tool as {
  pathOf: (name: string) => string;
  ENTRY_ICONS: readonly string[];
  MEETING_ICONS: readonly string[];
  PANEL_ICONS: readonly string[];
  SCREEN_ICONS: readonly string[];
};
const all = { ...ENTRY_ICONS, ...MEETING_ICONS, ...PANEL_ICONS, ...SCREEN_ICONS };

void describe('icons', () => {
  void it('are the drawings of lucide, as the tool makes them', () => {
    for (const [name, path] of Object.entries(all)) assert.equal(path, pathOf(name));
  });

  void it('are those of the lists, each in one table', () => {
    assert.deepEqual(Object.keys(ENTRY_ICONS), lists.ENTRY_ICONS);
    assert.deepEqual(Object.keys(MEETING_ICONS), lists.MEETING_ICONS);
    assert.deepEqual(Object.keys(PANEL_ICONS), lists.PANEL_ICONS);
    assert.deepEqual(Object.keys(SCREEN_ICONS), lists.SCREEN_ICONS);
    const names = Object.values(lists).flat();
    assert.equal(new Set(names).size, names.length);
  });

  void it('begin at an absolute point, so that a path is drawn the same wherever it is', () => {
    for (const path of Object.values(all)) assert.match(path, /^M/);
  });
});
