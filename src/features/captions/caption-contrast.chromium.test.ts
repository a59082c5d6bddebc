import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { captionsOf, CONVERSATION } from '../../../test/support/captions.js';
import { define, mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import { expectText, groundOf } from '../../../test/theming/painted.js';
import { APPEARANCES, DEFAULT_APPEARANCE } from './appearance.js';
import { VisioCaptionChoices } from './caption-choices.js';
import { VisioCaptionLine } from './caption-line.js';
import { VisioCaptions } from './visio-captions.js';

for (const element of [VisioCaptionChoices, VisioCaptionLine, VisioCaptions]) define(element);

describe('captions in forced colours', () => {
  before(() => emulateMedia({ forcedColors: 'active' }));
  after(() => emulateMedia({ forcedColors: 'none' }));
  afterEach(unmountAll);

  for (const scheme of ['light', 'dark'] as const)
    it(`have those of the person, on a ${scheme} page, whatever was chosen`, async () => {
      const grounds = new Set<string>();
      for (const colours of APPEARANCES.colours) {
        const appearance = { ...DEFAULT_APPEARANCE, colours };
        const captions = { isOn: true, appearance, isAppearanceOpen: true, ...captionsOf(...CONVERSATION) };
        const { element, host, unmount } = await mountInMeeting<VisioCaptions>('visio-captions', {
          state: { captions },
        });
        host.style.colorScheme = scheme;
        const root = element.shadowRoot as ShadowRoot;
        for (const line of root.querySelectorAll('visio-caption-line')) {
          for (const part of line.shadowRoot?.querySelectorAll('.who, [dir=auto], .live') ?? [])
            expectText(part, part.textContent.trim());
          grounds.add(groundOf(line));
        }
        for (const tool of root.querySelectorAll('.tool')) expectText(tool, tool.textContent.trim());
        const [open, closed] = ['true', 'false'].map((is) => root.querySelector(`.tool[aria-expanded=${is}]`));
        if (!open || !closed) throw new Error('both tools are there');
        expect(groundOf(open), 'what is open is seen to be').not.to.equal(groundOf(closed));
        unmount();
      }
      expect([...grounds], 'one ground').to.have.lengthOf(1);
    });

  it('keep the samples of the choices as they will be elsewhere', async () => {
    const { element } = await mountInMeeting<VisioCaptionChoices>('visio-caption-choices');
    const samples = [...(element.shadowRoot?.querySelectorAll('.swatch__sample') ?? [])];
    for (const sample of samples) expectText(sample, sample.parentElement?.textContent.trim() ?? '');
    expect(new Set(samples.map(groundOf)).size).to.equal(4);
  });
});
