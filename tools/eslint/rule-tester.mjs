import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

/** `invalid` lists `[code, ...messageIds]`; either side may be `{ code, filename }`. */
export function checkRule(name, rule, { valid, invalid }) {
  tester.run(name, rule, {
    valid,
    invalid: invalid.map(([code, ...ids]) => ({
      ...(typeof code === 'string' ? { code } : code),
      errors: ids.map((messageId) => ({ messageId })),
    })),
  });
}
