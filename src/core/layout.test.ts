import { expect } from '@open-wc/testing';
import { gridFor, gridRects, type GridInput, type Rect } from './layout.js';

const box = (patch: Partial<GridInput>): GridInput => ({
  count: 1,
  width: 1256,
  height: 580,
  gap: 8,
  minTileWidth: 144,
  maxPerPage: 25,
  tallest: 3 / 4,
  pagerHeight: 48,
  page: 0,
  ...patch,
});

const SIZES = [
  [308, 500],
  [308, 180],
  [744, 560],
  [1256, 580],
  [1576, 780],
  [1200, 176],
  [240, 1400],
] as const;

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('gridFor', () => {
  it('gives one person the widest 16:9 that fits', () => {
    const { columns, tileWidth, tileHeight } = gridFor(box({ count: 1, width: 1600, height: 450 }));
    expect([columns, tileWidth, tileHeight]).to.deep.equal([1, 800, 450]);
  });

  it('puts two people side by side in a wide box and one above the other in a tall one', () => {
    expect(gridFor(box({ count: 2 })).columns).to.equal(2);
    expect(gridFor(box({ count: 2, width: 320, height: 560 })).columns).to.equal(1);
  });

  it('takes one long row of 16:9 tiles in a very flat box, not a square of slivers', () => {
    const { columns, rows, tileWidth, tileHeight } = gridFor(box({ count: 6, width: 1200, height: 110 }));
    expect([columns, rows]).to.deep.equal([6, 1]);
    expect(tileWidth / tileHeight).to.be.closeTo(16 / 9, 0.03);
  });

  for (const [width, height] of SIZES) {
    it(`fits every tile of every page, none over another, in ${width} × ${height}`, () => {
      for (const tallest of [3 / 4, 4 / 3]) {
        for (let count = 1; count <= 60; count++) {
          const first = gridFor(box({ count, width, height, tallest }));
          let shown = 0;
          for (let page = 0; page < first.pageCount; page++) {
            const grid = gridFor(box({ count, width, height, tallest, page }));
            const here = Math.min(grid.perPage, count - shown);
            shown += here;
            const free = height - (first.pageCount > 1 ? 48 : 0);
            const rects = gridRects(grid, here, { width, height: free, gap: 8 });
            for (const rect of rects) {
              expect(rect.x, `${count}`).to.be.at.least(0);
              expect(rect.y).to.be.at.least(0);
              expect(rect.x + rect.width).to.be.at.most(width + 0.01);
              expect(rect.y + rect.height).to.be.at.most(free + 0.01);
            }
            rects.forEach((rect, i) => rects.slice(i + 1).forEach((other) => expect(overlap(rect, other)).to.be.false));
          }
          expect(shown, `${count} in ${width} × ${height}`).to.equal(count);
        }
      }
    });

    it(`never makes tiles larger when one more person comes, in ${width} × ${height}`, () => {
      let last = Infinity;
      for (let count = 1; count <= 49; count++) {
        const { tileWidth, tileHeight } = gridFor(box({ count, width, height, maxPerPage: Infinity }));
        // Whole pixels: two arrangements of the same area may differ by one.
        expect(tileWidth * tileHeight, `${count}`).to.be.at.most(last + tileWidth + tileHeight);
        last = tileWidth * tileHeight;
      }
    });
  }

  it('keeps tiles between 16:9 and 4:3, and up to 3:4 where they may be taller', () => {
    for (const tallest of [3 / 4, 4 / 3]) {
      for (let count = 1; count <= 49; count++) {
        const { tileWidth, tileHeight } = gridFor(box({ count, tallest, maxPerPage: Infinity }));
        expect(tileHeight / tileWidth).to.be.at.least(9 / 16 - 0.02);
        expect(tileHeight / tileWidth).to.be.at.most(tallest + 0.001);
      }
    }
  });

  it('pages above 25 people: 31 are 25 and 6', () => {
    expect(gridFor(box({ count: 25 })).pageCount).to.equal(1);
    const grid = gridFor(box({ count: 31 }));
    expect([grid.perPage, grid.pageCount]).to.deep.equal([25, 2]);
  });

  it('pages when a tile would be under the smallest width, and leaves room for the pager then', () => {
    const grid = gridFor(box({ count: 20, width: 308, height: 400 }));
    expect(grid.tileWidth).to.be.at.least(144);
    expect(grid.pageCount).to.be.greaterThan(1);
    expect(grid.rows * grid.tileHeight + (grid.rows - 1) * 8).to.be.at.most(400 - 48);
  });

  it('gives the last page larger tiles for fewer people', () => {
    const first = gridFor(box({ count: 27, page: 0 }));
    const last = gridFor(box({ count: 27, page: 1 }));
    expect(last.tileWidth).to.be.greaterThan(first.tileWidth);
  });

  it('shows everybody on one page when there are no pages, however small', () => {
    const grid = gridFor(box({ count: 150, maxPerPage: Infinity }));
    expect([grid.perPage, grid.pageCount]).to.deep.equal([150, 1]);
  });

  it('has an answer for a box of nothing', () => {
    expect(gridFor(box({ count: 3, width: 0, height: 0 })).tileWidth).to.equal(0);
  });
});

describe('gridRects', () => {
  it('centres the last row', () => {
    const rects = gridRects({ columns: 2, rows: 2, tileWidth: 100, tileHeight: 60 }, 3, {
      width: 208,
      height: 128,
      gap: 8,
    });
    expect(rects.map(({ x, y }) => [x, y])).to.deep.equal([
      [0, 0],
      [108, 0],
      [54, 68],
    ]);
  });
});
