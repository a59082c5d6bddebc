/**
 * Takes out of the CDN files what `ui/virtual-list.ts` never asks virtua for: rows that follow each other sideways, smooth
 * scrolling, other places of a row than the middle, drawing on a server. The npm build keeps virtua as it is.
 *
 * Lines are kept: source maps stay true.
 */
const CHANGES = [
  // The list is vertical, and its scroll offset begins at the top.
  ['}, Z = (t, e, n, o, s, r, l, c) => {', '}, Z = (t, e, n, o, _s, _r, l) => { const s = !1, r = !1, c = void 0;'],
  ['}, j = (t, e, n) => {', '}, j = (t, e) => { const n = !1;'],
  // A row that is gone to comes into the middle, at once.
  [
    'async $scroll(n, {align: o, smooth: c, offset: i = 0} = {}) {',
    'async $scroll(n) { let o = "center"; const c = !1, i = 0;',
  ],
  [
    'if (null != n && (n = l(n, 0, e.$getLength() - 1), "nearest" === o)) {',
    'if (n = l(n, 0, e.$getLength() - 1), !1) {',
  ],
  ['m: (n, o, s = I) => {', 'm: (n) => { const o = !1, s = I;'],
  // Nothing is drawn before there is a page.
  ['$isEstimating: a}, $ = 0) => {', '$isEstimating: a}) => { const $ = 0, d = !1;'],
  ['    let d = !!$, p = 1,', '    let p = 1,'],
  ['(I = t < 0 ? 2 : 1), d = !1, w = n, a = 4;', '(I = t < 0 ? 2 : 1), w = n, a = 4;'],
];

/** The code of virtua's core with less in it. A text that is not there stops the build: it is then another virtua. */
export function withoutTheRest(code) {
  return CHANGES.reduce((next, [from, to]) => {
    const at = next.indexOf(from);
    if (at < 0) throw new Error(`strip-virtua: not there any more: ${from}`);
    return next.slice(0, at) + to + next.slice(at + from.length);
  }, code);
}

/** Rollup plugin. */
export function stripVirtua() {
  return {
    name: 'strip-virtua',
    transform(code, id) {
      return /\/virtua\/lib\/core\/index\.js$/.test(id) ? { code: withoutTheRest(code), map: null } : null;
    },
  };
}
