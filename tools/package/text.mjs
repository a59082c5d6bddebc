import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';

/** What must be in no published file (docs/security.md); Lit, in the CDN files, sets innerHTML through its policy. */
const FORBIDDEN = [
  /\b(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write/,
  /\beval\(/,
  /\bnew Function\b/,
  /\bunsafe(HTML|SVG|Static)\b/,
  /\bstyleMap\b/,
  /\bpostMessage\b/,
  /\bwindow\.open\b/,
  /<style\b/,
  /\sstyle=(["']|\$\{)/,
  /(["'`(])(data|blob):[^"'`)\s]/,
  /\b(https?|wss?):\/\/(?!www\.w3\.org\/(2000\/svg|1999\/))\w/,
  // Assets of the State's design system are never shipped.
  /@font-face|Marianne|\burl\(/,
  /\bsessionStorage\b|\bindexedDB\b|document\.cookie/,
];

/** What is in one published file only, and must be in no other. */
const ONLY_IN = new Map([
  [path.join('ui', 'save-text.js'), /\bcreateObjectURL\b/],
  // Fetched and run where the page asks for `storage="local"`, and nowhere else.
  [path.join('features', 'storage', 'storage.js'), /\blocalStorage\b/],
]);

/** A comment may name what it forbids. */
const withoutComments = (code) =>
  transformSync(code, { minifyWhitespace: true, legalComments: 'none', charset: 'utf8' }).code;

const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));

/** `file: pattern` for each forbidden text in the modules of the npm build. */
export function forbiddenTexts(dist) {
  return filesIn(dist, '.js')
    .filter((file) => !file.startsWith(path.join(dist, 'cdn')))
    .flatMap((file) => {
      const code = withoutComments(readFileSync(file, 'utf8'));
      const name = path.relative(dist, file);
      const elsewhere = [...ONLY_IN].flatMap(([place, pattern]) => (place === name ? [] : pattern));
      return [...FORBIDDEN, ...elsewhere]
        .filter((pattern) => pattern.test(code))
        .map((pattern) => `${name}: ${pattern.exec(code)[0]}`);
    });
}

/** Source maps name files of the project and of its packages, not of the machine that built them. */
export function machinePaths(dist) {
  return filesIn(dist, '.map').filter((file) =>
    JSON.parse(readFileSync(file, 'utf8')).sources.some((source) => path.isAbsolute(source) || /^file:/.test(source)),
  );
}

const SPECIFIER = /(?:from\s*|import\s*\(?\s*)["']([^"']+)["']/g;

const specifiersIn = (file) => Array.from(readFileSync(file, 'utf8').matchAll(SPECIFIER), ([, specifier]) => specifier);

/** Whether a declaration needs this package's types. */
export const needsTypesOf = (name) => (file) => specifiersIn(file).some((specifier) => specifier.startsWith(name));

/** The declarations that these lead to, themselves included. */
export function reachableDeclarations(entries) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const specifier of specifiersIn(file)) {
      if (specifier.startsWith('.')) visit(path.resolve(path.dirname(file), specifier.replace(/\.js$/, '.d.ts')));
    }
  };
  entries.forEach(visit);
  return [...seen];
}
