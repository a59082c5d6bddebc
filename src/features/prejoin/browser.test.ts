import { expect } from '@open-wc/testing';
import { type Browser, type BrowserHints, browserOf } from './browser.js';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('browserOf', () => {
  const table: readonly (readonly [name: string, hints: BrowserHints, browser: Browser])[] = [
    ['Chrome', { userAgent: CHROME, userAgentData: { mobile: false } }, 'chromium'],
    ['Chrome without hints', { userAgent: CHROME }, 'chromium'],
    ['Edge', { userAgent: `${CHROME} Edg/140.0.0.0` }, 'chromium'],
    ['Chrome on Android', { userAgent: CHROME, userAgentData: { mobile: true } }, 'mobile'],
    ['Firefox', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }, 'firefox'],
    ['Firefox on Android', { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko Firefox/140.0' }, 'mobile'],
    ['Safari', { userAgent: `${MAC} Version/26.0 Safari/605.1.15` }, 'safari'],
    ['Safari on an iPad', { userAgent: `${MAC} Version/26.0 Safari/605.1.15`, maxTouchPoints: 5 }, 'mobile'],
    ['Safari on an iPhone', { userAgent: 'Mozilla/5.0 (iPhone) Version/26.0 Mobile/15E148 Safari/604.1' }, 'mobile'],
  ];
  for (const [name, hints, browser] of table)
    it(`${name}: ${browser}`, () => {
      expect(browserOf(hints)).to.equal(browser);
    });
});
