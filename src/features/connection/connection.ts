import { VisioError } from '../../core/errors.js';
import { defineFeature, type Feature } from '../../core/feature.js';
import { cleanName } from '../../core/text.js';
import type { ConnectionConfig, ConnectionContext } from './connection-config.js';
import { ConnectionFlow } from './connection-flow.js';
import type { ConnectionState } from './connection-state.js';

export const INITIAL_CONNECTION: ConnectionState = {
  status: 'idle',
  since: 0,
  step: null,
  reconnection: null,
  attempt: 0,
  joinedAt: null,
  waiting: null,
  leaveReason: null,
  failure: null,
  roomName: '',
  displayName: '',
  identity: null,
};

/** Entering and leaving: the one feature that is told about the page. */
export function connection(config: ConnectionConfig): Feature<'connection'> {
  const flows = new WeakMap<AbortSignal, ConnectionFlow>();
  const flowOf = (context: ConnectionContext): ConnectionFlow => {
    const known = flows.get(context.signal);
    if (known) return known;
    const flow = new ConnectionFlow(context, config);
    flows.set(context.signal, flow);
    return flow;
  };
  return defineFeature({
    key: 'connection',
    initial: INITIAL_CONNECTION,
    start(context) {
      context.set({ roomName: config.roomName(), displayName: cleanName(config.displayName()) });
    },
    commands(context) {
      const flow = flowOf(context);
      return {
        join: () => flow.join(),
        leave: () => flow.leave('left'),
        retryNow: () => flow.retryNow(),
        prepare: () => {
          flow.prepare();
          return Promise.resolve();
        },
        rename: (displayName: string) => rename(context, displayName),
      };
    },
  });
}

async function rename({ set, room }: ConnectionContext, displayName: string): Promise<void> {
  const name = cleanName(displayName);
  if (!name) throw new VisioError('COMMAND_FAILED', { detail: 'the name is empty' });
  const current = room() as { localParticipant: { setName(name: string): Promise<void> } } | null;
  if (current) {
    await current.localParticipant.setName(name).catch((error: unknown) => {
      throw new VisioError('NOT_ALLOWED', { cause: error, detail: 'the token needs canUpdateOwnMetadata' });
    });
  }
  set({ displayName: name });
}
