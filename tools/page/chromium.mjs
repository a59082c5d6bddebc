import { chromium } from 'playwright-core';
import { CHROMIUM } from '../browsers.mjs';

/** Chromium with a fake camera and a fake microphone, and no way out of this machine. */
export const launchChromium = () =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--mute-audio',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-device-for-media-stream=fps=10',
      '--use-fake-ui-for-media-stream',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });

/**
 * Opens a page that notes what should not happen: `problems` (violations of its policy, uncaught errors, requests to
 * other hosts) and `messages` (its console).
 */
export async function openPage(browser, url, { beforeLoad } = {}) {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const problems = [];
  const messages = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) problems.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    messages.push({ type: message.type(), text: message.text() });
    if (/Content Security Policy|TrustedHTML/.test(message.text())) problems.push(message.text());
  });
  if (beforeLoad) await page.addInitScript(beforeLoad);
  await page.goto(url);
  return { page, problems, messages, close: () => context.close() };
}

/** The button that a person would press to enter. Playwright looks into shadow roots. */
export const joinButton = (page) => page.getByRole('button', { name: 'Rejoindre la réunion' });
