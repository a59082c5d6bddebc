import { expect } from '@open-wc/testing';
import { meetingInProgress } from '../../../test/support/meeting-in-progress.js';
import { APPEARANCES } from '../captions/appearance.js';
import { keptOf, readKept, writeKept } from './kept-settings.js';

const ALL = {
  microphone: { deviceId: 'a1B2', isOff: true },
  camera: { deviceId: '', isOff: false },
  speaker: { deviceId: 'headset' },
  captions: { isOn: true, isReadAloud: false },
  appearance: { size: 'huge', lines: 5, position: 'over', colours: 'brown-on-cream', hasSpeakerColours: false },
  preferences: {
    saysPassages: false,
    showsReactions: true,
    saysReactions: true,
    warnsWhenMuted: true,
    reducesMotion: false,
  },
  sounds: { joined: true, left: false, message: true, hand: false },
  shortcuts: { isOn: false },
};
const versioned = (groups: object) => JSON.stringify({ version: 1, ...groups });
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('what is kept', () => {
  it('comes back as it went', () => {
    expect(readKept(writeKept(ALL))).to.deep.equal(ALL);
  });

  const hostile: readonly (readonly [what: string, text: string | null])[] = [
    ['nothing', null],
    ['an empty text', ''],
    ['no JSON', '{"version":1,'],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[1,2,3]'],
    ['another version', JSON.stringify({ ...ALL, version: 2 })],
    ['no version', JSON.stringify(ALL)],
    ['10 MB', versioned({ sounds: { joined: true }, padding: 'x'.repeat(10_000_000) })],
    ['a pit', deep(3000)],
    ['words for answers', versioned({ sounds: { joined: 'true', left: 1 }, shortcuts: { isOn: null } })],
    ['groups that are none', versioned({ sounds: 'all', shortcuts: 7, captions: null, appearance: [] })],
    ['unknown groups and values', versioned({ token: 'eyJ', names: ['Amina'], sounds: { applause: true } })],
    ['a prototype', '{"version":1,"__proto__":{"sounds":{"joined":true}},"sounds":{"__proto__":{"joined":true}}}'],
    ['choices that are not offered', versioned({ appearance: { size: 'vast', lines: 4, colours: 'url(x)' } })],
    ['devices that are no names', versioned({ microphone: { deviceId: 7 }, camera: { deviceId: 'é\u202e' } })],
    ['a device without end', versioned({ speaker: { deviceId: 'x'.repeat(201) } })],
    ['markup for a device', versioned({ speaker: { deviceId: '<img src=x onerror=alert(1)>' } })],
  ];
  for (const [what, text] of hostile)
    it(`is nothing where there is ${what}`, () => {
      expect(readKept(text)).to.deep.equal({});
    });

  it('keeps what is good beside what is not', () => {
    const text = versioned({
      sounds: { joined: true, left: 'no' },
      shortcuts: 'off',
      speaker: { deviceId: 'headset' },
    });
    expect(readKept(text)).to.deep.equal({ sounds: { joined: true }, speaker: { deviceId: 'headset' } });
  });

  it('survives ten thousand texts of a blind typist', () => {
    let seed = 20251124;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    const good = writeKept(ALL);
    for (let round = 0; round < 10_000; round++) {
      const at = random(good.length);
      const text = good.slice(0, at) + String.fromCharCode(random(256)) + good.slice(at + random(9));
      const kept = readKept(text);
      expect(readKept(writeKept(kept)), text).to.deep.equal(kept);
    }
  });

  it('holds every choice of the captions, and every switch there is', () => {
    for (const [key, choices] of Object.entries(APPEARANCES))
      for (const choice of choices)
        expect(keptOf('appearance', { [key]: choice }), key).to.deep.equal({ [key]: choice });
    const { preferences, sounds } = meetingInProgress();
    expect(keptOf('preferences', preferences)).to.deep.equal(preferences);
    expect(keptOf('sounds', sounds)).to.deep.equal(sounds);
  });
});
