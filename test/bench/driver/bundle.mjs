import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BENCH, PEERS, ROOT } from './prepare.mjs';

const LIVEKIT = path.join(ROOT, 'node_modules/livekit-client');

const versionIn = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/** The bench's page with an adapter, into dist/<adapter>.js and, where there is any, .css. */
export async function bundle(adapter) {
  const peer = versionIn(path.join(PEERS, 'node_modules/livekit-client'));
  if (peer !== versionIn(LIVEKIT)) throw new Error(`test/bench/peers must take livekit-client ${versionIn(LIVEKIT)}`);
  await bundlePage('page.js', adapter, { '#adapter': path.join(BENCH, `adapters/${adapter}.js`) });
}

/** The page of the panels, into dist/panels.js. No peer has a part in it. */
export const bundlePanels = () => bundlePage('panels-page.js', 'panels', {});

/**
 * The page, ours and the peers get one and the same livekit-client: with a second copy the room of the page is foreign to
 * the interface, and its version would be part of the figures.
 */
async function bundlePage(page, name, alias) {
  const { metafile } = await build({
    entryPoints: [path.join(BENCH, page)],
    outfile: path.join(BENCH, `dist/${name}.js`),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    nodePaths: [path.join(PEERS, 'node_modules'), path.join(ROOT, 'node_modules')],
    alias: { ...alias, 'livekit-client': LIVEKIT },
    external: ['@livekit/krisp-noise-filter'], // optional, loaded by the peer when somebody asks for it
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  const copies = Object.keys(metafile.inputs).filter((file) => file.includes('livekit-client.esm'));
  if (copies.length !== 1)
    throw new Error(`${name}: ${copies.length} copies of livekit-client, 1 is wanted: ${copies}`);
}
