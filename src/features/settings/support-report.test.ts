import { expect } from '@open-wc/testing';
import { VERSION } from '../../core/version.js';
import { type SupportFacts, supportReport } from './support-report.js';

const facts: SupportFacts = {
  now: Date.UTC(2026, 10, 24, 9, 55, 0),
  joinedAt: Date.UTC(2026, 10, 24, 9, 31, 0),
  interruptions: [],
  userAgent: 'Browser/1',
  width: 1280,
  height: 720,
  isOnline: true,
  microphone: { status: 'on', failure: null },
  camera: { status: 'off', failure: 'in-use' },
  people: 4,
  hasCaptions: false,
  measured: null,
};

describe('supportReport', () => {
  it('is made of the version, the browser, the meeting in numbers, and of nothing else', () => {
    expect(supportReport(facts).split('\n')).to.deep.equal([
      `2026-11-24T09:55:00.000Z · visio-room ${VERSION}`,
      'Browser/1',
      '1280 × 720 · online',
      'in the meeting for 24 min · interruptions: 0',
      'microphone on · camera in-use · people: 4 · captions off',
    ]);
  });

  it('says when the connection was lost, and what was measured', () => {
    const report = supportReport({
      ...facts,
      isOnline: false,
      interruptions: [
        { at: Date.UTC(2026, 10, 24, 9, 40), seconds: 3 },
        { at: Date.UTC(2026, 10, 24, 9, 50), seconds: 41 },
      ],
      measured: {
        roundTrip: 38,
        loss: 0.2,
        jitter: 6,
        path: { protocol: 'udp', isRelayed: true },
        picture: { width: 1280, height: 720, frames: 30 },
        up: 1400,
        down: null,
      },
    });
    expect(report).to.contain('1280 × 720 · offline');
    expect(report).to.contain('interruptions: 2 (09:40Z 3 s, 09:50Z 41 s)');
    expect(report.split('\n').at(-1)).to.equal(
      'round trip 38 ms · loss 0.2 % · jitter 6 ms · path udp, relayed · picture 1280 × 720, 30/s · up 1400 kbit/s · down unknown',
    );
  });
});
