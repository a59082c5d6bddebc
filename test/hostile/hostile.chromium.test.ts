import { expect } from '@open-wc/testing';
import type { StateOf } from '../../src/core/meeting-state.js';
import type { PanelName } from '../../src/features/panel/panel-state.js';
import { attack, HONEST } from './attacks.js';
import { BesiegedRoom } from './besieged-room.js';
import { MARK } from './hostile-values.js';
import { Random, seedOfRun } from './random.js';

const PANELS: readonly PanelName[] = ['chat', 'people', 'history', 'journal'];
const CASES_A_BATCH = 1250;
const BATCHES = 8;
/** Milliseconds of fake time between two cases. */
const PACE = 10;

let seed = 0;
let besieged: BesiegedRoom;

describe('hostile input', () => {
  before(async () => {
    seed = await seedOfRun();
    console.log(`hostile input: seed ${String(seed)}, ${String(BATCHES * CASES_A_BATCH)} cases`);
  });
  beforeEach(async () => {
    besieged = new BesiegedRoom();
    await besieged.open();
  });
  afterEach(() => besieged.close());

  describe('whatever others send', function () {
    // For machines that are busy: a part takes two seconds on one that is not.
    this.timeout(60_000);

    for (let batch = 0; batch < BATCHES; batch++) {
      const panel = PANELS[batch % PANELS.length] ?? 'chat';
      it(`harms nothing: ${String(CASES_A_BATCH)} cases, part ${String(batch + 1)}, beside ${panel}`, async () => {
        const random = new Random(seed + batch);
        await besieged.show(panel);
        for (let number = 0; number < CASES_A_BATCH; number++) {
          try {
            attack(besieged.room, random);
          } catch (error) {
            besieged.faults.push(
              `seed ${String(seed + batch)}, case ${String(number)}: ${String((error as Error).stack)}`,
            );
          }
          await besieged.clock.advance(PACE);
          if (number % 25 === 0) await besieged.pass(0);
        }
        await besieged.expectUnharmed();
        await besieged.expectHonestHeard();
      });
    }
  });

  /** Each of these is what markup, a leak or a push from outside would look like, and what is said of it. */
  const HARMS: readonly (readonly [what: string, harm: (root: ShadowRoot) => unknown, said: RegExp])[] = [
    [
      'an element of a text',
      (root) => inside(root, 'visio-stage')?.append(document.createElement('img')),
      /foreign: <img/,
    ],
    [
      'an unknown element',
      (root) => inside(root, 'visio-chat')?.append(document.createElement(MARK)),
      /foreign: <hostile/,
    ],
    ['an attribute that runs', (root) => root.querySelector('visio-stage')?.setAttribute('onfoo', ''), /that runs/],
    ['a push', (root) => root.querySelector('visio-toolbar')?.before(document.createElement('hr')), /the boxes/],
    ['an error told to the page', () => besieged.element.meeting.report(new Error('x')), /told to the page/],
    [
      'a queue that grows',
      () => patchHand({ queue: Array.from({ length: 99 }, () => ({ id: 'x', since: 0 })) }),
      /most/,
    ],
    ['a state that is no JSON', () => patchHand({ queue: [{ id: 'x', since: NaN }] }), /JSON/],
  ];

  const inside = (root: ShadowRoot, name: string) => root.querySelector(name)?.shadowRoot;
  const patchHand = (patch: Partial<StateOf<'hand'>>) => besieged.element.meeting.patch('hand', patch);

  describe('the watch', () => {
    for (const [what, harm, said] of HARMS) {
      it(`sees ${what}`, async () => {
        await besieged.show('chat');
        const root = besieged.element.shadowRoot;
        if (root) harm(root);
        const outcome = await besieged.expectUnharmed().then(
          () => 'unharmed',
          (error: unknown) => String(error),
        );
        expect(outcome).to.match(said);
      });
    }
  });

  /** So many things in one second of fake time. */
  async function inOneSecond(count: number, run: (number: number) => void): Promise<void> {
    for (let number = 0; number < count; number++) {
      run(number);
      await besieged.clock.advance(1000 / count);
      if (number % 50 === 0) await besieged.pass(0);
    }
  }

  describe('floods', () => {
    const packet = (number: number) =>
      JSON.stringify({ id: `id-${String(number)}`, message: `Message ${String(number)}` });

    it('of chat messages, a thousand packets a second: a few are shown, the others counted', async () => {
      await besieged.show('chat');
      const renders = await besieged.rendersOf(() =>
        inOneSecond(1000, (number) => besieged.room.streams.packet('p1', 'lk-chat-topic', packet(number))),
      );
      expect(besieged.state.chat?.messages.length).to.be.within(40, 55);
      expect(renders, 'three or so a message that is taken').to.be.below(250);
      await besieged.expectUnharmed();
      await besieged.expectHonestHeard();
      expect(besieged.state.chat?.refused).to.be.above(900);
    });

    it('of chat streams from five people', async () => {
      await besieged.show('chat');
      for (const n of [4, 5]) besieged.room.addRemote({ identity: `p${String(n)}` });
      await inOneSecond(1000, (number) =>
        besieged.room.streams.text(`p${String(1 + (number % 5))}`, 'lk.chat', `Message ${String(number)}`),
      );
      expect(besieged.state.chat?.messages.length).to.be.within(200, 260);
      await besieged.expectHonestHeard();
    });

    it('of captions that begin: no more lines than somebody could say', async () => {
      await besieged.show('history');
      const renders = await besieged.rendersOf(() =>
        inOneSecond(1000, (number) =>
          besieged.room.streams.text('p1', 'lk.transcription', `Phrase ${String(number)}`, {
            attributes: { 'lk.segment_id': `s${String(number)}`, 'lk.transcription_final': 'true' },
          }),
        ),
      );
      expect(besieged.state.captions?.next).to.be.within(8, 15);
      expect(renders).to.be.below(120);
      await besieged.expectUnharmed();
      await besieged.expectHonestHeard();
    });

    it('of captions that change: twenty renders of that line a second', async () => {
      const renders = await besieged.rendersOf(
        () =>
          inOneSecond(1000, (number) =>
            besieged.room.streams.text('p1', 'lk.transcription', `Je dis ${'mot '.repeat(number % 90)}`, {
              attributes: { 'lk.segment_id': 's', 'lk.transcription_final': 'false' },
            }),
          ),
        'visio-caption-line',
      );
      expect(renders).to.be.within(5, 25);
      await besieged.expectHonestHeard();
    });

    it('of reactions: six at most at once', async () => {
      const reaction = JSON.stringify({ type: 'reactionReceived', data: { emoji: 'thumbs-up' } });
      const renders = await besieged.rendersOf(() =>
        inOneSecond(1000, (number) => {
          besieged.room.streams.packet(`p${String(1 + (number % 3))}`, undefined, reaction);
          if ((besieged.state.reactions?.recent.length ?? 0) > 6) throw new Error('too many reactions');
        }),
      );
      expect(renders).to.be.below(40);
      await besieged.expectHonestHeard();
    });

    it('of attributes and names that change sixty times a second, beside the people', async () => {
      await besieged.show('people');
      const { room, clock } = besieged;
      const renders = await besieged.rendersOf(async () => {
        for (let second = 0; second < 5; second++) {
          await inOneSecond(60, (number) => {
            room.setAttributes('p1', { handRaisedAt: number % 2 ? '' : new Date(clock.now).toISOString() });
            room.person('p2').name = `Nom ${String(number)}`;
            room.emit('participantNameChanged', room.person('p2').name, room.person('p2'));
          });
        }
      });
      expect(renders, 'five a change: whom it is about, and what counts them').to.be.below(600 * 5);
      await besieged.expectUnharmed();
      await besieged.expectHonestHeard();
    });

    for (const topic of ['lk.chat', 'lk.transcription']) {
      it(`of ten megabytes in one stream on ${topic}: read no further than what is shown`, async () => {
        await besieged.show('chat');
        let read = 0;
        const pieces = Array.from({ length: 640 }, () => 'x'.repeat(16 * 1024));
        const counted = Object.assign([...pieces], {
          *[Symbol.iterator]() {
            for (const piece of pieces) {
              read++;
              yield piece;
            }
          },
        });
        besieged.room.streams.text('p1', topic, '', { pieces: counted });
        await besieged.until(() => read > 0, 'the stream is read');
        await besieged.pass(1000);
        expect(read).to.equal(1);
        await besieged.expectUnharmed();
        await besieged.expectHonestHeard();
      });
    }

    it('of packets of ten megabytes, and of bytes that are no text', async () => {
      await besieged.show('chat');
      const { streams } = besieged.room;
      const huge = new TextEncoder().encode(JSON.stringify({ id: 'huge', message: 'x'.repeat(10 * 1024 * 1024) }));
      for (const topic of ['lk-chat-topic', undefined, 'lk.chat', 'lk.transcription']) {
        streams.packet('p1', topic, huge);
        streams.packet(
          'p1',
          topic,
          Uint8Array.from({ length: 1000 }, (_, i) => 0x80 + (i % 128)),
        );
      }
      await besieged.pass(1000);
      expect(besieged.state.chat?.messages).to.deep.equal([]);
      await besieged.expectUnharmed();
      await besieged.expectHonestHeard();
      expect(besieged.room.person(HONEST).name).to.equal('Claire Besnard');
    });
  });
});
