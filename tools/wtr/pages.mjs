import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** `page:` and a name: a module that imports the test files of that page, and nothing else. */
const pagePlugin = (pages) => ({
  name: 'page',
  setup(build) {
    build.onResolve({ filter: /^page:/ }, ({ path: name }) => ({
      path: name.slice('page:'.length),
      namespace: 'page',
    }));
    build.onLoad({ filter: /./, namespace: 'page' }, ({ path: name }) => ({
      contents: pages
        .get(name)
        .map((file) => `import './${file}';`)
        .join('\n'),
      resolveDir: root,
    }));
  },
});

/**
 * Builds one module for each page, and what pages share into chunks: a browser that asks for each source file of each
 * page alone spends half of the run on that. Takes test files by the name of their page, resolves to a function from
 * such a name to the built file. The folder goes when the run ends.
 */
export async function buildPages(pages) {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  // A folder of its own for each run: two may run at once.
  const folder = mkdtempSync(path.join(root, '.cache/pages-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [...pages.keys()].map((name) => ({ in: `page:${name}`, out: `${name}.test` })),
    plugins: [pagePlugin(pages)],
    // The first import of each page.
    inject: ['tools/wtr/guard.js'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // Without its path esbuild does not know which decorators these are.
    tsconfig: 'tsconfig.json',
    conditions: ['browser', 'production'],
    // A test may import a file for what it does alone.
    ignoreAnnotations: true,
    // The runner's own socket.
    external: ['/__web-dev-server__web-socket.js'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return (name) => path.relative(root, path.join(folder, `${name}.test.js`));
}
