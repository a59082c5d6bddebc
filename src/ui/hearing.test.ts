import { expect } from '@open-wc/testing';
import { type Hearing, hearingOf, nextHearingIn } from './hearing.js';

describe('hearingOf', () => {
  const table: readonly (readonly [now: number, heardAt: number | null, hearing: Hearing, next: number | null])[] = [
    [0, null, 'listening', 5000],
    [4999, null, 'listening', 1],
    [5000, null, 'silent', null],
    [6000, 6000, 'heard', 10_000],
    [15_999, 6000, 'heard', 1],
    [16_000, 6000, 'silent', null],
  ];
  for (const [now, heardAt, hearing, next] of table)
    it(`${now} ms after the start, last heard at ${heardAt ?? 'no time'}: ${hearing}`, () => {
      expect(hearingOf(now, { since: 0, heardAt })).to.equal(hearing);
      expect(nextHearingIn(now, { since: 0, heardAt })).to.equal(next);
    });
});
