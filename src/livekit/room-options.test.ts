import { expect } from '@open-wc/testing';
import { AudioPresets, VideoPresets } from 'livekit-client';
import { connectOptions, roomOptions } from './room-options.js';

describe('room options', () => {
  it('are these and no others', () => {
    expect(roomOptions({ AudioPresets, VideoPresets })).to.deep.equal({
      adaptiveStream: { pixelDensity: 'screen', pauseVideoInBackground: true },
      dynacast: true,
      disconnectOnPageLeave: false,
      stopLocalTrackOnUnpublish: false,
      webAudioMix: false,
      dataStream: { maxPayloadByteLength: 65_536 },
      publishDefaults: {
        audioPreset: { maxBitrate: 24_000 },
        stopMicTrackOnMute: true,
        videoCodec: 'vp8',
        videoSimulcastLayers: [VideoPresets.h180, VideoPresets.h360],
      },
    });
  });
});

describe('connect options', () => {
  const FIXED = {
    autoSubscribe: false,
    subscriberAllowPause: true,
    maxRetries: 1,
    peerConnectionTimeout: 15_000,
    websocketTimeout: 15_000,
  };

  it('are these and no others', () => {
    expect(connectOptions({ iceServers: null, iceTransportPolicy: 'all' })).to.deep.equal({ ...FIXED, rtcConfig: {} });
  });

  it('carry the page’s ICE servers, an empty list included, as copies', () => {
    const iceServers = Object.freeze([Object.freeze({ urls: 'stun:stun.example' })]);
    const { rtcConfig } = connectOptions({ iceServers, iceTransportPolicy: 'all' });
    expect(rtcConfig).to.deep.equal({ iceServers: [{ urls: 'stun:stun.example' }] });
    expect(rtcConfig?.iceServers?.[0]).not.to.equal(iceServers[0]);
    expect(connectOptions({ iceServers: [], iceTransportPolicy: 'all' }).rtcConfig).to.deep.equal({ iceServers: [] });
  });

  it('send everything through TURN when the page says so', () => {
    const { rtcConfig } = connectOptions({ iceServers: null, iceTransportPolicy: 'relay' });
    expect(rtcConfig).to.deep.equal({ iceTransportPolicy: 'relay' });
  });
});
