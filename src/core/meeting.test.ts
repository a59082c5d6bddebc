import { expect } from '@open-wc/testing';
import { VisioError } from './errors.js';
import type { CommandRequest } from './feature.js';
import { codeOf, type Context, meetingOf, type Probe } from '../../test/support/probe-meeting.js';

const room = { localParticipant: {} };

describe('Meeting: every command passes one guard', () => {
  it('says the name and the arguments before it runs, and gives the result back', async () => {
    const asked: CommandRequest[] = [];
    const order: string[] = [];
    const { call } = meetingOf(
      [{ key: 'hand', initial: {}, commands: () => ({ raise: (height: number) => (order.push('run'), height * 2) }) }],
      {
        onCommand: (request) => {
          order.push('guard');
          asked.push(request);
          return true;
        },
      },
    );
    expect(await call('hand.raise', 21)).to.equal(42);
    expect(asked).to.deep.equal([{ name: 'hand.raise', args: [21] }]);
    expect(order).to.deep.equal(['guard', 'run']);
  });

  it('refused: rejects REFUSED, nothing runs, nothing is reported', async () => {
    let runs = 0;
    const { call, errors } = meetingOf([{ key: 'hand', initial: {}, commands: () => ({ raise: () => runs++ }) }], {
      onCommand: () => false,
    });
    expect(await codeOf(call('hand.raise'))).to.equal('REFUSED');
    expect([runs, errors.length]).to.deep.equal([0, 0]);
  });

  it('failed: one VisioError, reported once and rejected, whatever was thrown and however', async () => {
    const known = new VisioError('NOT_ALLOWED');
    const { call, errors } = meetingOf([
      {
        key: 'hand',
        initial: {},
        commands: () => ({
          throws: () => {
            throw new TypeError('access_token=secret');
          },
          rejects: () => Promise.reject(known),
        }),
      },
    ]);
    expect(await codeOf(call('hand.throws'))).to.equal('COMMAND_FAILED');
    expect(await codeOf(call('hand.rejects'))).to.equal('NOT_ALLOWED');
    expect(errors.map(({ code }) => code)).to.deep.equal(['COMMAND_FAILED', 'NOT_ALLOWED']);
    expect(errors[1]).to.equal(known);
    expect((errors[0]?.cause as Error).message).to.equal('[token]');
  });

  it('an aborted command rejects and is not reported', async () => {
    const { call, errors } = meetingOf([
      { key: 'hand', initial: {}, commands: () => ({ raise: () => Promise.reject(new VisioError('ABORTED')) }) },
    ]);
    expect(await codeOf(call('hand.raise'))).to.equal('ABORTED');
    expect(errors).to.have.length(0);
  });

  it('without a room, a command that needs one says so', async () => {
    const { call, meeting } = meetingOf([
      { key: 'hand', initial: {}, commands: ({ requireRoom }) => ({ raise: () => requireRoom() }) },
    ]);
    expect(await codeOf(call('hand.raise'))).to.equal('NOT_CONNECTED');
    meeting.attach(room);
    expect(await call('hand.raise')).to.equal(room);
  });
});

