import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { deepElements, visibleControls } from '../support/deep.js';
import { unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

describe('with reduced motion nothing moves', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));
  afterEach(unmountAll);

  for (const one of elementCases) {
    it(nameOfCase(one), async () => {
      const { host, patch } = await mountCase(one);
      if (one.shown) await patch(one.shown);
      const moving = deepElements(host).filter((element) => element.getAnimations().length > 0);
      expect(moving.map(({ localName, className }) => `${localName}.${className}`)).to.deep.equal([]);
    });
  }
});

describe('with forced colours every control has an edge', () => {
  before(() => emulateMedia({ forcedColors: 'active' }));
  after(() => emulateMedia({ forcedColors: 'none' }));
  afterEach(unmountAll);

  for (const one of elementCases) {
    it(nameOfCase(one), async () => {
      const { element } = await mountCase(one);
      const edgeless = visibleControls(element)
        .filter((control) => control.matches('button:not(.link), select, input') && !control.closest('.link'))
        .filter((control) => control.getRootNode() !== document)
        // The browser draws these itself, or their label does.
        .filter((control) => !control.matches('[type=checkbox], [type=radio]'))
        .filter((control) => {
          const style = getComputedStyle(control);
          return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === 'none';
        });
      expect(edgeless.map(({ className, textContent }) => `${className}: ${textContent.trim()}`)).to.deep.equal([]);
    });
  }
});
