import { expect } from '@open-wc/testing';
import { codeOf, meetingOf, type Probe } from '../../test/support/probe-meeting.js';
import { VisioError } from './errors.js';
import type { Meeting } from './meeting.js';

const room = { localParticipant: {} };

describe('Meeting: a feature is taken out', () => {
  /** Writes down what it lives through; the listeners of the meeting and the room end by their signals. */
  function probe(key: string, seen: string[]): Probe {
    const tell = (what: string) => void seen.push(`${key} ${what}`);
    return {
      key,
      initial: { isUp: true },
      start: ({ signal, subscribe }) => {
        subscribe(() => undefined);
        signal.addEventListener('abort', () => tell('ended'));
      },
      attach: ({ signal, subscribe }) => {
        subscribe(() => undefined);
        signal.addEventListener('abort', () => tell('out of the room'));
      },
      withdraw: ({ room: here }) => tell(here() === room ? 'withdrawn from the room' : 'withdrawn'),
      detached: () => tell('detached'),
      commands: () => ({ raise: () => 'raised' }),
    };
  }
  const uninstall = (meeting: Meeting, key: string) => meeting.uninstall(key as never);

  it('leaves the room and the snapshot, alone: nothing of it stays, the others go on', async () => {
    const seen: string[] = [];
    const { meeting, state, commands, call } = meetingOf([probe('hand', seen), probe('chat', seen)], {
      loadFeature: () => Promise.reject(new VisioError('REFUSED')),
    });
    meeting.attach(room);
    let news = 0;
    meeting.subscribe(() => news++);
    await Promise.resolve();
    news = 0;
    uninstall(meeting, 'hand');
    expect(seen).to.deep.equal(['hand withdrawn from the room', 'hand out of the room', 'hand detached', 'hand ended']);
    expect([Object.keys(state()), Object.keys(commands)]).to.deep.equal([['chat'], ['chat']]);
    expect(Object.isFrozen(meeting.state)).to.equal(true);
    await Promise.resolve();
    expect(news).to.equal(1);
    expect(await codeOf(call('hand.raise'))).to.equal('REFUSED');
    expect(await call('chat.raise')).to.equal('raised');
    expect(meeting.listenerCount).to.equal(3);
    meeting.dispose();
    expect(meeting.listenerCount).to.equal(1);
  });

  it('comes back as at the beginning, into the room that is there', () => {
    const seen: string[] = [];
    const { meeting, state } = meetingOf([probe('hand', seen)]);
    meeting.attach(room);
    meeting.patch('hand' as never, { isUp: false } as never);
    uninstall(meeting, 'hand');
    meeting.patch('hand' as never, { isUp: false } as never);
    expect(state()['hand']).to.equal(undefined);
    seen.length = 0;
    meeting.install(probe('hand', seen) as never);
    expect(state()['hand']).to.deep.equal({ isUp: true });
    meeting.detach();
    expect(seen).to.deep.equal(['hand out of the room', 'hand detached']);
  });

  it('without a room there is nothing to leave; what is not there cannot go', () => {
    const seen: string[] = [];
    const { meeting } = meetingOf([probe('hand', seen)]);
    uninstall(meeting, 'chat');
    uninstall(meeting, 'hand');
    expect(seen).to.deep.equal(['hand withdrawn', 'hand ended']);
  });

  it('reports what it fails to withdraw, at once or later', async () => {
    for (const withdraw of [
      () => Promise.reject(new Error('later')),
      () => {
        throw new Error('at once');
      },
    ]) {
      const { meeting, errors } = meetingOf([{ key: 'hand', initial: {}, withdraw }]);
      uninstall(meeting, 'hand');
      await Promise.resolve();
      await Promise.resolve();
      expect(errors.map(({ code }) => code)).to.deep.equal(['COMMAND_FAILED']);
      expect(meeting.has('hand')).to.equal(false);
    }
  });

  it('gives what was under way no room any more', async () => {
    let go!: () => void;
    const answer = new Promise<void>((resolve) => (go = resolve));
    const { meeting, call, state } = meetingOf([
      {
        key: 'hand',
        initial: { isUp: false },
        commands: ({ room: here, set }) => ({
          raise: async () => {
            await answer;
            set({ isUp: true });
            return here();
          },
        }),
      },
    ]);
    meeting.attach(room);
    const raising = call('hand.raise');
    await Promise.resolve();
    uninstall(meeting, 'hand');
    go();
    expect(await raising).to.equal(null);
    expect(state()['hand']).to.equal(undefined);
  });
});
