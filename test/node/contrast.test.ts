import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TOKENS } from '../../src/ui/token-table.js';
import { colourOf, contrast, THEMES } from '../theming/contrast.js';
import { PAIRS } from '../theming/pairs.js';
import { PUBLIC_PROPERTIES } from '../theming/public-properties.js';

void describe('contrast of every pair in the four themes', () => {
  for (const [foreground, background, least] of PAIRS) {
    void it(`${foreground} on ${background} is at least ${least} : 1`, () => {
      for (const theme of THEMES) {
        const found = contrast(colourOf(foreground, theme), colourOf(background, theme));
        assert.ok(found >= least, `${theme}: ${found.toFixed(2)}`);
      }
    });
  }
});

void describe('custom properties', () => {
  void it('are the 37 public ones of the documentation, with their DSFR variable and their pair', () => {
    const rows = TOKENS.filter(({ publicName }) => publicName !== null);
    assert.equal(rows.length, 37);
    assert.deepEqual(
      rows.map(({ publicName, dsfr, light, dark }) => [publicName, dsfr, light, dark]),
      PUBLIC_PROPERTIES,
    );
  });

  void it('have each one row', () => {
    const names = TOKENS.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });
});
