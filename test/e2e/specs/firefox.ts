import puppeteer from 'puppeteer-core';
import { NAMES } from '../browser.js';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

/** Loopback candidates, fake devices, no question; see docs/testing.md. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'media.cubeb.force_mock_context': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'intl.accept_languages': 'fr-FR, fr',
  'network.captive-portal-service.enabled': false,
};

export const firefoxSpecs: readonly Spec[] = [
  {
    name: 'Firefox and Chromium meet',
    async run({ visitor, site, room }) {
      const firefox = await puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
        headless: true,
        extraPrefsFirefox: PREFERENCES,
      });
      try {
        const page = await firefox.newPage();
        await page.evaluateOnNewDocument(NAMES);
        const query = new URLSearchParams({ room, 'display-name': 'Renard', 'token-endpoint': '/token' });
        await page.goto(`${site}/plain.html?${query.toString()}`);
        await page.evaluate(async () => {
          await customElements.whenDefined('visio-room');
          const element = document.querySelector('visio-room') as HTMLElementTagNameMap['visio-room'];
          await element.commands.devices.request(['microphone', 'camera']).catch(() => undefined);
          await element.join();
        });
        const amina = await visitor('Amina');
        await amina.join();
        await amina.sees('Renard', 30_000);
        const shown = () =>
          page.evaluate(() => {
            const videos: HTMLVideoElement[] = [];
            const walk = (root: ParentNode): void => {
              for (const element of root.querySelectorAll('*')) {
                const isAmina = element.localName === 'visio-tile' && element.shadowRoot?.textContent.includes('Amina');
                const video = isAmina ? element.shadowRoot?.querySelector('video') : null;
                if (video) videos.push(video);
                if (element.shadowRoot) walk(element.shadowRoot);
              }
            };
            walk(document);
            // Firefox does not count the frames of a stream; its clock goes only while it has some.
            return videos[0]?.videoWidth ? videos[0].currentTime : 0;
          });
        const first = await shown();
        await until('Firefox sees Amina', async () => (await shown()) > first + 0.5, 30_000);
      } finally {
        await firefox.close();
      }
    },
  },
];
