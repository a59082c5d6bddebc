/**
 * For pages that carry the script and seldom a meeting: brings `define` when a `<visio-room>` or `<visio-provider>`
 * first appears in the document, and stops looking then.
 */
const TAGS = 'visio-room, visio-provider';

function watch(page: Document): void {
  const found = () => {
    if (!page.querySelector(TAGS)) return false;
    void import('./define.js');
    return true;
  };
  if (found()) return;
  const observer = new MutationObserver(() => {
    if (found()) observer.disconnect();
  });
  observer.observe(page, { childList: true, subtree: true });
}

if (typeof document !== 'undefined') watch(document);

export {};
