import { VisioError } from '../../src/core/errors.js';
import type { FeatureContext, RoomContext } from '../../src/core/feature.js';
import { Meeting, type MeetingOptions } from '../../src/core/meeting.js';

/** A feature of the tests alone: `StateOf` knows none of that name, hence the loose types. */
export interface Probe {
  readonly key: string;
  readonly initial: object;
  start?(context: Context): void;
  attach?(context: InRoom): void;
  withdraw?(context: Context): unknown;
  detached?(context: Context): void;
  commands?(context: Context): Record<string, (...args: never[]) => unknown>;
}
type Set = { readonly set: (patch: object) => void; readonly get: () => Record<string, unknown> };
export type Context = Omit<FeatureContext<never>, 'set' | 'get'> & Set;
type InRoom = Omit<RoomContext<never>, 'set' | 'get'> & Set;

type Command = (...args: unknown[]) => Promise<unknown>;

/** A meeting of such features, its commands by name, and what it reports. */
export function meetingOf(features: readonly Probe[], options: MeetingOptions = {}) {
  const errors: VisioError[] = [];
  const meeting = new Meeting({ features, onError: (error) => errors.push(error), ...options });
  const commands = meeting.commands as unknown as Record<string, Record<string, Command>>;
  const call = (name: string, ...args: unknown[]): Promise<unknown> => {
    const [key = '', command = ''] = name.split('.');
    return commands[key]?.[command]?.(...args) ?? Promise.reject(new Error(`no ${name}`));
  };
  const state = () => meeting.state as unknown as Record<string, Record<string, unknown>>;
  return { meeting, errors, call, state, commands };
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof VisioError ? error.code : String(error)),
  );
}
