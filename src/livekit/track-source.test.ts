import { expect } from '@open-wc/testing';
import { publicationOf, sourceOf } from './track-source.js';

describe('what a publication is', () => {
  it('is what it says', () => {
    expect(sourceOf({ source: 'screen_share', kind: 'video' })).to.equal('screen_share');
  });

  it('is a camera or a microphone when it says nothing', () => {
    expect(sourceOf({ source: 'unknown', kind: 'video' })).to.equal('camera');
    expect(sourceOf({ source: 'unknown', kind: 'audio' })).to.equal('microphone');
  });

  it('is found by its name first', () => {
    const nameless = { source: 'unknown', kind: 'video' };
    const named = { source: 'camera', kind: 'video' };
    expect(publicationOf([nameless, named], 'camera')).to.equal(named);
    expect(publicationOf([nameless], 'camera')).to.equal(nameless);
    expect(publicationOf([nameless], 'microphone')).to.equal(undefined);
  });
});
