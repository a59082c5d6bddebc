import { expect } from '@open-wc/testing';
import { DisconnectReason } from '@livekit/protocol';
import { getLogger, LoggerNames, setLogLevel } from 'livekit-client';
import { FakeSignal } from '../../test/support/fake-signal.js';
import { failureOf, grant, recordedSession } from '../../test/support/session.js';
import { loadSdk } from './load.js';
import { quietLoggers } from './logging.js';

const SILENT = 5;
const DEBUG = 1;
const loggers = () => Object.values(LoggerNames).map((name) => getLogger(name));

describe('quietLoggers', () => {
  const spoken: string[] = [];
  const real = { ...console };
  before(() => {
    for (const method of ['log', 'trace', 'debug', 'info', 'warn', 'error'] as const)
      console[method] = (...words: unknown[]) => void spoken.push(`${method}: ${words.map(String).join(' ')}`);
  });
  after(() => {
    Object.assign(console, real);
  });

  it('silences each logger, and writes nothing to the storage, through a meeting and a refusal', async () => {
    const before = { ...localStorage };
    const server = new FakeSignal().install();
    try {
      const { session } = await recordedSession();
      await session.connect(grant(), new AbortController().signal);
      await session.disconnect();
      server.welcome = { kind: 'leave', reason: DisconnectReason.ROOM_DELETED };
      await failureOf(session.connect(grant(), new AbortController().signal));
      await session.dispose();
    } finally {
      server.restore();
    }
    expect(loggers().map((logger) => logger.getLevel())).to.deep.equal(loggers().map(() => SILENT));
    expect({ ...localStorage }).to.deep.equal(before);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    expect(spoken).to.deep.equal([]);
  });

  it('leaves alone a level that the page has chosen', async () => {
    const sdk = await loadSdk();
    try {
      setLogLevel('debug', LoggerNames.Room);
      quietLoggers(sdk);
      expect(getLogger(LoggerNames.Room).getLevel()).to.equal(DEBUG);
      expect(getLogger(LoggerNames.Signal).getLevel()).to.equal(SILENT);
    } finally {
      setLogLevel('silent', LoggerNames.Room);
      localStorage.clear();
    }
  });
});
