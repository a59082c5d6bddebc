import { expect } from '@open-wc/testing';
import { violationsIn } from '../support/axe.js';
import { unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

// One engine: the document and the declared colours that axe reads are the same in each, and it takes half a minute.
describe('axe finds nothing, WCAG 2.0 to 2.2, A and AA', () => {
  const page = document.documentElement;
  before(() => {
    page.lang = 'fr';
    document.title = 'essai';
  });
  afterEach(() => {
    unmountAll();
    page.style.cssText = '';
  });

  for (const one of elementCases) {
    for (const scheme of ['light', 'dark']) {
      it(`${nameOfCase(one)}, ${scheme}`, async () => {
        page.style.colorScheme = scheme;
        const { host } = await mountCase(one);
        expect(await violationsIn(host)).to.deep.equal([]);
      });
    }
  }
});
