import { expect } from '@open-wc/testing';
import { placeAboveCaptions } from './place-above-captions.js';

describe('the place of the choices', () => {
  const viewport = { width: 1280, height: 720 };
  const room = { left: 0, top: 0, width: 1280, height: 720 };
  const captions = { left: 0, top: 520, width: 1280, height: 120 };

  it('is above the captions, at their end', () => {
    const place = placeAboveCaptions({ anchor: captions, room, viewport, rem: 16, isRtl: false });
    expect(place).to.deep.equal({ left: 1280 - 8 - 752, bottom: 720 - 512, width: 752, height: 504 });
  });

  it('is at the other end from right to left', () => {
    const place = placeAboveCaptions({ anchor: captions, room, viewport, rem: 16, isRtl: true });
    expect(place.left).to.equal(8);
  });

  it('keeps within a narrow room', () => {
    const narrow = { left: 100, top: 40, width: 320, height: 640 };
    const anchor = { left: 100, top: 480, width: 320, height: 90 };
    const place = placeAboveCaptions({ anchor, room: narrow, viewport, rem: 16, isRtl: false });
    expect(place).to.deep.equal({ left: 108, bottom: 720 - 472, width: 304, height: 424 });
  });

  it('covers the captions where there is no room above them', () => {
    const low = { left: 0, top: 0, width: 320, height: 256 };
    const anchor = { left: 0, top: 130, width: 320, height: 60 };
    const place = placeAboveCaptions({ anchor, room: low, viewport, rem: 16, isRtl: false });
    expect(place).to.deep.equal({ left: 8, bottom: 720 - 248, width: 304, height: 240 });
  });
});
