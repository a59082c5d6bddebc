import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
};

/** As on a real portal: a strict policy, and nothing allowed that we do not need. */
export const strictPolicy = (policies, connect = "'self'") =>
  `default-src 'none'; script-src 'self'; connect-src ${connect}; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types ${policies}`;

/**
 * Serves a folder on the loopback, and `pages` (a path → its text) before it.
 * @returns `{ origin, close }`
 */
export async function serve(folder, { pages = {}, policy } = {}) {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const isPage = pathname.endsWith('/') || pathname.endsWith('.html');
    response.setHeader('content-type', isPage ? TYPES['.html'] : (TYPES[path.extname(pathname)] ?? 'text/plain'));
    if (isPage && policy) response.setHeader('content-security-policy', policy);
    if (pathname in pages) {
      response.end(pages[pathname]);
      return;
    }
    const file = path.join(folder, path.normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    try {
      response.end(await readFile(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
