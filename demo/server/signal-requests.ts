import { DisconnectReason, LeaveRequest, LeaveRequest_Action, MuteTrackRequest, Pong } from '@livekit/protocol';
import { RequestResponse, RequestResponse_Reason, SignalRequest, SignalTarget, SpeakerInfo } from '@livekit/protocol';
import { refreshToken } from './refresh-token.js';
import type { SimulateScenario, UpdateParticipantMetadata, UpdateTrackSettings } from '@livekit/protocol';
import type { Client } from './client.js';
import type { PublishedTrack } from './media/published-track.js';

/** Carries out one message of a client. Throws when the bytes are not one. */
export function handleSignal(client: Client, bytes: Uint8Array): void {
  const { message } = SignalRequest.fromBinary(bytes);
  switch (message.case) {
    case 'ping':
      return client.send({ case: 'pong', value: message.value });
    case 'pingReq': {
      const lastPingTimestamp = message.value.timestamp;
      client.send({ case: 'pong', value: lastPingTimestamp });
      const value = new Pong({ lastPingTimestamp, timestamp: BigInt(Date.now()) });
      return client.send({ case: 'pongResp', value });
    }
    case 'offer':
      return client.negotiation.receiveOffer(message.value);
    case 'answer':
      return client.negotiation.receiveAnswer(message.value);
    case 'trickle':
      return addCandidate(client, message.value.candidateInit, message.value.target);
    case 'addTrack':
      return client.publisher.add(message.value);
    case 'mute':
      return setMuted(client, message.value.sid, message.value.muted);
    case 'subscription': {
      const { trackSids, participantTracks, subscribe } = message.value;
      const sids = [...trackSids, ...participantTracks.flatMap((list) => list.trackSids)];
      return setSubscribed(client, sids, subscribe);
    }
    case 'trackSetting':
      return applyTrackSettings(client, message.value);
    case 'updateMetadata':
      return updateMetadata(client, message.value);
    case 'updateAudioTrack': {
      const track = client.tracks.get(message.value.trackSid);
      if (track) track.info.audioFeatures = message.value.features;
      return client.room.announce(client);
    }
    case 'leave':
      return client.room.leave(client, DisconnectReason.CLIENT_INITIATED);
    case 'simulate':
      return simulate(client, message.value.scenario);
    default: // syncState, updateLayers, subscriptionPermission …: nothing to do here
      return undefined;
  }
}

function addCandidate(client: Client, json: string, target: SignalTarget): void {
  const init: unknown = JSON.parse(json);
  if (typeof init !== 'object' || init === null || !('candidate' in init)) return;
  if (typeof init.candidate !== 'string' || init.candidate === '') return;
  const isPublisher = target === SignalTarget.PUBLISHER;
  (isPublisher ? client.publisherTransport : client.subscriberTransport).addCandidate(init.candidate);
}

/** `tellsClient`: the server mutes the track, and the client must follow. */
export function setMuted(client: Client, trackSid: string, muted: boolean, { tellsClient = false } = {}): void {
  const info = client.publisher.infoOf(trackSid);
  if (!info) return;
  info.muted = muted;
  if (tellsClient) client.send({ case: 'mute', value: new MuteTrackRequest({ sid: trackSid, muted }) });
  client.room.announce(client);
}

function setSubscribed(client: Client, sids: readonly string[], isWanted: boolean): void {
  for (const sid of sids) {
    const track = client.room.track(sid);
    if (!track) continue;
    if (isWanted) client.subscribe(track);
    else client.unsubscribe(track);
  }
}

function applyTrackSettings(client: Client, settings: UpdateTrackSettings): void {
  for (const sid of settings.trackSids) {
    const subscription = client.wanted.get(sid);
    if (!subscription) continue;
    const { width, height, quality, disabled } = settings;
    subscription.quality = width && height ? qualityForSize(subscription.track, width, height) : quality;
    subscription.setDisabled(disabled);
    client.room.updateWantedQuality(subscription.track);
  }
}

/** The smallest layer that fills the place; 5 % less than the place is not seen. */
function qualityForSize(track: PublishedTrack, width: number, height: number): number {
  const layers = [...track.info.layers].sort((a, b) => a.width - b.width);
  const enough = layers.find((layer) => layer.width >= width * 0.95 || layer.height >= height * 0.95);
  return (enough ?? layers.at(-1))?.quality ?? 2;
}

function updateMetadata(client: Client, request: UpdateParticipantMetadata): void {
  const { requestId } = request;
  if (!client.grants.canUpdateOwnMetadata) {
    const message = 'does not have permission to update own metadata';
    const value = new RequestResponse({ requestId, reason: RequestResponse_Reason.NOT_ALLOWED, message });
    return client.send({ case: 'requestResponse', value });
  }
  if (request.name) client.name = request.name;
  if (request.metadata) client.metadata = request.metadata;
  for (const [key, value] of Object.entries(request.attributes)) {
    if (value === '') delete client.attributes[key];
    else client.attributes[key] = value;
  }
  client.room.announce(client);
  void refreshToken(client);
  const value = new RequestResponse({ requestId, reason: RequestResponse_Reason.OK });
  return client.send({ case: 'requestResponse', value });
}

/** `room.simulateScenario` of livekit-client. */
function simulate(client: Client, scenario: SimulateScenario['scenario']): void {
  switch (scenario.case) {
    case 'speakerUpdate':
      return simulateSpeakers(client, scenario.value);
    case 'serverLeave':
      client.sendGoodbye(DisconnectReason.SERVER_SHUTDOWN);
      return client.room.leave(client, DisconnectReason.SERVER_SHUTDOWN);
    case 'nodeFailure':
      client.dropSignal();
      return client.room.leave(client, DisconnectReason.SERVER_SHUTDOWN);
    case 'leaveRequestFullReconnect': {
      const value = new LeaveRequest({ canReconnect: true, action: LeaveRequest_Action.RECONNECT });
      return client.send({ case: 'leave', value });
    }
    case 'disconnectSignalOnResume':
      client.dropsNextResume = true;
      return undefined;
    default:
      return undefined;
  }
}

function simulateSpeakers({ room }: Client, seconds: number): void {
  const everybody = (level: number): SpeakerInfo[] =>
    [...room.members.values()].map(({ sid }) => new SpeakerInfo({ sid, level, active: level > 0 }));
  room.announceSpeakers(everybody(0.9));
  setTimeout(() => room.announceSpeakers(everybody(0)), seconds * 1000).unref();
}
