import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplates } from './tools/minify-templates.mjs';
import { stripLivekit } from './tools/strip-livekit.mjs';
import { stripVirtua } from './tools/strip-virtua.mjs';
import { trustedTypesPolicy } from './tools/trusted-types-policy.mjs';

const plugins = () => [
  // "production" picks Lit's minified build, else its development build and its warnings would be in the file.
  nodeResolve({ browser: true, exportConditions: ['browser', 'production'] }),
  trustedTypesPolicy('visio-room'),
  stripLivekit(),
  stripVirtua(),
  esbuild({ target: 'es2022', tsconfig: './tsconfig.json', sourceMap: true }),
  minifyTemplates(),
  terser({
    ecma: 2022,
    module: true,
    maxWorkers: 2,
    format: { comments: false },
    compress: { passes: 3, unsafe_arrows: true },
  }),
];

const output = {
  format: 'es',
  dir: 'dist/cdn',
  sourcemap: true,
  generatedCode: 'es2015',
  hoistTransitiveImports: false,
  entryFileNames: '[name].min.js',
};

const LIVEKIT = /\/node_modules\/livekit-client\/|\/src\/livekit\/sdk\.ts$/;
const ENTRY = /\/src\/define\/define\.ts$/;
/** What is asked for at the join, all at once: one file compresses better than five. */
const JOIN = /\/src\/(define\/define-meeting|room\/meeting-code|livekit\/(session|track-elements))\.ts$/;

/** The modules that these need at once, themselves included. */
function closureOf(roots, getModuleInfo) {
  const found = new Set();
  const visit = (id) => {
    if (found.has(id)) return;
    found.add(id);
    getModuleInfo(id)?.importedIds.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

function chunkOf(id, { getModuleIds, getModuleInfo }) {
  if (LIVEKIT.test(id)) return 'livekit';
  const roots = (pattern) => [...getModuleIds()].filter((one) => pattern.test(one));
  const isAtOnce = closureOf(roots(ENTRY), getModuleInfo).has(id);
  return !isAtOnce && closureOf(roots(JOIN), getModuleInfo).has(id) ? 'meeting' : null;
}

export default [
  {
    // For <script type="module">: a small entry, and beside it what is fetched when it is needed.
    input: { 'visio-room': 'src/define/define.ts', 'visio-room-autoload': 'src/define/autoload.ts' },
    output: {
      ...output,
      chunkFileNames: 'chunks/[name]-[hash].js',
      manualChunks: chunkOf,
      onlyExplicitManualChunks: true,
    },
    plugins: plugins(),
  },
  {
    // For a portal that wants one file and one integrity hash.
    input: { 'visio-room.all': 'src/define/define.ts' },
    output: { ...output, inlineDynamicImports: true },
    plugins: plugins(),
  },
];
