import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerResponse } from 'node:http';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Address prefixes and the folders behind them; the first that fits wins. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['/dist/', resolve(ROOT, 'dist')],
  ['/node_modules/livekit-client/dist/', resolve(ROOT, 'node_modules/livekit-client/dist')],
  ['/', resolve(ROOT, 'demo/page')],
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The file of an address, or undefined: unknown folder or kind, or a way out of the folder. */
function fileOf(pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const entry = FOLDERS.find(([prefix]) => decoded.startsWith(prefix));
  if (!entry || decoded.includes('\0')) return undefined;
  const [prefix, folder] = entry;
  const relative = decoded.endsWith('/') ? `${decoded.slice(prefix.length)}index.html` : decoded.slice(prefix.length);
  const file = normalize(join(folder, relative));
  return file.startsWith(folder + sep) && extname(file) in TYPES ? file : undefined;
}

/** Sends the file behind `pathname`, or gives false and leaves the response alone. */
export async function sendFile(pathname: string, isHead: boolean, response: ServerResponse): Promise<boolean> {
  const file = fileOf(pathname);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) return false;
  response.writeHead(200, { 'content-type': TYPES[extname(file)], 'content-length': found.size });
  if (isHead) response.end();
  else createReadStream(file).pipe(response);
  return true;
}
