import { expect } from '@open-wc/testing';
import { menuTarget } from './menu-keyboard.js';
import { nextIndex } from './roving.js';

describe('menuTarget', () => {
  const labels = ['Mosaïque', 'Mise en avant', 'Plein écran'];
  const table: readonly (readonly [key: string, from: number, to: number | undefined])[] = [
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 2],
    ['ArrowUp', -1, 2],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['p', 0, 2],
    ['M', 0, 1],
    ['m', 1, 0],
    ['z', 0, undefined],
    [' ', 0, undefined],
    ['Enter', 0, undefined],
  ];
  for (const [key, from, to] of table) {
    it(`"${key}" from ${from} leads to ${to ?? 'nothing'}`, () => {
      expect(menuTarget(key, from, labels)).to.equal(to);
    });
  }

  const inColumns: readonly (readonly [key: string, from: number, isRtl: boolean, to: number])[] = [
    ['ArrowDown', 0, false, 2],
    ['ArrowDown', 3, false, 1],
    ['ArrowDown', 4, false, 0],
    ['ArrowUp', 3, false, 1],
    ['ArrowUp', 0, false, 4],
    ['ArrowUp', 1, false, 3],
    ['ArrowRight', 1, false, 2],
    ['ArrowLeft', 0, false, 4],
    ['ArrowRight', 0, true, 4],
    ['ArrowLeft', 1, true, 2],
    ['End', 0, false, 4],
  ];
  for (const [key, from, isRtl, to] of inColumns) {
    it(`"${key}" from ${from} in two columns${isRtl ? ', from right to left,' : ''} leads to ${to}`, () => {
      expect(menuTarget(key, from, ['a', 'b', 'c', 'd', 'e'], { columns: 2, isRtl })).to.equal(to);
    });
  }

  it('leads nowhere in an empty menu', () => {
    expect(menuTarget('ArrowDown', -1, [])).to.equal(undefined);
  });
});

describe('nextIndex, of a toolbar', () => {
  const table: readonly (readonly [key: string, isRtl: boolean, to: number | undefined])[] = [
    ['ArrowRight', false, 2],
    ['ArrowLeft', false, 0],
    ['ArrowRight', true, 0],
    ['ArrowLeft', true, 2],
    ['Home', false, 0],
    ['End', false, 2],
    ['ArrowDown', false, undefined],
  ];
  for (const [key, isRtl, to] of table) {
    it(`${key}${isRtl ? ' from right to left' : ''} leads from the second of three to ${to ?? 'nothing'}`, () => {
      expect(nextIndex(key, 1, 3, isRtl)).to.equal(to);
    });
  }
});
