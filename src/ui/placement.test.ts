import { expect } from '@open-wc/testing';
import { isCompact, placeMenu, placeSheet, type PlacementInput } from './placement.js';

const input = (change: Partial<PlacementInput> = {}): PlacementInput => ({
  anchor: { left: 20, top: 650, width: 36, height: 60 },
  menu: { width: 300, height: 200 },
  room: { left: 0, top: 0, width: 1280, height: 720 },
  viewport: { width: 1280, height: 720 },
  rem: 16,
  isRtl: false,
  ...change,
});

describe('placeMenu', () => {
  it('is above its button, along its leading edge', () => {
    expect(placeMenu(input())).to.include({ left: 20, fromBottom: true, offset: 78 });
  });

  it('is below when there is more room there', () => {
    const top = { left: 20, top: 10, width: 36, height: 40 };
    expect(placeMenu(input({ anchor: top }))).to.include({ fromBottom: false, offset: 58, maxHeight: 654 });
  });

  it('stays in the room at its end', () => {
    const end = { left: 1200, top: 650, width: 60, height: 60 };
    expect(placeMenu(input({ anchor: end })).left).to.equal(1280 - 300 - 8);
  });

  it('begins at the right edge when the page reads from right to left', () => {
    const anchor = { left: 800, top: 650, width: 60, height: 60 };
    expect(placeMenu(input({ anchor, isRtl: true })).left).to.equal(560);
  });

  it('stays in the window when the room is narrower than the menu', () => {
    const room = { left: 1100, top: 0, width: 100, height: 720 };
    const anchor = { left: 1120, top: 650, width: 36, height: 60 };
    const { left } = placeMenu(input({ room, anchor }));
    expect(left).to.be.within(8, 1280 - 300 - 8);
  });

  it('is never higher than the space it has', () => {
    const short = input({ menu: { width: 300, height: 2000 } });
    expect(placeMenu(short).maxHeight).to.equal(634);
  });
});

describe('placeSheet', () => {
  it('lies on the bottom of the room and leaves three rem of it visible', () => {
    const room = { left: 100, top: 50, width: 320, height: 480 };
    expect(placeSheet(input({ room }))).to.deep.equal({
      left: 100,
      width: 320,
      offset: 190,
      fromBottom: true,
      maxHeight: 432,
    });
  });

  it('stays in the window when the room goes on below', () => {
    const room = { left: 0, top: 400, width: 320, height: 480 };
    expect(placeSheet(input({ room }))).to.include({ offset: 0, maxHeight: 272 });
  });

  it('is for rooms narrower than 30 rem, whatever a rem is', () => {
    const room = { left: 0, top: 0, width: 500, height: 480 };
    expect(isCompact(room, 16)).to.equal(false);
    expect(isCompact(room, 32)).to.equal(true);
  });
});
