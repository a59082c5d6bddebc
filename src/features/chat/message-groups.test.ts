import { expect } from '@open-wc/testing';
import type { ChatMessage } from './chat-state.js';
import { dividerOf, isFirstOfGroup } from './message-groups.js';

const message = (id: string, isLocal = false, at = 0): ChatMessage => ({
  id,
  senderId: isLocal ? 'amina' : 'claire',
  senderName: '',
  isLocal,
  text: id,
  at,
  status: 'sent',
});

describe('groups of messages', () => {
  it('begin with the first, with another person, and after a minute', () => {
    expect(isFirstOfGroup(message('a'), undefined)).to.equal(true);
    expect(isFirstOfGroup(message('b', false, 60_000), message('a'))).to.equal(false);
    expect(isFirstOfGroup(message('b', false, 60_001), message('a'))).to.equal(true);
    expect(isFirstOfGroup(message('b'), message('a', true))).to.equal(true);
  });
});

describe('the divider', () => {
  const messages = [message('a'), message('b', true), message('c'), message('d', true), message('e')];

  for (const [unread, expected] of [
    [0, null],
    [1, { id: 'e', count: 1 }],
    [2, { id: 'c', count: 2 }],
    [3, { id: 'a', count: 3 }],
    [9, { id: 'a', count: 3 }],
  ] as const) {
    it(`for ${String(unread)} unread is above ${expected?.id ?? 'none'}: one’s own are not counted`, () => {
      expect(dividerOf({ messages, unread })).to.deep.equal(expected);
    });
  }
});
