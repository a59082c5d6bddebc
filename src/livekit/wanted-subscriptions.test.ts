import { expect } from '@open-wc/testing';
import { GRACE, type SubscriptionInput, wantedSubscriptions } from './wanted-subscriptions.js';

const camera = (identity: string) => ({ sid: `${identity}-camera`, identity, source: 'camera' });

function stateOf(identity: string, patch: Partial<SubscriptionInput>): string | undefined {
  return wanted(patch).get(`${identity}-camera`)?.state;
}

function wanted(patch: Partial<SubscriptionInput>) {
  return wantedSubscriptions({
    publications: ['shown', 'soon', 'speaking', 'other'].map(camera),
    people: 100,
    shown: new Set(['shown']),
    large: new Set(),
    soon: new Set(['soon']),
    speaking: new Set(['speaking']),
    tile: { width: 320, height: 180 },
    pixelRatio: 1,
    isPageHidden: false,
    idleSince: new Map(),
    now: 100_000,
    ...patch,
  });
}

describe('wantedSubscriptions', () => {
  it('receives everything that is heard and every shared screen, in any room', () => {
    for (const source of ['microphone', 'screen_share', 'screen_share_audio']) {
      const publications = [{ sid: 'one', identity: 'other', source }];
      expect(wanted({ publications, isPageHidden: true }).get('one')?.state, source).to.equal('on');
    }
  });

  const table = [
    { who: 'shown', state: 'on' },
    { who: 'soon', state: 'paused' },
    { who: 'speaking', state: 'paused' },
    { who: 'other', state: 'off' },
    { who: 'other', state: 'paused', people: 24, why: 'a small room keeps everybody ready' },
    { who: 'other', state: 'off', people: 25, why: 'a large room does not' },
    { who: 'other', state: 'paused', idleFor: GRACE - 1, why: 'it has just left the page' },
    { who: 'other', state: 'off', idleFor: GRACE, why: 'it left the page a while ago' },
    { who: 'shown', state: 'paused', isPageHidden: true, why: 'nobody sees the page' },
  ] as const;
  for (const row of table) {
    it(`has the camera of "${row.who}" ${row.state}${'why' in row ? `: ${row.why}` : ''}`, () => {
      const patch: Partial<SubscriptionInput> = {
        ...('people' in row && { people: row.people }),
        ...('isPageHidden' in row && { isPageHidden: row.isPageHidden }),
        ...('idleFor' in row && { idleSince: new Map([['other-camera', 100_000 - row.idleFor]]) }),
      };
      expect(stateOf(row.who, patch)).to.equal(row.state);
    });
  }

  it('asks for no more pixels of a camera than one can see', () => {
    const capOf = (patch: Partial<SubscriptionInput>) => wanted(patch).get('shown-camera')?.cap;
    expect(capOf({ pixelRatio: 1 }), 'adaptive streaming sees to it').to.equal(null);
    expect(capOf({ pixelRatio: 3 })).to.deep.equal({ width: 480, height: 270 });
    expect(capOf({ pixelRatio: 3, large: new Set(['shown']) })).to.equal(null);
  });

  it('asks nothing of cameras before it is known what is shown', () => {
    expect([...wanted({ tile: null }).keys()]).to.deep.equal([]);
  });
});
