import { expect } from '@open-wc/testing';
import { featured, HOLD, KEEP_PLACE, NO_SLOTS, PROMOTE_AFTER, rank, type RankedTile, SWAP_EVERY } from './ranking.js';

/** A room in virtual time: `a`, `b` … are others, `me` the own tile. */
class Room {
  now = 0;
  page = 0;
  pageSize = 3;
  speaking: readonly string[] = [];
  pinned: readonly string[] = [];
  elsewhere = new Set<string>();
  slots = NO_SLOTS;
  nextAt: number | null = null;

  constructor(public ids: readonly string[]) {}

  get tiles(): readonly RankedTile[] {
    return this.ids.map((id) => ({
      id,
      isOwn: id === 'me',
      isShare: id.startsWith('screen'),
      isPinned: this.pinned.includes(id),
      isSpeaking: this.speaking.includes(id),
    }));
  }

  rank(): readonly string[] {
    const { tiles, elsewhere, page, pageSize, now } = this;
    const ranked = rank(this.slots, { tiles, elsewhere, page, pageSize, now });
    this.slots = ranked.slots;
    this.nextAt = ranked.nextAt;
    return ranked.order;
  }

  /** Lets time pass, waking up when the ranking asked for it. */
  wait(milliseconds: number): readonly string[] {
    const end = this.now + milliseconds;
    let order = this.rank();
    while (this.nextAt !== null && this.nextAt <= end) {
      this.now = this.nextAt;
      order = this.rank();
    }
    this.now = end;
    return this.nextAt === null ? order : this.rank();
  }

  speak(...ids: string[]): readonly string[] {
    this.speaking = ids;
    return this.rank();
  }
}

const page1 = (order: readonly string[]) => order.slice(0, 3).join(' ');

