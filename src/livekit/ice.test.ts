import { expect } from '@open-wc/testing';
import { iceHost, withoutThirdParties } from './ice.js';

describe('iceHost', () => {
  const HOSTS: readonly (readonly [url: string, host: string])[] = [
    ['stun:stun.example', 'stun.example'],
    ['stun:stun.example:3478', 'stun.example'],
    ['TURNS:turn.example:5349?transport=tcp', 'turn.example'],
    ['turn:[2001:db8::1]:3478', '2001:db8::1'],
    ['turn:192.0.2.1?transport=udp', '192.0.2.1'],
    ['https://stun.example', ''],
    ['', ''],
  ];
  for (const [url, host] of HOSTS) it(`of ${url || 'nothing'}`, () => expect(iceHost(url)).to.equal(host));
});

describe('withoutThirdParties', () => {
  const OUT = [
    'stun:global.stun.twilio.com:3478',
    'turn:global.turn.twilio.com:3478?transport=udp',
    'stun:twilio.com',
    'stun:GLOBAL.STUN.Twilio.com',
    'stun:global.stun.twilio.com.:3478',
    'stun:stun.l.google.com:19302',
    'stun:stun1.l.google.com:19302',
    'stun:stun12.l.google.com',
    'stuns:stun.l.google.com.',
  ];
  const IN = [
    'stun:stun.example',
    'turn:turn.example:3478?transport=tcp',
    'stun:nottwilio.com',
    'stun:twilio.com.visio.example',
    'stun:stun.l.google.com.visio.example',
    'stun:10.0.0.1',
  ];
  for (const urls of OUT)
    it(`leaves ${urls} out`, () =>
      expect(withoutThirdParties([{ urls }])).to.deep.equal({ servers: [], hadThirdParties: true }));
  for (const urls of IN)
    it(`keeps ${urls}`, () =>
      expect(withoutThirdParties([{ urls }])).to.deep.equal({ servers: [{ urls: [urls] }], hadThirdParties: false }));

  it('keeps the good addresses of a server that also has others, with its secrets', () => {
    const turn = { urls: ['stun:stun.l.google.com', 'turn:turn.example'], username: 'u', credential: 'c' };
    expect(withoutThirdParties([turn, { urls: 'stun:stun.example' }])).to.deep.equal({
      servers: [{ urls: ['turn:turn.example'], username: 'u', credential: 'c' }, { urls: ['stun:stun.example'] }],
      hadThirdParties: true,
    });
  });
});
