import { expect } from '@open-wc/testing';
import { factsBetween, type Stat } from './connection-facts.js';

const transport: Stat = { id: 'T', type: 'transport', selectedCandidatePairId: 'P' };
const pair: Stat = {
  id: 'P',
  type: 'candidate-pair',
  currentRoundTripTime: 0.04,
  localCandidateId: 'L',
  nominated: true,
};
const other: Stat = {
  id: 'Q',
  type: 'candidate-pair',
  currentRoundTripTime: 0.9,
  localCandidateId: 'M',
  nominated: true,
};
const local = (more: object): Stat => ({
  id: 'L',
  type: 'local-candidate',
  protocol: 'udp',
  candidateType: 'host',
  ...more,
});
const inbound = (more: object): Stat => ({ id: 'I', type: 'inbound-rtp', ...more });
const outbound = (id: string, more: object): Stat => ({ id, type: 'outbound-rtp', ...more });

const NOTHING = { roundTrip: null, loss: null, jitter: null, path: null, picture: null, up: null, down: null };

describe('factsBetween', () => {
  it('knows nothing where nothing passes, or of entries it does not know', () => {
    expect(factsBetween([], [], 1)).to.deep.equal(NOTHING);
    expect(
      factsBetween([], [{ id: 'x', type: 'codec' }, {}, { type: 'inbound-rtp', jitter: 'much' }], 1),
    ).to.deep.equal(NOTHING);
  });

  it('takes the pair in use, by its transport or by its own word', () => {
    expect(factsBetween([], [transport, other, pair, local({})], 1).roundTrip).to.equal(40);
    expect(factsBetween([], [{ ...pair, selected: true }], 1).roundTrip).to.equal(40);
    expect(factsBetween([], [{ ...pair, state: 'succeeded' }], 1).roundTrip).to.equal(40);
    expect(factsBetween([], [pair], 1).roundTrip).to.equal(null);
  });

  it('falls back to what the others measured', () => {
    const remote = { id: 'R', type: 'remote-inbound-rtp', roundTripTime: 0.06, jitter: 0.01 };
    expect(factsBetween([], [remote], 1)).to.include({ roundTrip: 60, jitter: 10 });
  });

  const paths: readonly (readonly [candidate: object, protocol: string, isRelayed: boolean])[] = [
    [{}, 'udp', false],
    [{ protocol: 'tcp' }, 'tcp', false],
    [{ candidateType: 'relay', relayProtocol: 'udp' }, 'udp', true],
    [{ candidateType: 'relay', relayProtocol: 'tls' }, 'tcp', true],
  ];
  for (const [candidate, protocol, isRelayed] of paths)
    it(`names the path of ${JSON.stringify(candidate)}`, () => {
      expect(factsBetween([], [transport, pair, local(candidate)], 1).path).to.deep.equal({ protocol, isRelayed });
    });

  it('counts what passed in between, and what was lost', () => {
    const before = [inbound({ bytesReceived: 1000, packetsReceived: 100, packetsLost: 10 })];
    const after = [inbound({ bytesReceived: 126_000, packetsReceived: 190, packetsLost: 20 })];
    expect(factsBetween(before, after, 2)).to.include({ down: 500, loss: 10 });
  });

  it('does not count a track that came in between from its beginning, nor below nothing', () => {
    const before = [outbound('a', { bytesSent: 5000 })];
    const after = [outbound('a', { bytesSent: 1000 })];
    expect(factsBetween(before, after, 1).up).to.equal(0);
  });

  it('says the worse loss of both directions, with one decimal', () => {
    const remote = { id: 'R', type: 'remote-inbound-rtp', fractionLost: 0.0512 };
    expect(factsBetween([], [remote, inbound({ packetsReceived: 1000, packetsLost: 1 })], 1).loss).to.equal(5.1);
  });

  it('shows the largest picture that is sent', () => {
    const small = outbound('a', { frameWidth: 320, frameHeight: 180, framesPerSecond: 15 });
    const large = outbound('b', { frameWidth: 1280, frameHeight: 720, framesPerSecond: 29.6 });
    expect(factsBetween([], [small, large, outbound('audio', { bytesSent: 1 })], 1).picture).to.deep.equal({
      width: 1280,
      height: 720,
      frames: 30,
    });
  });
});
