import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  '--use-fake-device-for-media-stream=fps=10',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--auto-select-desktop-capture-source=Entire screen',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/**
 * The headless shell: the engine of Chromium without its windows, which starts in half the time.
 *
 * `speech`: a WAV file that its microphone hears, again and again; a beep when absent.
 */
export function launchChromium({ speech }: { readonly speech?: string | undefined } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: speech ? [...FLAGS, `--use-file-for-fake-audio-capture=${speech}`] : FLAGS,
  });
}

/** tsx gives functions back their names with a helper, which functions that run in a page do not find there. */
export const NAMES = 'globalThis.__name = (target) => target;';

export interface Watched {
  readonly context: BrowserContext;
  /** What no spec may see: requests to other hosts, policy violations, uncaught errors. */
  readonly offences: string[];
}

/** A person of their own: storage, permissions, language. Everything they ask of the network is looked at. */
export async function openContext(browser: Browser, viewport = { width: 1000, height: 640 }): Promise<Watched> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', permissions: ['camera', 'microphone'] });
  const offences: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOurs = hostname === '127.0.0.1' || protocol === 'blob:' || protocol === 'data:';
    if (!isOurs) offences.push(`a request to ${hostname}`);
  });
  context.on('weberror', (error) => offences.push(`uncaught: ${error.error().message}`));
  await context.addInitScript({ content: NAMES });
  await context.exposeFunction('reportOffence', (offence: string) => offences.push(offence));
  await context.addInitScript(() => {
    // Every device a page opens is known, so that one left open shows.
    const captured: MediaStreamTrack[] = [];
    Object.assign(window, { captured, questions: 0 });
    // A blank page is no secure context and has no devices.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices)
      for (const method of ['getUserMedia', 'getDisplayMedia'] as const) {
        const original = devices[method].bind(devices);
        devices[method] = async (options) => {
          (window as unknown as { questions: number }).questions++;
          const stream = await original(options);
          captured.push(...stream.getTracks());
          return stream;
        };
      }
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportOffence(text: string): void }).reportOffence;
      report(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return { context, offences };
}
