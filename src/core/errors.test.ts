import { expect } from '@open-wc/testing';
import { VisioError, withoutSecrets } from './errors.js';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbWluYSJ9.c2lnbmF0dXJl-_x';
const QUOTES = [
  `invalid token: ${JWT}, error: token is expired`,
  `WebSocket connection to 'wss://visio.example/rtc/v1?access_token=${JWT}&auto_subscribe=0' failed`,
  'https://visio.example/rtc/validate?access_token=opaque-secret-4821',
  `"${JWT}"`,
];
const SECRETS = [JWT, 'opaque-secret-4821', 'c2lnbmF0dXJl'];

/** Everything a person with a console can reach. */
function everythingIn(error: unknown): string {
  const found: string[] = [];
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    found.push(one.message, one.stack ?? '', String(one), JSON.stringify(one));
    for (const name of Object.getOwnPropertyNames(one)) found.push(String(Reflect.get(one, name)));
  }
  return found.join('\n');
}

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text, secret).not.to.include(secret);
}

describe('VisioError: no token in an error', () => {
  for (const quote of QUOTES) {
    it(`cuts it out of the cause: ${quote.slice(0, 24)}…`, () => {
      const cause = Object.assign(new Error(quote), { url: quote, cause: new Error(quote) });
      const error = VisioError.from(cause);
      expectNoSecret(everythingIn(error));
      expect((error.cause as Error).message).to.include('[token]');
    });

    it(`cuts it out of the detail: ${quote.slice(0, 24)}…`, () => {
      expectNoSecret(everythingIn(new VisioError('ACCESS_REFUSED', { detail: quote })));
    });
  }

  it('cuts it out of a cause that is a text, and drops a cause that is neither text nor error', () => {
    expect(new VisioError('COMMAND_FAILED', { cause: QUOTES[0] }).cause).to.equal(
      'invalid token: [token], error: token is expired',
    );
    expect(new VisioError('COMMAND_FAILED', { cause: { token: JWT } }).cause).to.equal(undefined);
  });

  it('leaves a text without secrets as it is', () => {
    expect(withoutSecrets('connect-src https://visio.example')).to.equal('connect-src https://visio.example');
  });
});

describe('VisioError', () => {
  it('says its code, the detail for developers and the words of the portal', () => {
    const error = new VisioError('TOKEN_DENIED', { isFatal: true, detail: 'HTTP 403', publicMessage: 'Complet' });
    const { name, code, isFatal, message, publicMessage } = error;
    expect({ name, code, isFatal, message, publicMessage }).to.deep.equal({
      name: 'VisioError',
      code: 'TOKEN_DENIED',
      isFatal: true,
      message: 'TOKEN_DENIED: HTTP 403',
      publicMessage: 'Complet',
    });
  });

  it('keeps a VisioError as it is, and keeps the name and the stack of another cause', () => {
    const known = new VisioError('NOT_ALLOWED');
    expect(VisioError.from(known)).to.equal(known);
    const cause = new TypeError('no');
    const error = VisioError.from(cause, 'TOKEN_FAILED');
    expect(error.code).to.equal('TOKEN_FAILED');
    expect((error.cause as Error).name).to.equal('TypeError');
    expect((error.cause as Error).stack).to.equal(cause.stack);
    expect(VisioError.isAbort(new VisioError('ABORTED'))).to.be.true;
    expect(VisioError.isAbort(error)).to.be.false;
  });
});
