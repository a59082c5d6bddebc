import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM, FIREFOX } from '../browsers.mjs';
import { webkitGtkLauncher } from './webkitgtk.mjs';

/** Nothing leaves this machine, whatever a page asks for. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  '--autoplay-policy=no-user-gesture-required',
  '--auto-accept-this-tab-capture',
];

/** Each set of media flags is a browser of its own: they are read at launch. */
const MEDIA = {
  granted: ['--use-fake-device-for-media-stream=device-count=2,fps=10', '--use-fake-ui-for-media-stream'],
  denied: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'],
  // Chromium cannot be told to have no fake microphone: this launch sees what the machine has, in CI nothing.
  nodevice: ['--use-fake-ui-for-media-stream'],
};

export const chromium = (media = 'granted') =>
  playwrightLauncher({
    product: 'chromium',
    concurrency: 2,
    launchOptions: { executablePath: CHROMIUM, args: [...QUIET, OFFLINE, ...MEDIA[media]] },
    // No permission is granted beforehand: the question is asked, and the fake interface answers it.
    createBrowserContext: ({ browser }) => browser.newContext({ locale: 'fr-FR' }),
  });

/** Over WebDriver BiDi, which Debian's Firefox speaks without geckodriver. */
export const firefox = () =>
  withNewTabs(
    chromeLauncher({
      puppeteer: puppeteerCore,
      concurrency: 1,
      createPage: async ({ context }) => withCombinations(await context.newPage()),
      launchOptions: {
        browser: 'firefox',
        executablePath: FIREFOX,
        headless: true,
        extraPrefsFirefox: {
          'media.navigator.streams.fake': true,
          'media.navigator.permission.disabled': true,
          'media.getusermedia.insecure.enabled': true,
          'media.cubeb.force_mock_context': true, // without an audio device AudioContext.resume() never settles
          'media.autoplay.default': 0,
          'media.autoplay.blocking_policy': 0,
          'media.peerconnection.ice.obfuscate_host_addresses': false,
          'media.peerconnection.ice.loopback': true,
          'intl.accept_languages': 'fr-FR,fr',
          'network.captive-portal-service.enabled': false,
          'app.update.enabled': false,
        },
      },
    }),
  );

/** Playwright reads `Shift+Tab` as keys held together; Puppeteer wants them one by one. */
function withCombinations(page) {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (combination) => {
    const keys = combination.split(/(?<=.)\+/);
    const last = keys.pop();
    for (const key of keys) await keyboard.down(key);
    await press(last);
    for (const key of keys.reverse()) await keyboard.up(key);
  };
  return page;
}

/**
 * A Tab out of a page's last control leaves the focus in Firefox's own bars, where it stays when the runner gives the
 * same tab to the next file: Enter presses no button then. Each file gets a tab of its own.
 */
function withNewTabs(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const result = await stopSession(id);
    const used = launcher.inactivePages.splice(0);
    await Promise.all(used.map(({ puppeteerPage }) => puppeteerPage.close()));
    return result;
  };
  return launcher;
}

export const webkit = () => webkitGtkLauncher();
