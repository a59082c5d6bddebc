/* global afterEach, after, before -- mocha's own, in every test page */

/**
 * One violation of the page's policy fails the test that caused it. A request to any other host is one. Events that a
 * test dispatches itself are not trusted, hence not counted.
 */
const violations = [];
addEventListener('securitypolicyviolation', (event) => {
  // A browser may ask for the icon of the runner's page by itself: no code of ours did.
  if (/\/favicon\.ico$/.test(event.blockedURI)) return;
  if (event.isTrusted) violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim());
});

/**
 * Browsers tell it as an error of the page when boxes that were resized are measured again in the next frame: nothing is
 * lost by that, and when it happens depends on how busy the machine is.
 * https://drafts.csswg.org/resize-observer/#deliver-resize-loop-error-notification
 */
addEventListener(
  'error',
  (event) => {
    if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
  },
  { capture: true },
);

/** Violations are told in a task of their own, after the code that caused them. */
const { setTimeout } = globalThis;
async function check() {
  await new Promise((resolve) => setTimeout(resolve));
  const found = violations.splice(0);
  if (found.length === 0) return;
  const test = this.currentTest?.fullTitle() ?? 'the tests of this file';
  throw new Error(`the page's policy was violated by "${test}": ${found.join(' | ')}`);
}

afterEach(check);
after(check);

/** The test files of a folder share this page: what one of them does outside its `describe` would be done to all. */
before(function () {
  const { parent: page } = this.test;
  const foreign = page._beforeAll.length - 1 + page._beforeEach.length + page._afterAll.length - 1;
  // The fixtures of @open-wc/testing are tidied up in an afterEach of the page.
  if (foreign > 0 || page._afterEach.length > 2)
    throw new Error('before, beforeEach, afterEach and after belong into a describe');
});
