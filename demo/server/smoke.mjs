// Two Chromium pages with livekit-client alone meet on the development server, or on a real livekit-server (--livekit): each must
// draw the other's frames and hear its sound. Run: node --import tsx demo/server/smoke.mjs [--livekit] [--dual]
import { chromium } from 'playwright-core';
import { startDemo } from './demo.ts';
import { startLiveKitServer } from './livekit-process.ts';
import { DevelopmentServer } from './server.ts';
import { createToken } from './tokens.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];
const isReal = process.argv.includes('--livekit');
const options = { singlePeerConnection: !process.argv.includes('--dual') };

const development = new DevelopmentServer();
if (!isReal) await development.listen();
const real = isReal ? await startLiveKitServer() : undefined;
const liveKit = real ?? development.access;
const demo = await startDemo({ liveKit, backend: isReal ? 'livekit' : 'embedded' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });

async function open(identity) {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(identity, error.message));
  page.on('console', (message) => message.type() === 'error' && console.error(identity, message.text()));
  await page.goto(`${demo.url}/bare.html`);
  await page.waitForFunction(() => 'bare' in window);
  const token = await createToken(liveKit, { room: 'smoke', identity, name: identity });
  const ms = await page.evaluate((join) => window.bare.join(...join), [liveKit.url, token, options]);
  await page.evaluate(() => window.bare.publish());
  console.log(`${identity} joined in ${ms} ms`);
  return page;
}

async function expectMediaFrom(page, identity) {
  await page.waitForFunction((from) => window.bare.frames[from]?.camera > 20, identity);
  await page.waitForFunction(async (from) => (await window.bare.audioEnergy())[from] > 0.0001, identity);
}

try {
  const alice = await open('alice');
  const bob = await open('bob');
  await expectMediaFrom(alice, 'bob');
  await expectMediaFrom(bob, 'alice');
  console.log('each sees and hears the other');
  await alice.evaluate(() => window.bare.sendText('bonjour'));
  await bob.waitForFunction(() => window.bare.messages.some(({ text }) => text === 'bonjour'));
  await alice.evaluate(() => window.bare.setMicrophone(false));
  await bob.waitForFunction(() => window.bare.events.some(({ name }) => name === 'muted'));
  await alice.evaluate(() => window.bare.simulate('signal-reconnect'));
  await alice.waitForFunction(
    () => window.bare.events.some(({ name }) => name === 'state') && window.bare.state === 'connected',
  );
  if (!isReal) {
    const carol = development.addSynthetic('smoke', { identity: 'carol', video: true, audio: true });
    carol.publish('screen_share');
    carol.speak(0.5);
    await expectMediaFrom(bob, 'carol');
    await bob.waitForFunction(() => window.bare.frames.carol.screen_share > 20);
    await bob.waitForFunction(() => window.bare.participants.find(({ identity }) => identity === 'carol').isSpeaking);
    carol.sendText('salut', 'lk.chat');
    await bob.waitForFunction(() =>
      window.bare.messages.some(({ text, from }) => text === 'salut' && from === 'carol'),
    );
    development.setQuality('carol', 'poor');
    await bob.waitForFunction(
      () => window.bare.participants.find(({ identity }) => identity === 'carol').quality === 'poor',
    );
    development.kick('bob');
    await bob.waitForFunction(() =>
      window.bare.events.some(({ name, reason }) => name === 'disconnected' && reason === 4),
    );
    console.log('a synthetic participant is seen, heard and read; a removed one knows it');
  } else {
    await bob.evaluate(() => window.bare.leave());
  }
  await alice.waitForFunction(() => window.bare.events.some(({ name }) => name === 'left'));
  console.log('passed');
} finally {
  await browser.close();
  await demo.close();
  if (!isReal) await development.close();
  await real?.stop();
}
