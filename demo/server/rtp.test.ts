import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseVp8Descriptor, startsKeyFrame } from './media/payloads.js';
import { estimatedBitrate, nack, nackedSequences, receiverReport, rtcpPackets, worstLoss } from './media/rtcp.js';
import { extensionOf, isAtOrAfter, parseRtp, readdress } from './media/rtp.js';
import type { RtpPacket } from './media/rtp.js';

const HEADER = [0x80, 0xe0, 0x12, 0x34, 0, 0, 0x10, 0, 0, 0, 0, 0x07];
/** Id 1 "0", id 3 two bytes, one byte of padding between. */
const ONE_BYTE_EXTENSIONS = [0xbe, 0xde, 0, 2, 0x10, 0x30, 0, 0x31, 0xaa, 0xbb, 0, 0];
const TWO_BYTE_EXTENSIONS = [0x10, 0x00, 0, 1, 17, 2, 0xcc, 0xdd];
const withExtensions = [0x90, ...HEADER.slice(1)];

function parsed(bytes: number[]): RtpPacket {
  const packet = parseRtp(Buffer.from(bytes));
  assert.ok(packet);
  return packet;
}

test('a plain packet is read', () => {
  const packet = parsed([...HEADER, 1, 2, 3]);
  assert.equal(packet.marker, 0x80);
  assert.equal(packet.sequence, 0x1234);
  assert.equal(packet.timestamp, 0x1000);
  assert.equal(packet.ssrc, 7);
  assert.deepEqual([packet.payloadStart, packet.payloadEnd], [12, 15]);
});

test('padding is no payload', () => {
  const packet = parsed([0xa0, ...HEADER.slice(1), 9, 0, 0, 3]);
  assert.deepEqual([packet.payloadStart, packet.payloadEnd], [12, 13]);
});

test('extensions of both forms are found by their id', () => {
  const oneByte = parsed([...withExtensions, ...ONE_BYTE_EXTENSIONS, 5]);
  assert.deepEqual(extensionOf(oneByte, 1), Buffer.from([0x30]));
  assert.deepEqual(extensionOf(oneByte, 3), Buffer.from([0xaa, 0xbb]));
  assert.equal(extensionOf(oneByte, 2), undefined);
  assert.equal(extensionOf(oneByte, undefined), undefined);
  const twoByte = parsed([...withExtensions, ...TWO_BYTE_EXTENSIONS, 5]);
  assert.deepEqual(extensionOf(twoByte, 17), Buffer.from([0xcc, 0xdd]));
});

test('what is no RTP packet is refused', () => {
  const cases: number[][] = [
    [],
    HEADER.slice(0, 11),
    [0x40, ...HEADER.slice(1)], // version 1
    [0x8f, ...HEADER.slice(1)], // fifteen contributing sources, none there
    withExtensions, // extensions announced, none there
    [...withExtensions, 0xbe, 0xde, 0, 9, 0], // longer than the packet
    [0xa0, ...HEADER.slice(1), 200], // more padding than bytes
  ];
  for (const bytes of cases) assert.equal(parseRtp(Buffer.from(bytes)), undefined, JSON.stringify(bytes));
});

test('an extension that says it is longer than the block is left out', () => {
  const packet = parsed([...withExtensions, 0xbe, 0xde, 0, 1, 0x1f, 1, 2, 3, 9]);
  assert.equal(extensionOf(packet, 1), undefined);
});

test('a packet is readdressed with the extensions that the receiver knows, under its ids', () => {
  const source = parsed([...withExtensions, ...ONE_BYTE_EXTENSIONS, 5, 6]);
  const target = { payloadType: 100, sequence: 9, timestamp: 77, ssrc: 42, extensions: [[3, 8]] as const };
  const packet = parseRtp(readdress(source, target));
  assert.ok(packet);
  assert.deepEqual([packet.sequence, packet.timestamp, packet.ssrc, packet.marker], [9, 77, 42, 0x80]);
  assert.equal(packet.buffer.readUInt8(1) & 0x7f, 100);
  assert.deepEqual(extensionOf(packet, 8), Buffer.from([0xaa, 0xbb]));
  assert.equal(extensionOf(packet, 1), undefined);
  assert.deepEqual([...packet.buffer.subarray(packet.payloadStart, packet.payloadEnd)], [5, 6]);
});

