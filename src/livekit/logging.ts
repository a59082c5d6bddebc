import type * as Sdk from './sdk.js';

/** loglevel's numbers: trace 0, debug 1, info 2, warn 3, error 4, silent 5. */
const DEFAULT_LEVELS = [2, 3];
const SILENT = 5;

/**
 * livekit-client prints states and statistics, and writes its level to `localStorage` when it is set the usual way.
 * Each logger is set by hand, without persistence, and left alone where the page has chosen a level itself.
 */
export function quietLoggers({ getLogger, LoggerNames }: Pick<typeof Sdk, 'getLogger' | 'LoggerNames'>): void {
  const loggers = Object.values(LoggerNames).map((name) => getLogger(name));
  // Read all before the first is set: each new logger takes its level from the first one.
  const untouched = loggers.filter((logger) => DEFAULT_LEVELS.includes(logger.getLevel()));
  for (const logger of untouched) (logger as unknown as PersistentLogger).setLevel(SILENT, false);
}

interface PersistentLogger {
  setLevel(level: number, persist: boolean): void;
}