describe('rank', () => {
  it('keeps the order of arrival, the own tile last of page 1', () => {
    expect(new Room(['me', 'a', 'b', 'c', 'd']).rank()).to.deep.equal(['a', 'b', 'me', 'c', 'd']);
  });

  it('puts the own tile last when there is one page', () => {
    expect(new Room(['me', 'a']).rank()).to.deep.equal(['a', 'me']);
  });

  it('puts shares and pins first', () => {
    const room = new Room(['me', 'a', 'b', 'c', 'd', 'screen-b']);
    room.pinned = ['d'];
    expect(room.rank().slice(0, 3)).to.deep.equal(['screen-b', 'd', 'me']);
  });

  it('moves nobody on the page, whoever speaks there', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    const before = room.rank();
    room.speak('b');
    expect(room.wait(60_000)).to.deep.equal(before);
  });

  it('asks to be called again when a speaker off the page may come onto it', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    room.speak('c');
    expect(room.nextAt).to.equal(PROMOTE_AFTER);
  });

  it('brings a speaker onto the page after two seconds and not before', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    room.speak('c');
    expect(page1(room.wait(PROMOTE_AFTER - 1))).to.equal('a b me');
    expect(page1(room.wait(1))).to.equal('a c me');
  });

  it('brings nobody for a cough, however often', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    const before = room.rank();
    for (let i = 0; i < 20; i++) {
      room.speak('c');
      room.wait(1_500);
      room.speak();
      room.wait(500);
    }
    expect(room.rank()).to.deep.equal(before);
  });

  it('gives away the place of who has been silent for longest', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    room.speak('b');
    room.wait(1_000);
    room.speak('c');
    expect(page1(room.wait(PROMOTE_AFTER))).to.equal('c b me');
  });

  it('never gives away the place of who speaks, is pinned, shares or is oneself', () => {
    const room = new Room(['me', 'a', 'b', 'c', 'screen-a']);
    room.pageSize = 4;
    room.pinned = ['a'];
    room.speak('b', 'c');
    expect(room.wait(60_000).slice(0, 4)).to.deep.equal(['screen-a', 'a', 'b', 'me']);
  });

  it('changes one place in three seconds at most', () => {
    const room = new Room(['me', 'a', 'b', 'c', 'd']);
    room.speak('c', 'd');
    expect(page1(room.wait(PROMOTE_AFTER))).to.equal('a c me');
    expect(page1(room.wait(SWAP_EVERY - 1))).to.equal('a c me');
    expect(page1(room.wait(1))).to.equal('d c me');
  });

  it('holds a place for ten seconds for who has just come', () => {
    const room = new Room(['me', 'a', 'b', 'c', 'd']);
    room.pageSize = 2;
    room.speak('b');
    expect(room.wait(PROMOTE_AFTER).slice(0, 2)).to.deep.equal(['b', 'me']);
    room.speak('c');
    expect(room.wait(HOLD - 1).slice(0, 2)).to.deep.equal(['b', 'me']);
    expect(room.wait(1).slice(0, 2)).to.deep.equal(['c', 'me']);
  });

  it('brings speakers onto the page on screen', () => {
    const room = new Room(['me', 'a', 'b', 'c', 'd']);
    room.page = 1;
    room.speak('a');
    expect(room.wait(PROMOTE_AFTER).slice(3)).to.include('a');
  });

  it('gives everybody their place back after a full reconnection', () => {
    const everybody = ['me', 'a', 'b', 'c', 'd', 'e'];
    const room = new Room(everybody);
    room.speak('d');
    const before = room.wait(PROMOTE_AFTER);
    room.speak();
    room.ids = ['me'];
    room.wait(KEEP_PLACE - 1);
    expect(room.rank()).to.deep.equal(['me']);
    room.ids = ['me', 'e', 'd', 'c', 'b', 'a'];
    expect(room.rank()).to.deep.equal(before);
  });

  it('forgets the place of who stays away', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    room.rank();
    room.ids = ['me', 'b', 'c'];
    room.rank();
    room.wait(KEEP_PLACE);
    room.rank();
    room.ids = ['me', 'a', 'b', 'c'];
    expect(room.rank()).to.deep.equal(['b', 'c', 'me', 'a']);
    expect(Object.keys(room.slots.absentSince)).to.deep.equal([]);
  });

  it('keeps the place of a tile that is shown elsewhere', () => {
    const room = new Room(['me', 'a', 'b', 'c']);
    room.rank();
    room.elsewhere = new Set(['a']);
    expect(room.rank()).to.deep.equal(['b', 'c', 'me']);
    room.wait(2 * KEEP_PLACE);
    room.elsewhere = new Set();
    expect(room.rank()).to.deep.equal(['a', 'b', 'me', 'c']);
  });

  it('moves the page slowly, however people talk across each other', () => {
    const room = new Room(['me', ...Array.from({ length: 60 }, (_, i) => `p${i}`)]);
    room.pageSize = 25;
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) % limit;
    let last = new Set(room.rank().slice(0, 25));
    let changes = 0;
    for (let second = 0; second < 120; second++) {
      room.speak(...Array.from({ length: 3 }, () => `p${random(60)}`), 'p59');
      const page = new Set(room.wait(1_000).slice(0, 25));
      changes += [...page].filter((id) => !last.has(id)).length;
      last = page;
    }
    expect(changes).to.be.at.most(120_000 / SWAP_EVERY);
  });
});

describe('featured', () => {
  it('is the first other person, then who speaks for long enough once the first is silent', () => {
    const room = new Room(['me', 'a', 'b']);
    room.rank();
    const ask = (current: string | null) => featured(current, room.slots, room);
    expect(ask(null)).to.deep.equal({ id: 'a', nextAt: null });
    room.speak('b');
    expect(ask('a')).to.deep.equal({ id: 'a', nextAt: PROMOTE_AFTER });
    room.now = PROMOTE_AFTER;
    expect(ask('a').id).to.equal('b');
    room.speak('a', 'b');
    expect(ask('a').id).to.equal('a');
  });

  it('is oneself when nobody else is there, and nobody in an empty room', () => {
    expect(featured(null, NO_SLOTS, new Room(['me'])).id).to.equal('me');
    expect(featured(null, NO_SLOTS, new Room([])).id).to.equal(null);
  });
});
