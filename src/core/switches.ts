import { VisioError } from './errors.js';

/** What of `value` is a switch that `known` has, with an answer; anything else is left out, whatever it is. */
export function switchesIn<Known extends object>(known: Known, value: unknown): Partial<Known> {
  if (typeof value !== 'object' || value === null) return {};
  const answers = Object.keys(known)
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => [name, (value as Record<string, unknown>)[name]] as const)
    .filter(([, answer]) => typeof answer === 'boolean');
  return Object.fromEntries(answers) as Partial<Known>;
}

/** The same for a command: a page may pass anything, and is told when some of it means nothing. */
export function checkedSwitches<Known extends object>(known: Known, value: unknown): Partial<Known> {
  const found = switchesIn(known, value);
  if (typeof value === 'object' && value && Object.keys(found).length === Object.keys(value).length) return found;
  throw new VisioError('UNSUPPORTED', { detail: `switches: ${Object.keys(known).join(', ')}` });
}
