import { startDemo } from './demo.js';
import { EmbeddedSimulation } from './embedded-simulation.js';
import { LiveKitSimulation } from './livekit-simulation.js';
import { startLiveKitServer } from './livekit-process.js';
import { DevelopmentServer } from './server.js';
import type { DemoOptions } from './demo.js';

const DEFAULT_PORT = 4173;

type Setup = Pick<DemoOptions, 'liveKit' | 'backend' | 'simulation'> & { readonly stop: () => Promise<void> };

/** A server of one's own, from LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET. */
function remote(url: string): Setup {
  const { LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = process.env;
  if (!apiKey || !apiSecret) throw new Error('LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET beside it');
  const { protocol } = new URL(url);
  if (!/^(wss?|https?):$/.test(protocol)) throw new Error(`LIVEKIT_URL must begin with ws, wss, http or https: ${url}`);
  return {
    liveKit: { url: url.replace(/^http/, 'ws'), apiKey, apiSecret },
    backend: 'remote',
    stop: () => Promise.resolve(),
  };
}

async function real(): Promise<Setup> {
  const liveKit = await startLiveKitServer();
  const simulation = new LiveKitSimulation(liveKit);
  return {
    liveKit,
    backend: 'livekit',
    simulation,
    stop: async () => {
      await simulation.close();
      await liveKit.stop();
    },
  };
}

async function embedded(): Promise<Setup> {
  const server = new DevelopmentServer();
  await server.listen();
  const simulation = new EmbeddedSimulation(server);
  return {
    liveKit: server.access,
    backend: 'embedded',
    simulation,
    stop: async () => {
      await simulation.close();
      await server.close({ goodbye: true });
    },
  };
}

const { LIVEKIT_URL, PORT } = process.env;
const wantsReal = process.argv.includes('--livekit');

const SENTENCES = {
  embedded: 'LiveKit: the embedded development server',
  livekit: 'LiveKit: a livekit-server on this machine',
  remote: `LiveKit: ${LIVEKIT_URL ?? ''}`,
};

async function main(): Promise<void> {
  const { stop, ...setup } = await (LIVEKIT_URL ? remote(LIVEKIT_URL) : wantsReal ? real() : embedded());
  const demo = await startDemo({ ...setup, port: Number(PORT ?? DEFAULT_PORT), triesNext: true });
  let isStopping = false;
  const end = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    demo
      .close()
      .then(stop)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  console.log(SENTENCES[setup.backend]);
  console.log(`${demo.url}/`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
