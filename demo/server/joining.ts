import {
  ClientConfiguration,
  DisconnectReason,
  JoinResponse,
  LeaveRequest,
  LeaveRequest_Action,
} from '@livekit/protocol';
import { ParticipantUpdate, ReconnectResponse, ServerInfo, ServerInfo_Edition } from '@livekit/protocol';
import { SignalResponse } from '@livekit/protocol';
import { Client } from './client.js';
import { handleSignal } from './signal-requests.js';
import { publishCodecs } from './room.js';
import type { WebSocket } from 'ws';
import type { JoinRequest } from '@livekit/protocol';
import type { DevelopmentServer } from './server.js';
import type { Claims } from './tokens.js';

const VERSION = '1.9.0';
const PROTOCOL = 16;
/** Seconds. */
const PING = { pingTimeout: 15, pingInterval: 5 };

const serverInfo = (): ServerInfo =>
  new ServerInfo({
    edition: ServerInfo_Edition.Standard,
    version: VERSION,
    protocol: PROTOCOL,
    region: 'local',
    nodeId: 'development',
  });

export interface Arrival {
  readonly socket: WebSocket;
  readonly claims: Claims;
  readonly request: JoinRequest;
  readonly isSingle: boolean;
  readonly userAgent: string;
}

/** A verified client on an open socket: a resume, or a join. */
export function welcome(server: DevelopmentServer, arrival: Arrival): void {
  if (arrival.request.reconnect) resume(server, arrival);
  else join(server, arrival);
}

function connect(client: Client, socket: WebSocket): void {
  client.attach(socket);
  socket.on('message', (bytes: Buffer, isBinary) => {
    if (!isBinary || client.isClosed || client.room.staging.isSilent) return;
    try {
      handleSignal(client, bytes);
    } catch (error) {
      console.error(`message of ${client.identity}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function resume(server: DevelopmentServer, { socket, claims, request, userAgent }: Arrival): void {
  const client = server.rooms.get(claims.grants.room ?? '')?.members.get(claims.identity);
  const isKnown = client instanceof Client && client.sid === request.participantSid;
  // Firefox drops its ICE pair when a restart is answered with the old credentials, and libjuice cannot make new ones.
  if (!isKnown || server.staging.refusesResume || userAgent.includes('Firefox/')) {
    const reason = DisconnectReason.STATE_MISMATCH;
    const value = new LeaveRequest({ canReconnect: true, reason, action: LeaveRequest_Action.RECONNECT });
    socket.send(new SignalResponse({ message: { case: 'leave', value } }).toBinary());
    socket.close();
    return;
  }
  if (client.dropsNextResume) {
    client.dropsNextResume = false;
    socket.terminate();
    return;
  }
  connect(client, socket);
  client.send({ case: 'reconnect', value: new ReconnectResponse({ serverInfo: serverInfo(), lastMessageSeq: 0 }) });
  const participants = [...client.room.members.values()].map((member) => member.info());
  client.send({ case: 'update', value: new ParticipantUpdate({ participants }) });
}

function join(server: DevelopmentServer, { socket, claims, request, isSingle }: Arrival): void {
  const name = claims.grants.room ?? '';
  const same = server.rooms.get(name)?.members.get(claims.identity);
  if (same) server.disconnect(same, DisconnectReason.DUPLICATE_IDENTITY);
  // After that: the room ends with its last member.
  const room = server.openRoom(name);
  const client = new Client(room, claims, request, isSingle);
  room.add(client);
  connect(client, socket);
  const others = room.others(client);
  client.send({
    case: 'join',
    value: new JoinResponse({
      room: room.info(),
      participant: client.info(),
      otherParticipants: others.filter((other) => !other.isHidden).map((other) => other.info()),
      serverVersion: VERSION,
      serverInfo: serverInfo(),
      subscriberPrimary: !isSingle,
      ...PING,
      // Not empty: the client then publishes and negotiates at the same time.
      enabledPublishCodecs: publishCodecs(),
      clientConfiguration: new ClientConfiguration({}),
    }),
  });
  if (client.subscribesByItself) {
    for (const other of others) for (const track of other.tracks.values()) client.subscribe(track);
  }
  room.announce(client);
  room.announceRoom();
  if (request.publisherOffer) client.negotiation.receiveOffer(request.publisherOffer);
  if (!isSingle) client.negotiation.makeOffer();
}
