/** Lit's call, in its production build. */
const CALL = /([\w$]+)\.createPolicy\((["'])lit-html\2,(\{[^{}]*\})\)/g;
const LIT = /\/lit-html\/(development\/)?lit-html\.js$/;

/**
 * Gives Lit's Trusted Types policy our own name in files that bundle Lit. Two policies cannot share a name on a page,
 * so a portal that uses Lit itself would otherwise stop our script at import.
 *
 * A page that refuses the policy makes `createPolicy` throw. Caught here, so that the modules load, `define` sees that
 * no template can be made, says which line to add, and leaves the page's own content in place.
 *
 * Stops the build when Lit's text is not the one known here.
 */
export function trustedTypesPolicy(name) {
  let renamed = 0;
  return {
    name: 'trusted-types-policy',
    buildStart() {
      renamed = 0;
    },
    transform(code, id) {
      if (!LIT.test(id)) return null;
      const guarded = code.replace(CALL, (_, types, _quote, rules) => {
        renamed++;
        return `(()=>{try{return ${types}.createPolicy(${JSON.stringify(name)},${rules})}catch{return}})()`;
      });
      return { code: guarded, map: null };
    },
    buildEnd(error) {
      if (!error && renamed !== 1) this.error(`expected one createPolicy("lit-html", …) in lit-html, found ${renamed}`);
    },
  };
}
