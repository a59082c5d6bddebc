// Makes loop.json: five seconds of VP8 (320x180, 15 frames a second) and Opus that Chromium's fake devices send through the
// development server. Run: node --import tsx demo/server/media/record.mjs [file]
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startDemo } from '../demo.ts';
import { DevelopmentServer } from '../server.ts';
import { createToken } from '../tokens.ts';
import { startsKeyFrame } from './payloads.ts';
import { PublishedTrack } from './published-track.ts';
import { LOOP_PATH } from './recording.ts';

const LENGTH_MS = 5000;
/** The encoder has reached its bitrate by then. */
const WARM_UP_MS = 2000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
];

const recording = { video: [], audio: [], width: 320, height: 180, ms: LENGTH_MS };
const firstTimestamps = new Map();
let isWaiting = false;
let isRecording = false;

const forward = PublishedTrack.prototype.receive;
PublishedTrack.prototype.receive = function receive(layer, packet) {
  forward.call(this, layer, packet);
  const { buffer, payloadStart, payloadEnd, timestamp, marker } = packet;
  // A loop begins with a key frame.
  isRecording ||= isWaiting && startsKeyFrame(this.mime, buffer, payloadStart, payloadEnd);
  if (!isRecording || payloadStart >= payloadEnd) return;
  if (!firstTimestamps.has(this)) firstTimestamps.set(this, timestamp);
  const ticks = (timestamp - firstTimestamps.get(this)) | 0;
  const at = Math.round(ticks / (this.kind === 'video' ? 90 : 48));
  const payload = buffer.subarray(payloadStart, payloadEnd).toString('base64');
  if (at < LENGTH_MS) recording[this.kind].push([at, marker ? 1 : 0, payload]);
};

const server = new DevelopmentServer();
await server.listen();
const demo = await startDemo({ liveKit: server.access, backend: 'embedded' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
try {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'] });
  const page = await context.newPage();
  await page.goto(`${demo.url}/bare.html`);
  await page.waitForFunction(() => 'bare' in window);
  const token = await createToken(server.access, { room: 'recording', identity: 'recorded' });
  await page.evaluate((join) => window.bare.join(...join), [server.access.url, token]);
  await page.evaluate(() => window.bare.publish());
  await delay(WARM_UP_MS);
  isWaiting = true;
  for (const track of server.member('recorded').tracks.values()) {
    for (const layer of track.layers.values()) if (track.kind === 'video') layer.requestKeyFrame();
  }
  await delay(LENGTH_MS + 500);
} finally {
  await browser.close();
  await demo.close();
  await server.close();
}
const file = process.argv[2] ?? fileURLToPath(LOOP_PATH);
writeFileSync(file, JSON.stringify(recording));
console.log(`${file}: ${recording.video.length} video and ${recording.audio.length} audio packets`);
