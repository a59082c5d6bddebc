import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import visio from './tools/eslint/index.mjs';

const SOURCE = ['src/**/*.ts'];
const TESTS = ['src/**/*.test.ts', 'test/**/*.{ts,mjs}', 'demo/**/*.test.ts', 'tools/**/*.test.mjs'];
/** Type-checked, but held to the lighter set. */
const AROUND = ['src/**/*.test.ts', 'test/**/*.ts', 'demo/**/*.ts', 'tools/**/*.ts'];
/** Outside tsconfig.json: they are compiled against other packages. */
const UNTYPED = ['test/bench/**', 'test/package/**'];
/** The one place where colours and the public property names are written. */
const TOKENS = ['src/ui/tokens*.ts', 'src/ui/tokens/**/*.ts'];

const AWAITED =
  'accessible|mount|mountInMeeting|settled|fixture|waitUntil|oneEvent|elementUpdated|nextFrame|' +
  'sendKeys|sendMouse|setViewport|emulateMedia|executeServerCommand';
const FORGOTTEN = `ExpressionStatement > CallExpression:matches([callee.name=/^(${AWAITED})$/], [callee.property.name='accessible'])`;

/** What each layer may import. Anything not listed is refused. */
const LAYERS = {
  core: [],
  livekit: ['core'],
  i18n: ['core'],
  ui: ['core', 'i18n'],
  features: ['core', 'livekit', 'i18n', 'ui'],
  backends: ['core'],
  room: ['core', 'livekit', 'i18n', 'ui', 'features', 'backends'],
  define: ['core', 'livekit', 'i18n', 'ui', 'features', 'backends', 'room'],
};

const layers = Object.entries(LAYERS).flatMap(([layer, allowed]) =>
  Object.keys(LAYERS)
    .filter((other) => other !== layer && !allowed.includes(other))
    .map((other) => ({
      target: `./src/${layer}`,
      from: `./src/${other}`,
      message: `src/${layer} must not know src/${other}: see the table of layers in ARCHITECTURE.md.`,
    })),
);

const islands = readdirSync(new URL('src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message: 'Features do not know each other: select what you need from the snapshot.',
  }));

const typed = (configs, files, ignores = []) => configs.map((config) => ({ ...config, files, ignores }));

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', '.cache/**', 'shots/**', 'test/results/**', 'test/bench/{dist,results}/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  ...typed(tseslint.configs.strictTypeChecked, SOURCE, TESTS),
  ...typed(tseslint.configs.recommendedTypeChecked, AROUND, UNTYPED),
  {
    files: [...SOURCE, ...AROUND],
    ignores: UNTYPED,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // TypeScript knows
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/unbound-method': 'off', // Lit binds @event listeners to their host
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // livekit-client's enums are compared with our own unions: importing them would load it.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: SOURCE,
    ignores: TESTS,
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
    },
  },
  {
    files: UNTYPED.map((folder) => `${folder}/*.{ts,tsx}`),
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },

  { ...lit['flat/recommended'], files: SOURCE },
  { ...wc['flat/best-practice'], files: SOURCE },
  {
    files: SOURCE,
    plugins: { 'import-x': importX, 'lit-a11y': litA11y, visio },
    settings: {
      wc: { elementBaseClasses: ['LitElement', 'VisioElement', 'MeetingHost'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/no-value-attribute': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-template-map': 'off',
      'wc/guard-super-call': 'off',
      'import-x/no-restricted-paths': ['error', { zones: [...layers, ...islands] }],
      'max-lines': ['error', { max: 350 }],
      'visio/css-colors': 'error',
      'visio/css-motion': 'error',
      'visio/css-private-properties': 'error',
      'visio/css-stacking': 'error',
      'visio/livekit-lazy': 'error',
      'visio/no-forbidden-dom': 'error',
      'visio/no-foreign-url': 'error',
      'visio/no-inline-style': 'error',
      'visio/no-words': 'error',
      'visio/listener-signal': 'error',
    },
  },
  { files: TOKENS, rules: { 'visio/css-colors': 'off', 'visio/css-private-properties': 'off' } },
  { files: ['src/**/*.strings.ts', 'src/i18n/locales/**'], rules: { 'visio/no-words': 'off' } },
  {
    files: TESTS,
    plugins: { visio },
    rules: {
      'visio/no-focused-tests': 'error',
      'visio/no-sleep': 'error',
      'max-lines': 'off',
    },
  },
  {
    files: ['demo/**/*.test.ts', 'test/node/**/*.ts'],
    rules: {
      // node:test waits for its tests by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] },
          ],
        },
      ],
    },
  },
  // The one pause of the end-to-end tests: between two looks at a condition.
  { files: ['test/**/until.ts'], rules: { 'visio/no-sleep': 'off' } },
  {
    files: ['src/**/*.test.ts', 'test/hostile/**/*.ts', 'test/suites/**/*.ts', 'test/support/**/*.ts'],
    rules: {
      // @open-wc/testing types `expect(x).to.equal(y)` as a promise; what a test must await is named instead.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: FORGOTTEN, message: 'Await it: unawaited it proves nothing, or ends in the next test.' },
      ],
    },
  },
  {
    // A test may write what the page under test must survive: foreign addresses, raw markup, its own words.
    files: ['src/**/*.test.ts', 'src/testing.ts'],
    rules: {
      'import-x/no-restricted-paths': 'off',
      'visio/css-colors': 'off',
      'visio/css-private-properties': 'off',
      'visio/livekit-lazy': 'off',
      'visio/listener-signal': 'off',
      'visio/no-forbidden-dom': 'off',
      'visio/no-foreign-url': 'off',
      'visio/no-words': 'off',
    },
  },
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
