import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { MenuEntry } from '../../ui/toolbar-control.js';
import { moreSections, rowsOfPage } from './more-sections.js';
import { isCollapsed, THRESHOLDS, TOOLBAR_ITEMS, type ToolbarItem } from './toolbar-items.js';

const item = (tag: string, rank: number, group: ToolbarItem['group'] = 'actions'): ToolbarItem => ({
  tag,
  group,
  rank,
  hideBelow: 0,
  render: () => html``,
});
const row = (id: string): MenuEntry => ({ id, label: id, run: () => undefined });
const idsOf = (sections: readonly (readonly MenuEntry[])[]) => sections.map((rows) => rows.map(({ id }) => id));

describe('rows of Plus', () => {
  it('come by rank, those of the page next, and what is nowhere else in a section of its own', () => {
    const items = [item('b', 2), item('a', 1), item('never', 9, 'more')];
    const find = (tag: string) => ({ menuEntries: [row(tag)] });
    expect(idsOf(moreSections(items, find, [row('page-0')]))).to.deep.equal([['a', 'b', 'page-0'], ['never']]);
  });

  it('leave out controls that are shown or not loaded, and empty sections', () => {
    const find = (tag: string) => (tag === 'shown' ? { menuEntries: [] } : tag === 'late' ? {} : null);
    expect(moreSections([item('shown', 1), item('late', 2), item('none', 3)], find, [])).to.deep.equal([]);
  });

  it('press the buttons of the page where they stand', () => {
    const box = document.createElement('div');
    const help = Object.assign(document.createElement('button'), { textContent: '  Aide\n  en ligne ' });
    const notes = Object.assign(document.createElement('button'), { textContent: 'N', disabled: true });
    notes.setAttribute('aria-label', 'Notes');
    box.append(help, notes);
    let presses = 0;
    help.addEventListener('click', () => presses++);
    const rows = rowsOfPage([box]);
    expect(rows.map(({ id, label, isDisabled }) => [id, label, isDisabled])).to.deep.equal([
      ['page-0', 'Aide en ligne', false],
      ['page-1', 'Notes', true],
    ]);
    rows[0]?.run(document.body);
    expect(presses).to.equal(1);
  });
});

describe('toolbar items', () => {
  it('never hide the microphone, the camera and the captions', () => {
    const never = TOOLBAR_ITEMS.filter((candidate) => !isCollapsed(candidate, 0)).map(({ tag }) => tag);
    expect(never).to.deep.equal(['visio-microphone-button', 'visio-camera-button', 'visio-captions-button']);
  });

  it('have their thresholds watched, once each', () => {
    expect(THRESHOLDS).to.include.members([30, 44, 60, 64]);
    expect(new Set(THRESHOLDS).size).to.equal(THRESHOLDS.length);
    expect(THRESHOLDS).not.to.include(Infinity);
  });
});
