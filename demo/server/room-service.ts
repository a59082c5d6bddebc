import { DataPacket, DataPacket_Kind, DisconnectReason, ParticipantPermission, UserPacket } from '@livekit/protocol';
import { Client } from './client.js';
import { refreshToken } from './refresh-token.js';
import { setMuted } from './signal-requests.js';
import type { JsonObject } from './http.js';
import type { Member } from './member.js';
import type { Room } from './room.js';
import type { DevelopmentServer } from './server.js';
import type { Claims } from './tokens.js';

/** A refusal in Twirp's form. */
export class RoomServiceError extends Error {
  override readonly name = 'RoomServiceError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const notFound = (message: string): RoomServiceError => new RoomServiceError(404, 'not_found', message);
const denied = (): RoomServiceError => new RoomServiceError(403, 'permission_denied', 'permissions denied');

/** Twirp JSON names a field either way. */
const field = (query: JsonObject, camel: string, snake: string): unknown => query[camel] ?? query[snake];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);

/** LiveKit's RoomService (https://docs.livekit.io/reference/other/roomservice-api/), as much of it as a portal uses. Throws `RoomServiceError`. */
export function handleRoomService(
  server: DevelopmentServer,
  claims: Claims,
  method: string,
  query: JsonObject,
): object {
  const { grants } = claims;
  if (method === 'ListRooms') {
    if (!grants.roomList) throw denied();
    const names = texts(query['names']);
    const rooms = [...server.rooms.values()].filter((room) => !names.length || names.includes(room.name));
    return { rooms: rooms.map((room) => room.info().toJson()) };
  }
  if (method === 'CreateRoom' || method === 'DeleteRoom') {
    if (!grants.roomCreate) throw denied();
    return method === 'CreateRoom' ? createRoom(server, query) : deleteRoom(server, text(query['room']));
  }
  const roomName = text(query['room']);
  if (!grants.roomAdmin || grants.room !== roomName) throw denied();
  const room = server.rooms.get(roomName);
  if (method === 'ListParticipants') {
    return { participants: [...(room?.members.values() ?? [])].map((member) => member.info().toJson()) };
  }
  if (!room) throw notFound('requested room does not exist');
  if (method === 'SendData') return sendData(room, query);
  if (method === 'UpdateRoomMetadata') {
    room.metadata = text(query['metadata']);
    room.announceRoom();
    return room.info().toJson() as object;
  }
  const member = room.members.get(text(query['identity']));
  if (!member) throw notFound('participant does not exist');
  return onMember(server, member, method, query);
}

function createRoom(server: DevelopmentServer, query: JsonObject): object {
  const room = server.openRoom(text(query['name']));
  room.metadata = text(query['metadata']);
  room.maxParticipants = Number(field(query, 'maxParticipants', 'max_participants') ?? 0);
  return room.info().toJson() as object;
}

function deleteRoom(server: DevelopmentServer, name: string): object {
  if (!server.rooms.has(name)) throw notFound('requested room does not exist');
  server.deleteRoom(name);
  return {};
}

function onMember(server: DevelopmentServer, member: Member, method: string, query: JsonObject): object {
  switch (method) {
    case 'GetParticipant':
      return member.info().toJson() as object;
    case 'RemoveParticipant':
      server.disconnect(member, DisconnectReason.PARTICIPANT_REMOVED);
      return {};
    case 'MutePublishedTrack': {
      const sid = text(field(query, 'trackSid', 'track_sid'));
      // As in livekit-server's default configuration.
      if (query['muted'] !== true) throw new RoomServiceError(412, 'failed_precondition', 'remote unmute not enabled');
      if (member instanceof Client) setMuted(member, sid, true, { tellsClient: true });
      return { track: member.tracks.get(sid)?.info.toJson() };
    }
    case 'UpdateParticipant':
      updateParticipant(member, query);
      return member.info().toJson() as object;
    default:
      throw notFound(`no such method ${method}`);
  }
}

function updateParticipant(member: Member, query: JsonObject): void {
  if (text(query['metadata'])) member.metadata = text(query['metadata']);
  if (text(query['name'])) member.name = text(query['name']);
  for (const [key, value] of Object.entries((query['attributes'] ?? {}) as JsonObject)) {
    if (value === '') delete member.attributes[key];
    else member.attributes[key] = text(value);
  }
  if (query['permission']) {
    const json = query['permission'] as Parameters<typeof ParticipantPermission.fromJson>[0];
    const permission = ParticipantPermission.fromJson(json, { ignoreUnknownFields: true });
    const { canPublish, canSubscribe, canPublishData, canUpdateMetadata } = permission;
    Object.assign(member.grants, { canPublish, canSubscribe, canPublishData, canUpdateOwnMetadata: canUpdateMetadata });
    if (!canPublish) for (const track of [...member.tracks.values()]) member.room.dropTrack(track);
  }
  member.room.announce(member);
  void refreshToken(member);
}

function sendData(room: Room, query: JsonObject): object {
  const topic = text(query['topic']);
  const payload = new Uint8Array(Buffer.from(text(query['data']), 'base64'));
  const isLossy = query['kind'] === 'LOSSY' || query['kind'] === DataPacket_Kind.LOSSY;
  const packet = new DataPacket({
    kind: isLossy ? DataPacket_Kind.LOSSY : DataPacket_Kind.RELIABLE,
    destinationIdentities: texts(field(query, 'destinationIdentities', 'destination_identities')),
    value: { case: 'user', value: new UserPacket({ payload, ...(topic ? { topic } : {}) }) },
  });
  room.sendPacket(packet);
  return {};
}
