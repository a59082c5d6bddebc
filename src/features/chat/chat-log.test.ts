import { expect } from '@open-wc/testing';
import { ChatLog, MOST_MESSAGES } from './chat-log.js';
import type { ChatMessage, ChatState } from './chat-state.js';

type Published = Pick<ChatState, 'messages' | 'unread' | 'forgotten' | 'refused'>;

const message = (id: string): ChatMessage => ({
  id,
  senderId: 'claire',
  senderName: 'Claire',
  isLocal: false,
  text: id,
  at: 0,
  status: 'sent',
});

function logOf() {
  const published: Published[] = [];
  const log = new ChatLog(
    (next) => published.push(next),
    () => false,
  );
  return { log, published };
}

describe('the conversation', () => {
  it('is published once for what comes at once, and frozen', async () => {
    const { log, published } = logOf();
    log.add(message('a'));
    log.refuse();
    log.add(message('b'));
    await Promise.resolve();
    expect(published).to.have.length(1);
    expect(published[0]).to.deep.include({ unread: 2, refused: 1, forgotten: 0 });
    expect(Object.isFrozen(published[0]?.messages) && published[0]?.messages.every(Object.isFrozen)).to.equal(true);
  });

  it('does not change what was published', async () => {
    const { log, published } = logOf();
    log.add(message('a'));
    await Promise.resolve();
    log.setStatus('a', 'failed');
    await Promise.resolve();
    expect(published.map(({ messages }) => messages[0]?.status)).to.deep.equal(['sent', 'failed']);
  });

  it('does not grow for ever, and says how many are gone', async () => {
    const { log, published } = logOf();
    for (let count = 0; count <= MOST_MESSAGES; count++) log.add(message(String(count)));
    await Promise.resolve();
    const last = published.at(-1);
    expect(last?.forgotten).to.equal(1000);
    expect([last?.messages.length, last?.messages[0]?.id]).to.deep.equal([MOST_MESSAGES - 999, '1000']);
  });
});
