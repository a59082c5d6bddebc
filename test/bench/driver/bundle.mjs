import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { BENCH, PEERS, ROOT } from './prepare.mjs';

const LIVEKIT = path.join(ROOT, 'node_modules/livekit-client');

const versionIn = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/**
 * Bundles the bench's page with an adapter into dist/<adapter>.js and, where there is any, .css. The page, ours and the
 * peers get one and the same livekit-client: with a second copy the room of the page is foreign to the interface, and its
 * version would be part of the figures.
 */
export async function bundle(adapter) {
  const peer = versionIn(path.join(PEERS, 'node_modules/livekit-client'));
  if (peer !== versionIn(LIVEKIT)) throw new Error(`test/bench/peers must take livekit-client ${versionIn(LIVEKIT)}`);
  const { metafile } = await build({
    entryPoints: [path.join(BENCH, 'page.js')],
    outfile: path.join(BENCH, `dist/${adapter}.js`),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    nodePaths: [path.join(PEERS, 'node_modules'), path.join(ROOT, 'node_modules')],
    alias: { '#adapter': path.join(BENCH, `adapters/${adapter}.js`), 'livekit-client': LIVEKIT },
    external: ['@livekit/krisp-noise-filter'], // optional, loaded by the peer when somebody asks for it
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  const copies = Object.keys(metafile.inputs).filter((file) => file.includes('livekit-client.esm'));
  if (copies.length !== 1)
    throw new Error(`${adapter}: ${copies.length} copies of livekit-client, 1 is wanted: ${copies}`);
}
