import { expect } from '@open-wc/testing';
import { FEATURE_NAMES, isKeyOffered, isOffered, readFeatures } from './offer.js';

describe('the attribute features', () => {
  const table: readonly (readonly [value: string | null, features: readonly string[], unknown: readonly string[]])[] = [
    [null, FEATURE_NAMES, []],
    ['', [], []],
    [' \n\t ', [], []],
    ['chat', ['chat'], []],
    ['screen-share  chat\n', ['chat', 'screen-share'], []],
    ['chat chat', ['chat'], []],
    ['Chat FULL-SCREEN', ['chat', 'full-screen'], []],
    ['chat, hand', ['hand'], ['chat,']],
    ['chat whiteboard leave', ['chat'], ['whiteboard', 'leave']],
    ['constructor __proto__', [], ['constructor', '__proto__']],
  ];
  for (const [value, features, unknown] of table)
    it(`${JSON.stringify(value)}: ${features.join(' ') || 'nothing'}`, () => {
      expect(readFeatures(value)).to.deep.equal({ features, unknown });
    });
});

describe('what is offered', () => {
  it('is everything where nobody says anything', () => {
    for (const name of FEATURE_NAMES) expect(isOffered({}, name), name).to.equal(true);
  });

  it('is asked by name and by key', () => {
    const state = { offer: { features: ['chat', 'screen-share'] } } as const;
    expect([isOffered(state, 'chat'), isOffered(state, 'hand')]).to.deep.equal([true, false]);
    expect(['chat', 'screenShare', 'hand', 'fullScreen'].map((key) => isKeyOffered(state, key))).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });

  it('leaves what is always there alone', () => {
    const state = { offer: { features: [] } } as const;
    for (const key of ['connection', 'microphone', 'camera', 'speaker', 'stage', 'participants', 'journal', 'panel'])
      expect(isKeyOffered(state, key), key).to.equal(true);
  });
});
