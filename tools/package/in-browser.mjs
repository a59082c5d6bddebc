import path from 'node:path';
import { joinButton, openPage } from '../page/chromium.mjs';
import { serve, strictPolicy } from '../page/static-server.mjs';

const page = (scripts) => `<!doctype html><html lang="fr"><head><title>Portail</title></head><body>
<visio-room room="demo" display-name="Amina Diallo"><p slot="fallback">Contenu de la page</p></visio-room>
${scripts.map((file) => `<script type="module" src="/${file}"></script>`).join('\n')}</body></html>`;

const fail = (message) => {
  throw new Error(message);
};

async function visit(browser, folder, { policies, pages }, look) {
  const server = await serve(folder, { policy: strictPolicy(policies), pages });
  const visited = await openPage(browser, `${server.origin}/`);
  try {
    await look(visited);
  } finally {
    await visited.close();
    await server.close();
  }
}

async function worksWithoutProblem({ page: opened, problems }) {
  await joinButton(opened).waitFor({ timeout: 20_000 });
  if (problems.length > 0) fail(problems.join('\n'));
}

/** The pages that a portal could write around the CDN files, each under a strict policy. */
export function cdnPages(browser, cdn) {
  const on = (policies, scripts, pages = {}) => ({ policies, pages: { '/': page(scripts), ...pages } });
  const entry = 'visio-room.min.js';
  return {
    'the split build shows the pre-join screen': () =>
      visit(browser, cdn, on('visio-room', [entry]), worksWithoutProblem),
    'the single file shows the pre-join screen': () =>
      visit(browser, cdn, on('visio-room', ['visio-room.all.min.js']), worksWithoutProblem),
    'the autoload file brings the tag': () =>
      visit(browser, cdn, on('visio-room', ['visio-room-autoload.min.js']), worksWithoutProblem),
    'works beside a portal that uses Lit itself': () => {
      const portal = "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });";
      return visit(
        browser,
        cdn,
        on('visio-room lit-html', ['lit.js', entry], { '/lit.js': portal }),
        worksWithoutProblem,
      );
    },
    'a second copy of the script does nothing': () =>
      visit(browser, cdn, on('visio-room', [entry, 'visio-room.all.min.js']), async ({ page: opened, messages }) => {
        await joinButton(opened).waitFor({ timeout: 20_000 });
        const errors = messages.filter(({ type, text }) => type === 'error' && text.startsWith('visio-room'));
        if (errors.length > 0) fail(errors.map(({ text }) => text).join('\n'));
      }),
    'a policy that refuses ours leaves the page’s own content, and one line that says what to add': () =>
      visit(browser, cdn, on("'none'", [entry]), async ({ page: opened, messages }) => {
        const ours = () =>
          messages.filter(({ type, text }) => type === 'error' && /trusted-types visio-room/.test(text));
        const until = Date.now() + 20_000;
        while (ours().length === 0 && Date.now() < until)
          await opened.evaluate(() => new Promise(requestAnimationFrame));
        if (ours().length !== 1) fail(`expected one message, got: ${messages.map(({ text }) => text).join('\n')}`);
        await opened.getByText('Contenu de la page').waitFor({ timeout: 5_000 });
        const isUpgraded = await opened.evaluate(() => Boolean(document.querySelector('visio-room').shadowRoot));
        if (isUpgraded) fail('the element was upgraded all the same');
      }),
  };
}

/** An application built by another bundler: Lit's policy keeps its own name there. */
export const builtPage = (browser, folder) =>
  visit(browser, path.resolve(folder), { policies: 'lit-html visio-room' }, worksWithoutProblem);
