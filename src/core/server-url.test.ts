import { expect } from '@open-wc/testing';
import { VisioError } from './errors.js';
import { checkServerUrl } from './server-url.js';

const GOOD: readonly (readonly [address: string, result: string])[] = [
  ['wss://visio.example', 'wss://visio.example'],
  ['wss://visio.example/', 'wss://visio.example'],
  ['https://visio.example:7443/livekit/', 'wss://visio.example:7443/livekit'],
  ['WSS://VISIO.example', 'wss://visio.example'],
  ['wss://visio.example/?access_token=x#y', 'wss://visio.example'],
  ['ws://localhost:7880', 'ws://localhost:7880'],
  ['http://127.0.0.1:7880', 'ws://127.0.0.1:7880'],
  ['ws://[::1]:7880', 'ws://[::1]:7880'],
];

const BAD: readonly (readonly [why: string, address: string | null])[] = [
  ['nothing', null],
  ['an empty text', ''],
  ['a host without a scheme', 'visio.example'],
  ['a path', '/livekit'],
  ['no address at all', 'wss://'],
  ['a port that is none', 'wss://visio.example:port'],
  ['plain ws to another machine', 'ws://visio.example'],
  ['plain http to another machine', 'http://visio.example'],
  ['a name that begins like the loopback', 'ws://localhost.visio.example'],
  ['an address that begins like the loopback', 'ws://127.0.0.1.visio.example'],
  ['a file', 'file:///etc/hosts'],
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/plain,x'],
  ['a user name', 'wss://amina@visio.example'],
  ['a password', 'wss://:secret@visio.example'],
];

const HOSTED: readonly (readonly [why: string, address: string, literal: string, isAccepted: boolean])[] = [
  ['named by the page', 'wss://a.livekit.cloud', 'wss://a.livekit.cloud', true],
  ['named by the page in capitals', 'wss://a.livekit.cloud', 'https://A.LiveKit.cloud', true],
  ['given by the token answer alone', 'wss://a.livekit.cloud', '', false],
  ['of another project', 'wss://a.livekit.cloud', 'wss://not-a.livekit.cloud', false],
  ['in a path of the page’s own address', 'wss://a.livekit.run', 'wss://visio.example/a.livekit.run', false],
  ['with the final dot of the DNS', 'wss://a.livekit.cloud.', 'wss://visio.example', false],
];

function refusal(address: string | null, literal: string): unknown {
  try {
    return checkServerUrl(address, literal);
  } catch (error) {
    return error instanceof VisioError ? error.code : error;
  }
}

describe('checkServerUrl: an invalid address never reaches connect', () => {
  for (const [address, result] of GOOD)
    it(`accepts ${address}`, () => expect(checkServerUrl(address, address)).to.equal(result));

  for (const [why, address] of BAD)
    it(`refuses ${why}`, () => expect(refusal(address, address ?? '')).to.equal('SERVER_URL_INVALID'));

  it('is fatal and says why to developers', () => {
    try {
      checkServerUrl('ftp://visio.example', '');
      expect.fail('accepted');
    } catch (error) {
      expect(error).to.include({ isFatal: true, message: 'SERVER_URL_INVALID: ftp: is not accepted' });
    }
  });
});

describe('checkServerUrl: LiveKit’s own cloud only when the page names it', () => {
  for (const [why, address, literal, isAccepted] of HOSTED)
    it(`${isAccepted ? 'accepts' : 'refuses'} one ${why}`, () =>
      expect(refusal(address, literal)).to.equal(isAccepted ? address : 'SERVER_URL_INVALID'));
});
