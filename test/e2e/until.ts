import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition; says what it waited for, and what it saw, when it does not come. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  limit = 15_000,
  seen?: () => Promise<string> | string,
): Promise<void> {
  const end = Date.now() + limit;
  while (!(await isSo())) {
    if (Date.now() > end)
      throw new Error(`waited ${String(limit)} ms for: ${what}${seen ? `; saw ${await seen()}` : ''}`);
    await pause(100);
  }
}
