import { createToken, DEVELOPMENT_KEY, DEVELOPMENT_SECRET } from './tokens.js';
import { Client } from './client.js';
import type { Member } from './member.js';

/**
 * What livekit-server sends to a client when what its token says has changed: with it, a client that enters again by
 * itself keeps its name, its attributes and its rights.
 */
export async function refreshToken(member: Member): Promise<void> {
  if (!(member instanceof Client)) return;
  const { identity, name, metadata, attributes, grants, room } = member;
  const { canPublishSources } = member.permission();
  const access = { apiKey: DEVELOPMENT_KEY, apiSecret: DEVELOPMENT_SECRET };
  const token = await createToken(access, {
    room: room.name,
    identity,
    name,
    metadata,
    attributes,
    grants: { ...grants, canPublishSources },
  });
  member.send({ case: 'refreshToken', value: token });
}
