import { expect } from '@open-wc/testing';
import { EMOJI, type ReactionName } from './reaction-names.js';
import { packetOf, reactionIn } from './reaction-packet.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('reaction packet', () => {
  it('is the one of La Suite Meet', () => {
    expect(new TextDecoder().decode(packetOf('thumbs-up'))).to.equal(
      '{"type":"reactionReceived","data":{"emoji":"thumbs-up"}}',
    );
    expect(Object.keys(EMOJI).sort()).to.deep.equal([
      'clapping-hands',
      'face-with-open-mouth',
      'face-with-tears-of-joy',
      'folded-hands',
      'party-popper',
      'red-heart',
      'thumbs-down',
      'thumbs-up',
    ]);
  });

  for (const name of Object.keys(EMOJI) as ReactionName[]) {
    it(`${name} is read as it was sent`, () => {
      expect(reactionIn(packetOf(name))).to.equal(name);
    });
  }

  const foreign = [
    '',
    'null',
    '3',
    '[]',
    '{',
    '{}',
    '{"type":"reactionReceived"}',
    '{"type":"reactionReceived","data":null}',
    '{"type":"reactionReceived","data":{"emoji":null}}',
    '{"type":"reactionReceived","data":{"emoji":"toString"}}',
    '{"type":"reactionReceived","data":{"emoji":"__proto__"}}',
    '{"type":"reactionReceived","data":{"emoji":["thumbs-up"]}}',
    '{"type":"reactionReceived","data":{"emoji":"<img src=x>"}}',
    '{"type":"participantMuted"}',
    `{"type":"reactionReceived","data":{"emoji":"thumbs-up"},"more":"${'x'.repeat(1000)}"}`,
  ];
  for (const text of foreign) {
    it(`nothing is read in ${text.slice(0, 60) || 'an empty packet'}`, () => {
      expect(reactionIn(bytes(text))).to.equal(null);
    });
  }

  it('nothing is read in bytes that are no text', () => {
    expect(reactionIn(new Uint8Array([255, 254, 0, 1]))).to.equal(null);
  });
});
