import { expect } from '@open-wc/testing';
import { focusFor, type FocusInput } from './focus-layout.js';
import type { Rect } from './layout.js';

const input = (patch: Partial<FocusInput>): FocusInput => ({
  size: 'wide',
  width: 1256,
  height: 578,
  gap: 8,
  rem: 16,
  hasShare: true,
  pins: 2,
  others: 9,
  isLow: false,
  ...patch,
});

const BOXES: Record<FocusInput['size'], readonly [number, number]> = {
  wide: [1256, 578],
  medium: [744, 520],
  compact: [308, 500],
};

const right = ({ x, width }: Rect) => x + width;
const bottom = ({ y, height }: Rect) => y + height;

describe('focusFor', () => {
  for (const size of ['wide', 'medium', 'compact'] as const) {
    it(`fits everything, nothing over another, when ${size}`, () => {
      const [width, height] = BOXES[size];
      for (const hasShare of [true, false]) {
        for (const pins of hasShare ? [0, 1, 2] : [1, 2, 3]) {
          for (const others of [0, 1, 4, 5, 40]) {
            const { mains, strip, pager } = focusFor(input({ size, width, height, hasShare, pins, others }));
            expect(mains.length).to.equal(pins + (hasShare ? 1 : 0));
            const rects = [...mains, ...strip, ...(pager ? [pager] : [])];
            rects.forEach((a, i) => {
              expect(Math.min(a.x, a.y)).to.be.at.least(-0.01);
              expect(right(a)).to.be.at.most(width + 0.01);
              expect(bottom(a)).to.be.at.most(height + 0.01);
              expect(Math.min(a.width, a.height)).to.be.greaterThan(0);
              for (const b of rects.slice(i + 1)) {
                const isApart =
                  right(a) <= b.x + 0.01 ||
                  right(b) <= a.x + 0.01 ||
                  bottom(a) <= b.y + 0.01 ||
                  bottom(b) <= a.y + 0.01;
                expect(isApart, `${size} share ${hasShare} pins ${pins} others ${others}`).to.be.true;
              }
            });
          }
        }
      }
    });
  }

  it('gives the share three quarters beside two pins, the others a column of four with a pager', () => {
    const { mains, strip, pager } = focusFor(input({}));
    const [share, pin] = mains;
    expect(share?.width).to.be.closeTo((1256 - 232 - 16) * 0.75, 1);
    expect(pin?.x).to.be.closeTo((share?.width ?? 0) + 8, 0.01);
    expect(strip.map(({ x }) => x)).to.deep.equal([1024, 1024, 1024, 1024]);
    expect(pager?.height).to.equal(44);
  });

  it('gives the pins what a 16:9 picture cannot use', () => {
    const [flat] = focusFor(input({ height: 340 })).mains;
    const [high] = focusFor(input({ height: 700 })).mains;
    expect(flat?.width).to.be.lessThan(high?.width ?? 0);
  });

  it('puts the others in a row below when medium, with the pager at its end', () => {
    const { mains, strip, pager } = focusFor(input({ size: 'medium', width: 744, height: 520, pins: 0 }));
    expect(new Set(strip.map(({ y }) => y)).size).to.equal(1);
    expect(mains[0]?.width).to.equal(744);
    expect(pager?.x).to.be.closeTo(744 - 44, 0.01);
  });

  it('puts the share above and the pins below on a phone, and no strip', () => {
    const { mains, strip } = focusFor(input({ size: 'compact', width: 308, height: 500 }));
    expect(strip).to.deep.equal([]);
    expect(mains.map(({ y }) => y > 0)).to.deep.equal([false, true, true]);
  });

  it('keeps share and pins where it is too low for the others', () => {
    const { mains, strip } = focusFor(input({ size: 'medium', width: 744, height: 300, isLow: true }));
    expect([mains.length, strip.length]).to.deep.equal([3, 0]);
  });

  it('has no pager when the strip shows everybody', () => {
    expect(focusFor(input({ others: 4 })).pager).to.equal(null);
  });
});
