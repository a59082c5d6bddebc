import { expect } from '@open-wc/testing';
import { type Press, shortcutList, shortcutOf } from './shortcut-list.js';

/** `Ctrl+Shift+h` as a browser says it. */
function press(keys: string): Press {
  const all = keys.split('+');
  return {
    key: all.at(-1) ?? '',
    ctrlKey: all.includes('Ctrl'),
    metaKey: all.includes('Meta'),
    shiftKey: all.includes('Shift'),
    altKey: all.includes('Alt'),
  };
}

describe('shortcutOf', () => {
  const table: readonly (readonly [keys: string, elsewhere: string | null, onMac: string | null])[] = [
    ['Ctrl+d', 'microphone', 'microphone'],
    ['Ctrl+D', 'microphone', 'microphone'],
    ['Meta+d', null, 'microphone'],
    ['Ctrl+e', 'camera', 'camera'],
    ['Ctrl+Shift+H', 'hand', 'hand'],
    ['Meta+Shift+H', null, null],
    ['Ctrl+h', null, null],
    ['Ctrl+Shift+d', null, null],
    ['Ctrl+Shift+?', 'help', 'help'],
    ['Ctrl+Shift+/', 'help', 'help'],
    ['F2', 'toolbar', 'toolbar'],
    ['Ctrl+F2', null, null],
    ['Ctrl+Alt+e', null, null],
    ['Ctrl+Meta+d', null, null],
    ['d', null, null],
    ['Shift+M', null, null],
    ['Ctrl+Shift+q', null, null],
  ];
  for (const [keys, elsewhere, onMac] of table)
    it(`${keys}: ${elsewhere ?? 'nothing'}, on a Mac ${onMac ?? 'nothing'}`, () => {
      expect(shortcutOf(press(keys), false)).to.equal(elsewhere);
      expect(shortcutOf(press(keys), true)).to.equal(onMac);
    });
});

describe('shortcutList', () => {
  for (const isMac of [false, true])
    it(`lists keys that do what they say${isMac ? ', on a Mac' : ''}, none twice, none one letter alone`, () => {
      const list = shortcutList(isMac);
      const names = list.map(({ keys }) => keys.join('+'));
      expect(new Set(names).size).to.equal(names.length);
      for (const { id, keys } of list) {
        const pressed = press(keys.join('+').replace('Control', 'Ctrl'));
        expect(shortcutOf(pressed, isMac), keys.join('+')).to.equal(id);
        expect(keys.length > 1 || /^F\d+$/.test(keys[0] ?? ''), keys.join('+')).to.equal(true);
      }
    });
});