describe('Meeting: commands of code that is not here yet', () => {
  it('wait for it', async () => {
    let arrived!: () => void;
    const code = new Promise<void>((resolve) => (arrived = resolve));
    const asked: string[] = [];
    const { meeting, call, state } = meetingOf([], {
      loadFeature: async (key) => {
        asked.push(key);
        await code;
        meeting.install({ key, initial: { isUp: false }, commands: () => ({ raise: () => 'up' }) } as never);
      },
    });
    const result = call('hand.raise');
    await Promise.resolve();
    expect(state()['hand']).to.equal(undefined);
    arrived();
    expect(await result).to.equal('up');
    expect(await call('hand.raise')).to.equal('up');
    expect(asked).to.deep.equal(['hand']);
  });

  it('that does not come: one VisioError, reported and rejected', async () => {
    const { call, errors } = meetingOf([], { loadFeature: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(await codeOf(call('hand.raise'))).to.equal('COMMAND_FAILED');
    expect(errors.map(({ code }) => code)).to.deep.equal(['COMMAND_FAILED']);
  });

  it('that comes too late, after the element has gone: ABORTED', async () => {
    let arrived!: () => void;
    const code = new Promise<void>((resolve) => (arrived = resolve));
    const { meeting, call } = meetingOf([], { loadFeature: () => code });
    const result = codeOf(call('hand.raise'));
    meeting.dispose();
    arrived();
    expect(await result).to.equal('ABORTED');
  });

  it('that nobody knows: UNSUPPORTED, with its name', async () => {
    const { call } = meetingOf([{ key: 'hand', initial: {} }]);
    expect(await codeOf(call('hand.wave'))).to.equal('UNSUPPORTED');
    expect(await codeOf(call('foot.stamp'))).to.equal('UNSUPPORTED');
  });

  it('can be listed and are never taken for a promise', async () => {
    const { commands } = meetingOf([
      { key: 'hand', initial: {}, commands: () => ({ raise: () => 1, lower: () => 2 }) },
    ]);
    expect(Object.keys(commands)).to.deep.equal(['hand']);
    expect(Object.keys(commands['hand'] ?? {})).to.deep.equal(['raise', 'lower']);
    expect(await Promise.resolve(commands)).to.equal(commands);
    expect(await Promise.resolve(commands['hand'])).to.equal(commands['hand']);
  });
});

describe('Meeting: a room comes and goes', () => {
  it('attaches each feature, also one that is installed later, and detaches with its signal', () => {
    const seen: string[] = [];
    const probe = (key: string): Probe => ({
      key,
      initial: {},
      attach: ({ room: here, signal }) => {
        seen.push(`${key} in ${String(here === room)}`);
        signal.addEventListener('abort', () => seen.push(`${key} aborted`));
      },
      detached: ({ room: gone }) => void seen.push(`${key} out ${String(gone() === null)}`),
    });
    const { meeting } = meetingOf([probe('one')]);
    meeting.attach(room);
    meeting.install(probe('two') as never);
    meeting.install(probe('two') as never);
    meeting.detach();
    meeting.detach();
    expect(seen).to.deep.equal([
      'one in true',
      'two in true',
      'one aborted',
      'two aborted',
      'one out true',
      'two out true',
    ]);
  });

  it('leaves 0 listeners of a feature once its room is detached, and 0 once it is disposed', () => {
    const { meeting } = meetingOf([
      {
        key: 'hand',
        initial: {},
        start: ({ subscribe }) => void subscribe(() => undefined),
        attach: ({ subscribe }) => void subscribe(() => undefined),
      },
    ]);
    expect(meeting.listenerCount).to.equal(1);
    meeting.attach(room);
    expect(meeting.listenerCount).to.equal(2);
    meeting.detach();
    expect(meeting.listenerCount).to.equal(1);
    meeting.attach(room);
    meeting.dispose();
    expect(meeting.listenerCount).to.equal(0);
  });

  it('reads the same room anew without an end in between, for a meeting that is entered again', () => {
    const seen: string[] = [];
    const { meeting } = meetingOf([
      {
        key: 'hand',
        initial: {},
        attach: ({ signal }) => {
          seen.push('in');
          signal.addEventListener('abort', () => seen.push('aborted'));
        },
        detached: () => void seen.push('out'),
      },
    ]);
    meeting.attach(room);
    meeting.attach(room);
    expect(seen).to.deep.equal(['in', 'aborted', 'in']);
    meeting.attach({ localParticipant: {} });
    expect(seen).to.deep.equal(['in', 'aborted', 'in', 'aborted', 'out', 'in']);
  });

  it('ignores what a room that is gone says late', async () => {
    let late!: (patch: object) => void;
    const { meeting, state } = meetingOf([
      { key: 'hand', initial: { isUp: false }, attach: ({ set }) => void (late = set) },
    ]);
    meeting.attach(room);
    late({ isUp: true });
    expect(state()['hand']).to.deep.equal({ isUp: true });
    meeting.attach({ localParticipant: {} });
    const before = meeting.state;
    const stale = late;
    meeting.detach();
    stale({ isUp: false });
    await Promise.resolve();
    expect(meeting.state).to.equal(before);
  });

  it('changes nothing and reports nothing after the end', () => {
    let context!: Context;
    const { meeting, errors, state } = meetingOf([
      { key: 'hand', initial: { isUp: false }, start: (here) => void (context = here) },
    ]);
    meeting.dispose();
    context.set({ isUp: true });
    context.report(new Error('late'));
    meeting.patch('hand' as never, { isUp: true } as never);
    expect(state()['hand']).to.deep.equal({ isUp: false });
    expect(errors).to.have.length(0);
  });
});

describe('Meeting: a feature that throws does not take the others down', () => {
  for (const when of ['start', 'commands', 'attach', 'detached'] as const)
    it(`in ${when}`, () => {
      const seen: string[] = [];
      const bad: Probe = {
        key: 'bad',
        initial: {},
        [when]: () => {
          throw new Error(when);
        },
      };
      const good: Probe = {
        key: 'good',
        initial: {},
        start: () => void seen.push('start'),
        attach: () => void seen.push('attach'),
        detached: () => void seen.push('detached'),
      };
      const { meeting, errors } = meetingOf([bad, good]);
      meeting.attach(room);
      meeting.detach();
      expect(seen).to.deep.equal(['start', 'attach', 'detached']);
      expect(errors.map(({ code }) => code)).to.deep.equal(['COMMAND_FAILED']);
    });
});
