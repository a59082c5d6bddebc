import { expect } from '@open-wc/testing';
import { HandClock, inOrder, nextValue, timeOf } from './hand-queue.js';

const NOW = Date.UTC(2025, 0, 15, 14, 0, 0);
const HOUR = 3_600_000;
const at = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('timeOf', () => {
  it('reads the dates that LiveKit clients and La Suite Meet write', () => {
    expect(timeOf('2025-01-15T14:00:00.000Z')).to.equal(NOW);
    expect(timeOf('2025-01-15T16:00:00.123456+02:00')).to.equal(NOW + 123);
  });

  for (const value of ['', 'yes', '2025-13-45', 'x'.repeat(100_000), `${at(NOW)}${' '.repeat(50)}`, null, 3, {}]) {
    it(`reads nothing in ${JSON.stringify(value).slice(0, 20)}`, () => {
      expect(timeOf(value)).to.equal(null);
    });
  }
});

describe('inOrder', () => {
  it('puts the first raised first, then the identities, and leaves out what is no date', () => {
    const hands = [
      { id: 'c', value: at(NOW + 1) },
      { id: 'b', value: at(NOW) },
      { id: 'x', value: 'now' },
      { id: 'a', value: at(NOW) },
    ];
    expect(inOrder(hands).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
  });
});

describe('nextValue', () => {
  it('is now in an empty queue, and after hands of the past', () => {
    expect(nextValue([], NOW)).to.equal(at(NOW));
    expect(nextValue([{ id: 'a', value: at(NOW - HOUR) }], NOW)).to.equal(at(NOW));
  });

  it('comes after a hand whose clock is ahead, so that a wrong clock takes nobody’s place', () => {
    expect(nextValue([{ id: 'a', value: at(NOW + 3 * HOUR) }], NOW)).to.equal(at(NOW + 3 * HOUR + 1));
  });

  it('is not led astray by a hand of another day', () => {
    const far = [
      { id: 'a', value: '+275760-09-13T00:00:00.000Z' },
      { id: 'b', value: at(NOW + 30 * HOUR) },
    ];
    expect(nextValue(far, NOW)).to.equal(at(NOW));
  });
});

describe('HandClock', () => {
  it('counts from the moment it saw the hand go up, whatever the other clock says', () => {
    const clock = new HandClock();
    clock.read([], NOW, true);
    const hands = [{ id: 'a', value: at(NOW - 3 * HOUR) }];
    expect(clock.read(hands, NOW + 10, false)).to.deep.equal([{ id: 'a', since: NOW + 10 }]);
    expect(clock.read(hands, NOW + 99, false)).to.deep.equal([{ id: 'a', since: NOW + 10 }]);
  });

  it('believes the hands it finds on arrival, but not that they are of the future', () => {
    const hands = [
      { id: 'a', value: at(NOW - HOUR) },
      { id: 'b', value: at(NOW + HOUR) },
    ];
    expect(new HandClock().read(hands, NOW, true)).to.deep.equal([
      { id: 'a', since: NOW - HOUR },
      { id: 'b', since: NOW },
    ]);
  });

  it('begins again for a hand that was lowered and raised', () => {
    const clock = new HandClock();
    clock.read([{ id: 'a', value: at(NOW) }], NOW, true);
    clock.read([], NOW + 5, false);
    expect(clock.read([{ id: 'a', value: at(NOW + 9) }], NOW + 9, false)).to.deep.equal([{ id: 'a', since: NOW + 9 }]);
  });
});
