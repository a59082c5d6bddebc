import { expect, nextFrame } from '@open-wc/testing';
import { captionLine, captionsOf } from '../../../test/support/captions.js';
import { define, mountInMeeting, settled, unmountAll } from '../../../test/support/mount.js';
import { expectEdge, expectText, groundOf } from '../../../test/theming/painted.js';
import { APPEARANCES, DEFAULT_APPEARANCE } from './appearance.js';
import { VisioCaptionChoices } from './caption-choices.js';
import { VisioCaptionLine } from './caption-line.js';
import { VisioCaptions } from './visio-captions.js';

for (const element of [VisioCaptionChoices, VisioCaptionLine, VisioCaptions]) define(element);

const SPEAKERS = [1, 2, 3, 4, 5, 6];
const SCHEMES = ['light', 'dark'] as const;

describe('the contrast of captions', () => {
  afterEach(unmountAll);

  for (const scheme of SCHEMES)
    for (const colours of APPEARANCES.colours)
      for (const hasSpeakerColours of [true, false]) {
        const names = hasSpeakerColours ? 'names in colour' : 'names as the text';
        it(`${colours}, ${names}, on a ${scheme} page`, async () => {
          // Half of them old, one still being said, with words that may change.
          const lines = SPEAKERS.map((colour, number) => {
            const text = 'Nous avons ouvert deux guichets';
            return captionLine(number, `Personne ${String(colour)}`, text, { colour, isFinal: false, settled: 10 });
          });
          const appearance = { ...DEFAULT_APPEARANCE, lines: 5, colours, hasSpeakerColours } as const;
          const state = {
            captions: { isOn: true, feed: 'open', appearance, ...captionsOf(...lines.slice(0, 5)) },
          } as const;
          const { element, host, patch } = await mountInMeeting<VisioCaptions>('visio-captions', { state });
          host.style.colorScheme = scheme;
          const root = element.shadowRoot as ShadowRoot;
          const seen = new Set<string>();
          const check = () => {
            for (const line of root.querySelectorAll('visio-caption-line')) {
              const inside = line.shadowRoot as ShadowRoot;
              const who = inside.querySelector('.who');
              expectText(who, `the name ${who?.textContent ?? ''}`);
              expectText(inside.querySelector('[dir=auto]'), 'the words');
              expectText(inside.querySelector('.live'), 'the words that may change');
              const { textDecorationColor } = getComputedStyle(inside.querySelector('.live') as Element);
              expectEdge(textDecorationColor, groundOf(line), 'the dots under them');
              seen.add(who?.textContent ?? '');
            }
          };
          check();
          await patch({
            captions: captionsOf(
              ...lines.map((line) => ({
                ...line,
                isFinal: line.number < 5,
                settled: 31 - (line.number === 5 ? 21 : 0),
              })),
            ),
          });
          await settled(element);
          for (const line of root.querySelectorAll('visio-caption-line')) {
            expectText(line.shadowRoot?.querySelector('.who'), 'a name');
            expectText(line.shadowRoot?.querySelector('[dir=auto]'), 'words that were said before');
            seen.add(line.shadowRoot?.querySelector('.who')?.textContent ?? '');
          }
          expect([...seen].sort()).to.deep.equal(SPEAKERS.map((colour) => `Personne ${String(colour)}`));
        });

        if (!hasSpeakerColours) continue;
        it(`${colours}: the note and the tools, on a ${scheme} page`, async () => {
          const appearance = { ...DEFAULT_APPEARANCE, colours, size: 'huge' } as const;
          const state = {
            captions: { isOn: true, feed: 'silent', appearance, isAppearanceOpen: true },
            panel: { open: 'history' },
          } as const;
          const { element, host } = await mountInMeeting<VisioCaptions>('visio-captions', { state });
          host.style.colorScheme = scheme;
          const root = element.shadowRoot as ShadowRoot;
          expectText(root.querySelector('.note'), 'the note');
          const tools = [...root.querySelectorAll<HTMLElement>('.tool')];
          expect(tools).to.have.lengthOf(4);
          for (const tool of tools) {
            expectText(tool, tool.textContent.trim());
            if (tool.ariaExpanded === 'true') {
              expectEdge(getComputedStyle(tool).borderInlineStartColor, groundOf(tool), 'the mark of what is open');
            }
            tool.focus();
            await nextFrame();
            expectEdge(getComputedStyle(tool).outlineColor, groundOf(tool), 'the ring of the focus');
          }
        });
      }

  for (const scheme of SCHEMES)
    it(`the choices, on a ${scheme} page`, async () => {
      for (const colours of APPEARANCES.colours) {
        const state = { captions: { appearance: { ...DEFAULT_APPEARANCE, colours } } } as const;
        const { element, host, unmount } = await mountInMeeting<VisioCaptionChoices>('visio-caption-choices', {
          state,
        });
        host.style.colorScheme = scheme;
        const root = element.shadowRoot as ShadowRoot;
        for (const text of root.querySelectorAll(
          'legend, .option, .swatch__sample, .strong, .hint, .switch__state, .link',
        ))
          expectText(text, text.textContent.trim());
        for (const swatch of root.querySelectorAll('.swatch'))
          expectEdge(getComputedStyle(swatch).borderTopColor, groundOf(host), 'the edge of a choice');
        for (const segments of root.querySelectorAll('.segments'))
          expectEdge(getComputedStyle(segments).borderTopColor, groundOf(host), 'the edge of the choices');
        const chosen = root.querySelectorAll('.option.is-on');
        expect(chosen).to.have.lengthOf(4);
        unmount();
      }
    });
});
