import { tsImport } from 'tsx/esm/api';

const { TOKENS } = await tsImport('./src/ui/token-table.ts', import.meta.url);

/** The manifest is published, so it names the built files. */
const builtPath = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

const withBuiltPaths = (node) => {
  if (Array.isArray(node)) node.forEach(withBuiltPaths);
  else if (node && typeof node === 'object') {
    if (node.kind === 'javascript-module' && node.path) node.path = builtPath(node.path);
    if (typeof node.module === 'string') node.module = builtPath(node.module);
    Object.values(node).forEach(withBuiltPaths);
  }
};

const isElement = ({ customElement }) => customElement === true;
const isPublic = ({ name, privacy, static: isStatic }) =>
  !name.startsWith('#') && !name.startsWith('_') && !privacy?.match(/private|protected/) && !isStatic;

/** The public properties are those of the one table of tokens, on the two elements that declare them. */
const ROOTS = ['visio-room', 'visio-provider'];
const cssProperties = TOKENS.filter(({ publicName }) => publicName).map(({ publicName, dsfr, light, dark }) => ({
  name: `--visio-${publicName}`,
  description: dsfr ? `Without it, the page's \`--${dsfr}\`.` : undefined,
  default: light === dark ? light : `light-dark(${light}, ${dark})`,
}));

/**
 * Only what a page can use: the elements and their public face. The rest changes with every commit and would make the
 * check for drift a chore.
 */
const publicFace = () => ({
  name: 'public-face',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = (module.declarations ?? []).filter(isElement);
      for (const declaration of module.declarations) {
        declaration.members = (declaration.members ?? []).filter(isPublic);
        if (ROOTS.includes(declaration.tagName)) declaration.cssProperties = cssProperties;
        declaration.attributes = (declaration.attributes ?? []).filter(({ name }) => name);
      }
    }
    const definesElements = ({ exports = [] }) => exports.some(({ kind }) => kind === 'custom-element-definition');
    manifest.modules = manifest.modules
      .filter((module) => module.declarations.length > 0 || definesElements(module))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    withBuiltPaths(manifest);
  },
});

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false, // the field in package.json is written by hand: the analyzer reformats the file
  plugins: [publicFace()],
};
