import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer } from './media/sdp-answer.js';
import { offer } from './media/sdp-offer.js';
import { codecFor, iceParametersOf, parseSdp } from './media/sdp.js';
import type { SectionPlan } from './media/sdp-answer.js';
import type { LocalParameters } from './media/transport.js';

const LOCAL: LocalParameters = {
  ufrag: 'ours',
  pwd: 'our-password',
  fingerprint: 'sha-256 AA:BB',
  setup: 'active',
  candidates: ['candidate:1 1 UDP 2122317823 127.0.0.1 40000 typ host'],
};

const TRANSPORT = [
  'c=IN IP4 0.0.0.0',
  'a=ice-ufrag:them',
  'a=ice-pwd:secret',
  'a=fingerprint:sha-256 11:22',
  'a=setup:actpass',
];
const OFFER = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'a=group:BUNDLE 0 1 2 3',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  ...TRANSPORT,
  'a=mid:0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63',
  ...TRANSPORT,
  'a=mid:1',
  'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=extmap:9 urn:example:unknown',
  'a=recvonly',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:63 red/48000/2',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 102 103 98',
  ...TRANSPORT,
  'a=mid:2',
  'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
  'a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
  'a=sendonly',
  'a=msid:stream track',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:102 H264/90000',
  'a=fmtp:102 packetization-mode=0;profile-level-id=42e01f',
  'a=rtpmap:103 H264/90000',
  'a=fmtp:103 packetization-mode=1;profile-level-id=42e01f',
  'a=rtpmap:98 VP9/90000',
  'a=fmtp:98 profile-id=0',
  'a=rid:q send',
  'a=rid:h send',
  'a=simulcast:send q;h',
  '',
].join('\r\n');

const UNUSED: SectionPlan = { direction: 'unused' };
const parsedOffer = parseSdp(OFFER);
const [, audio, video] = parsedOffer.media;
assert.ok(audio && video);

test('ICE and DTLS parameters are read from the sections', () => {
  const expected = { ufrag: 'them', pwd: 'secret', setup: 'actpass', fingerprint: 'sha-256 11:22' };
  assert.deepEqual(iceParametersOf(parsedOffer), expected);
});

test('H.264 is taken in packetization mode 1', () => {
  assert.equal(codecFor(video, 'video/h264')?.payloadType, 103);
  assert.equal(codecFor(video, 'video/av1'), undefined);
});

test('the answer has the sections of the offer, in order, with what is done on each', () => {
  const vp8 = codecFor(video, 'video/vp8');
  const opus = codecFor(audio, 'audio/opus');
  assert.ok(vp8 && opus);
  const sdp = answer(parsedOffer, LOCAL, 1, (media) =>
    media.type === 'video'
      ? { direction: 'receive', codec: vp8, withDtx: false }
      : { direction: 'send', codec: opus, stream: { participantSid: 'PA_1', trackSid: 'TR_1', ssrc: 77 } },
  );
  const { media, groups } = parseSdp(sdp);
  assert.deepEqual(
    media.map((m) => [m.type, String(m.mid), m.direction]),
    [
      ['application', '0', undefined],
      ['audio', '1', 'sendonly'],
      ['video', '2', 'recvonly'],
    ],
  );
  assert.equal(groups?.[0]?.mids, '0 1 2');
  assert.match(sdp, /a=msid:PA_1\|TR_1 TR_1\r\na=ssrc:77 /);
  assert.equal(media[2]?.simulcast?.list1, 'q;h');
  assert.equal(media[2]?.setup, 'active');
  assert.match(sdp, /a=candidate:1 1 UDP/);
});

test('unused sections are inactive and keep every extension we take: Chromium would drop a missing one for good', () => {
  const sdp = answer(parsedOffer, LOCAL, 1, () => UNUSED);
  const sections = parseSdp(sdp).media.slice(1);
  assert.deepEqual(
    sections.map((m) => m.direction),
    ['inactive', 'inactive'],
  );
  assert.deepEqual(
    sections.map((m) => m.ext?.map((e) => e.value)),
    [[4], [4, 10]],
  );
});

test('our offer says no address while there is none to say', () => {
  const section = { mid: '0', kind: 'video', mime: 'video/vp8', stream: undefined } as const;
  const silent = offer([section], { ...LOCAL, candidates: [] }, 1);
  assert.doesNotMatch(silent, /candidate/);
  assert.match(offer([section], LOCAL, 2), /a=end-of-candidates/);
});
