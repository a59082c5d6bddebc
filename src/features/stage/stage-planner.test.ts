import { expect } from '@open-wc/testing';
import { PROMOTE_AFTER } from '../../core/ranking.js';
import type { Snapshot } from '../../core/meeting-state.js';
import { participant, participants } from '../../../test/support/meeting-in-progress.js';
import type { ParticipantSnapshot } from '../participants/participants-state.js';
import type { StageBox } from './stage-plan.js';
import { StagePlanner } from './stage-planner.js';
import { effectiveLayout } from './stage-tiles.js';

const REM = 16;

function boxOf(width: number, height: number, patch: Partial<StageBox> = {}): StageBox {
  const pixels = {
    width: width * REM - 24,
    height: height * REM - 24,
    outerWidth: width * REM,
    outerHeight: height * REM,
  };
  return { ...pixels, gap: 8, rem: REM, isOnItsSide: false, ...patch };
}

interface Scene {
  readonly box?: StageBox;
  readonly others?: readonly (string | ParticipantSnapshot)[];
  readonly layout?: 'auto' | 'grid' | 'focus';
  readonly pinned?: readonly string[];
  readonly page?: number;
}

function snapshotOf({ others = [], layout = 'auto', pinned = [], page = 0 }: Scene): Snapshot {
  const people = participants(
    participant('me', { isLocal: true }),
    ...others.map((one) => (typeof one === 'string' ? participant(one) : one)),
  );
  const choices = { layout, pinned };
  return {
    participants: people,
    stage: { ...choices, page, effectiveLayout: effectiveLayout(choices, people) },
  } as unknown as Snapshot;
}

function planOf(scene: Scene, planner = new StagePlanner(() => 0)) {
  planner.box = scene.box ?? boxOf(80, 36);
  const plan = planner.plan(snapshotOf(scene));
  if (!plan) throw new Error('There is no plan.');
  const ids = plan.places.map(({ id }) => id.replace('/camera', ''));
  return { plan, ids, roles: plan.places.map(({ role }) => role) };
}

const sharing = (id: string) => participant(id, { isSharingScreen: true });
const PHONE = boxOf(20, 30);

describe('StagePlanner', () => {
  it('waits for a box', () => {
    expect(new StagePlanner().plan(snapshotOf({ others: ['a'] }))).to.equal(null);
  });

  const scenes: readonly (readonly [string, Scene, string])[] = [
    ['alone', {}, 'me'],
    ['two in a grid', { others: ['a'] }, 'a me'],
    ['a share forward', { others: ['a', sharing('b')] }, 'b/screen a b me'],
    ['a share in a grid that was asked for', { others: ['a', sharing('b')], layout: 'grid' }, 'b/screen a b me'],
    ['a pin forward', { others: ['a', 'b'], pinned: ['b/camera'] }, 'b a me'],
    ['pins of who is away', { others: ['a'], pinned: ['gone/camera'] }, 'a me'],
    [
      'two pins beside a share',
      { others: ['a', 'b', sharing('c')], pinned: ['b/camera', 'a/camera'] },
      'c/screen b a c me',
    ],
    [
      'the last two of three pins beside a share',
      { others: ['a', 'b', 'c', sharing('d')], pinned: ['a/camera', 'b/camera', 'c/camera'] },
      'd/screen b c a d me',
    ],
    [
      'three pins without one',
      { others: ['a', 'b', 'c', 'd'], pinned: ['a/camera', 'b/camera', 'c/camera'] },
      'a b c d me',
    ],
    [
      'the pinned one of two shares',
      { others: [sharing('a'), sharing('b')], pinned: ['b/screen'] },
      'b/screen a/screen a b me',
    ],
    ['somebody forward when asked to', { others: ['a', 'b'], layout: 'focus' }, 'a b me'],
    ['the others without a strip on a phone', { others: ['a', sharing('b')], box: PHONE }, 'b/screen me'],
    [
      'pins without the own view on a phone',
      { others: ['a', sharing('b')], pinned: ['a/camera'], box: PHONE },
      'b/screen a',
    ],
    ['the own view last on a phone', { others: ['a', 'b'], box: PHONE }, 'a b me'],
    ['no own view in very large text', { others: ['a', 'b'], box: boxOf(17, 30) }, 'a b'],
    ['one picture where there is room for one', { others: ['a', 'b'], box: boxOf(20, 10) }, 'a'],
    ['the share then', { others: ['a', sharing('b')], pinned: ['a/camera'], box: boxOf(20, 10) }, 'b/screen'],
    ['no row of others where it is low', { others: ['a', sharing('b')], box: boxOf(48, 20) }, 'b/screen'],
  ];
  for (const [what, scene, expected] of scenes) {
    it(`shows ${what}: ${expected}`, () => {
      expect(planOf(scene).ids.join(' ')).to.equal(expected);
    });
  }

  it('floats the own view on a phone, upright or on its side', () => {
    expect(planOf({ others: ['a'], box: PHONE }).roles).to.deep.equal(['tile', 'own']);
    expect(planOf({ others: ['a'], box: boxOf(42, 20, { isOnItsSide: true }) }).roles).to.deep.equal(['tile', 'own']);
    expect(planOf({ box: PHONE }).roles, 'not alone').to.deep.equal(['tile']);
  });

  it('hides nobody behind the own view: over several pictures it takes a place among them', () => {
    expect(planOf({ others: ['a', 'b'], box: PHONE }).roles).to.deep.equal(['tile', 'tile', 'tile']);
    const onItsSide = boxOf(42, 20, { isOnItsSide: true });
    expect(planOf({ others: ['a', 'b'], box: onItsSide }).roles).to.deep.equal(['tile', 'tile', 'tile']);
    expect(planOf({ others: ['a', 'b'], layout: 'focus', box: PHONE }).roles).to.deep.equal(['tile', 'own']);
  });

  it('pages at 25, and at 49 where there is very much room', () => {
    const others = Array.from({ length: 30 }, (_, i) => `p${i}`);
    expect(planOf({ others }).plan.pageCount).to.equal(2);
    expect(planOf({ others, box: boxOf(100, 50) }).plan.pageCount).to.equal(1);
  });

  it('counts people, not tiles', () => {
    expect(planOf({ others: ['a', sharing('b')] }).plan.people).to.equal(3);
  });

  it('gives the same plan as long as nothing it shows changes', () => {
    const planner = new StagePlanner(() => 0);
    planner.box = boxOf(80, 36);
    const first = planner.plan(snapshotOf({ others: ['a'] }));
    expect(planner.plan(snapshotOf({ others: [participant('a', { microphone: 'off', isSpeaking: true })] }))).to.equal(
      first,
    );
    expect(planner.plan(snapshotOf({ others: ['a', 'b'] }))).not.to.equal(first);
  });

  it('puts forward who speaks, after a while, and asks to be woken for it', () => {
    let now = 0;
    const planner = new StagePlanner(() => now);
    const scene: Scene = { others: ['a', participant('b', { isSpeaking: true })], layout: 'focus' };
    expect(planOf(scene, planner).ids[0]).to.equal('a');
    expect(planner.nextAt).to.equal(PROMOTE_AFTER);
    now = PROMOTE_AFTER;
    expect(planOf(scene, planner).ids[0]).to.equal('b');
  });
});
