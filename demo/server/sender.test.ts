import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DataPacket, DataStream_ByteHeader, DataStream_Header, DataStream_TextHeader } from '@livekit/protocol';
import { Transcription, UserPacket } from '@livekit/protocol';
import { signPacket } from './sender.js';
import type { Sender } from './sender.js';

const person: Sender = { sid: 'PA_1', identity: 'youssef', isHidden: false, isAgent: false };
const agent: Sender = { sid: 'PA_2', identity: 'agent', isHidden: false, isAgent: true };
const hiddenAgent: Sender = { ...agent, isHidden: true };

const inTheNameOf = (participantIdentity: string, value: DataPacket['value']): DataPacket =>
  new DataPacket({ participantIdentity, value });

const text = (): DataPacket['value'] => ({
  case: 'streamHeader',
  value: new DataStream_Header({ contentHeader: { case: 'textHeader', value: new DataStream_TextHeader() } }),
});
const file = (): DataPacket['value'] => ({
  case: 'streamHeader',
  value: new DataStream_Header({ contentHeader: { case: 'byteHeader', value: new DataStream_ByteHeader() } }),
});
const transcription = (): DataPacket['value'] => ({
  case: 'transcription',
  value: new Transcription({ transcribedParticipantIdentity: 'amina' }),
});

/** Who the others think the packet is from; undefined when they never get it. */
function shownSender(packet: DataPacket, from: Sender): string | undefined {
  return signPacket(packet, from) ? packet.participantIdentity : undefined;
}

test('a person cannot write in the name of somebody else', () => {
  assert.equal(shownSender(inTheNameOf('amina', text()), person), 'youssef');
});

test('an agent writes texts in the name of the person whom it heard, files in its own, and the texts say so', () => {
  const packet = inTheNameOf('amina', text());
  assert.equal(shownSender(packet, agent), 'amina');
  const { value } = packet;
  assert.ok(value.case === 'streamHeader' && value.value.contentHeader.case === 'textHeader');
  assert.equal(value.value.contentHeader.value.generated, true);
  assert.equal(shownSender(inTheNameOf('amina', file()), agent), 'agent');
});

test('transcriptions are taken from agents only', () => {
  assert.equal(shownSender(inTheNameOf('', transcription()), person), undefined);
  assert.equal(shownSender(inTheNameOf('', transcription()), agent), 'agent');
});

test('one who is hidden is named to nobody', () => {
  assert.equal(shownSender(inTheNameOf('', transcription()), hiddenAgent), '');
  assert.equal(shownSender(inTheNameOf('', text()), hiddenAgent), '');
  const user = new UserPacket();
  signPacket(inTheNameOf('', { case: 'user', value: user }), hiddenAgent);
  assert.deepEqual([user.participantIdentity, user.participantSid], ['', '']);
});
