import { median, usableRows } from './gates.mjs';
import { KINDS } from './leaks.mjs';
import { LIMIT, PANELS } from './panels.mjs';

/** A Markdown table: what is printed can be pasted into docs/performance.md. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [first, ...others] = cells.map(line);
  return [first, line(widths.map((width) => '-'.repeat(width))), ...others].join('\n');
}

const round = (number) => (number < 100 ? number.toFixed(1) : number.toFixed(0));
const spread = (numbers) => `${round(median(numbers))} (${round(Math.min(...numbers))}–${round(Math.max(...numbers))})`;

export function gatesTable(verdicts) {
  return table(
    ['people', 'measure', 'ours', 'against', 'ratio', 'limit', 'runs', ''],
    verdicts.map(({ gate, size, ours, peer, runs, ratio, isAbove }) => [
      size,
      `${gate.what}, ${gate.unit}`,
      ours.length ? `${gate.ours} ${spread(ours)}` : gate.ours,
      peer.length ? `${gate.peer} ${spread(peer)}` : gate.peer,
      ratio === null ? 'no usable run' : ratio.toFixed(2),
      gate.limit,
      runs,
      isAbove ? 'ABOVE' : 'within',
    ]),
  );
}

export function figuresTable(rows, adapters, sizes) {
  const figure = (kept, read) => (kept.length ? round(median(kept.map(read))) : '–');
  return table(
    [
      'people',
      'interface',
      'tiles',
      'mount CPU ms',
      'mount wall ms',
      'churn CPU ms/s',
      'recalcs/s',
      'idle CPU ms/s',
      'dropped frames',
      'heap MB',
      'elements',
      'emitter listeners',
    ],
    sizes.flatMap((size) =>
      adapters.map((adapter) => {
        const kept = usableRows(rows, adapter, size);
        return [
          size,
          adapter,
          kept[0]?.shown ?? '–',
          figure(kept, ({ mount }) => mount.TaskDuration),
          figure(kept, ({ mount }) => mount.wall),
          figure(kept, ({ churn }) => churn.TaskDuration),
          figure(kept, ({ churn }) => churn.RecalcStyleCount),
          figure(kept, ({ idle }) => idle.TaskDuration),
          figure(kept, ({ droppedFrames }) => droppedFrames),
          kept.length ? (median(kept.map(({ heap }) => heap)) / 1e6).toFixed(2) : '–',
          kept[0]?.elements ?? '–',
          kept[0]?.emitterListeners ?? '–',
        ];
      }),
    ),
  );
}

export function leaksTable(rows) {
  return table(
    ['cycle', 'interface', 'heap B', 'nodes', 'DOM listeners', 'emitter listeners'],
    KINDS.flatMap((kind) =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => [kind, row.adapter, row.heap, row.nodes, row.domListeners, row.emitterListeners]),
    ),
  );
}

export function panelsTable(verdicts, rows) {
  const cost = (panel, read) => {
    const kept = rows.filter((row) => row.panel === panel && row.isFull).map(read);
    return kept.length ? round(median(kept)) : '–';
  };
  const judged = table(
    ['panel', 'measure', 'empty, ms', 'full, ms', 'above, ms', 'limit', 'runs', ''],
    verdicts.map(({ panel, moment, empty, full, above, runs, isAbove }) => [
      panel,
      moment,
      empty.length ? spread(empty) : '–',
      full.length ? spread(full) : '–',
      above === null ? 'no run' : round(above),
      LIMIT,
      runs,
      isAbove ? 'ABOVE' : 'within',
    ]),
  );
  const others = table(
    ['panel', 'receiving them all, ms', 'a screen of scrolling, ms', 'one that comes, ms', 'rows drawn'],
    PANELS.map((panel) => [
      panel,
      cost(panel, ({ receiving }) => receiving),
      cost(panel, ({ scrolling }) => scrolling),
      cost(panel, ({ arriving }) => arriving),
      cost(panel, ({ rows: drawn }) => drawn),
    ]),
  );
  return `${judged}\n\n${others}`;
}

export function firstFrameTable({ bare, visioRoom }, { ratio, limit, isAbove }) {
  return table(
    ['first frame after join()', 'ms', 'ratio', 'limit', ''],
    [
      ['livekit-client alone', spread(bare), '', '', ''],
      ['<visio-room>', spread(visioRoom), ratio.toFixed(2), limit, isAbove ? 'ABOVE' : 'within'],
    ],
  );
}
