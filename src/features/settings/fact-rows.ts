import type { ConnectionFacts } from '../../livekit/connection-facts.js';
import type { DiagnosticWords } from './diagnostic.strings.js';

type Row = readonly [name: string, value: string];

/** What was measured, in words; what the browser does not tell is left out. */
export function factRows(facts: ConnectionFacts, words: DiagnosticWords, language: string): readonly Row[] {
  const { roundTrip, loss, jitter, path, picture, up, down } = facts;
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const row = <Value>(name: string, value: Value | null, write: (value: Value) => string): readonly Row[] =>
    value === null ? [] : [[name, write(value)]];
  const megabits = (kilobits: number) => words.megabits(number(kilobits / 1000));
  return [
    ...row(words.roundTrip, roundTrip, (value) => words.milliseconds(number(value))),
    ...row(words.loss, loss, (value) => words.percent(number(value))),
    ...row(words.jitter, jitter, (value) => words.milliseconds(number(value))),
    ...row(words.path, path, ({ protocol, isRelayed }) => words.route(protocol.toUpperCase(), isRelayed)),
    ...row(words.picture, picture, ({ width, height, frames }) => words.size(width, height, frames)),
    ...row(words.up, up, megabits),
    ...row(words.down, down, megabits),
  ];
}