test('an id above 14 makes the two-byte form', () => {
  const source = parsed([...withExtensions, ...ONE_BYTE_EXTENSIONS, 5]);
  const packet = parseRtp(
    readdress(source, { payloadType: 96, sequence: 1, timestamp: 1, ssrc: 1, extensions: [[3, 20]] }),
  );
  assert.deepEqual(packet && extensionOf(packet, 20), Buffer.from([0xaa, 0xbb]));
});

test('sequence numbers are compared around the end', () => {
  assert.ok(isAtOrAfter(5, 5));
  assert.ok(isAtOrAfter(2, 65530));
  assert.ok(!isAtOrAfter(65530, 2));
});

test('the VP8 descriptor is read with and without picture ids', () => {
  const long = Buffer.from([0x90, 0xe0, 0x81, 0x02, 7, 0x20, 0x00, 1]);
  assert.deepEqual(parseVp8Descriptor(long, 0, long.length), {
    startsFrame: true,
    pictureId: { value: 0x102, at: 2, isLong: true },
    tl0PictureIndex: { value: 7, at: 4 },
    payloadStart: 6,
  });
  const none = Buffer.from([0x10, 0x00]);
  assert.equal(parseVp8Descriptor(none, 0, 2)?.pictureId, undefined);
  assert.equal(parseVp8Descriptor(none, 0, 1), undefined);
});

test('key frames are recognised in each codec', () => {
  const table: [mime: string, bytes: number[], isKey: boolean][] = [
    ['video/vp8', [0x10, 0x00], true],
    ['video/vp8', [0x10, 0x01], false],
    ['video/vp8', [0x00, 0x00], false], // continues a frame
    ['video/vp9', [0x08], true],
    ['video/vp9', [0x48], false],
    ['video/av1', [0x08], true],
    ['video/av1', [0x00], false],
    ['video/h264', [0x67], true],
    ['video/h264', [0x61], false],
    ['video/h264', [0x78, 0, 2, 0x61, 0, 0, 2, 0x65, 0], true], // aggregated
    ['video/h264', [0x7c, 0x85], true], // first fragment
    ['video/h264', [0x7c, 0x05], false], // later fragment
    ['audio/opus', [0x08], false],
    ['video/vp8', [], false],
  ];
  for (const [mime, bytes, isKey] of table) {
    assert.equal(startsKeyFrame(mime, Buffer.from(bytes), 0, bytes.length), isKey, `${mime} ${bytes.join(' ')}`);
  }
});

test('a NACK asks for exactly the sequence numbers it was given', () => {
  const sequences = [10, 11, 26, 27, 400];
  assert.deepEqual([...nackedSequences(nack(1, sequences))], sequences);
});

test('a compound datagram is taken apart, and what is cut short left out', () => {
  const report = receiverReport([
    { ssrc: 5, fraction: 64, lost: 3, highest: 100, lastSenderReport: 0, delay: 0 },
    { ssrc: 6, fraction: 128, lost: 3, highest: 100, lastSenderReport: 0, delay: 0 },
  ]);
  const remb = estimatedBitrate(8_000_000, [5]);
  const types = [...rtcpPackets(Buffer.concat([report, remb, Buffer.from([0x80, 200, 0, 50])]))].map((p) => p.type);
  assert.deepEqual(types, [201, 206]);
  assert.equal(worstLoss(report, 8, 2), 0.5);
  assert.equal(remb.toString('latin1', 12, 16), 'REMB');
});
