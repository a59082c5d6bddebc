/** The limits of rendering, as ratios within one run: absolute milliseconds move by up to 2 × with the machine. */
const mountCpu = ({ mount }) => mount.TaskDuration;
const churnCpu = ({ churn }) => churn.TaskDuration;

const ALL = { ours: 'visio-room-alltiles', peer: 'bare-dom' };
const PAGED = { ours: 'visio-room-paged25', peer: 'lkr2-videoconference' };

export const GATES = [
  { ...ALL, what: 'mount', unit: 'ms', read: mountCpu, limit: 1.25 },
  { ...ALL, what: 'churn', unit: 'ms/s', read: churnCpu, limit: 1.3 },
  { ...PAGED, what: 'mount', unit: 'ms', read: mountCpu, limit: 0.6 },
  { ...PAGED, what: 'churn', unit: 'ms/s', read: churnCpu, limit: 0.25 },
];

/** The order of a round: the two that are compared stand side by side. */
export const ADAPTERS = ['bare-dom', 'visio-room-alltiles', 'lkr2-videoconference', 'visio-room-paged25'];

export const LEAST_RUNS = 3;
export const MOST_RUNS = 7;
/** Runs differ by 1.2 to 1.5 ×: this near its limit, a ratio of three runs is chance. */
const NEAR = 0.15;

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const usableRows = (rows, adapter, size) =>
  rows.filter((row) => row.adapter === adapter && row.size === size && row.isUsable);

/** One verdict per gate and size: `ratio` is null when a side has no usable run. */
export function judge(rows, sizes) {
  return sizes.flatMap((size) =>
    GATES.map((gate) => {
      const ours = usableRows(rows, gate.ours, size).map(gate.read);
      const peer = usableRows(rows, gate.peer, size).map(gate.read);
      const runs = Math.min(ours.length, peer.length);
      const ratio = runs > 0 ? median(ours) / median(peer) : null;
      const isNear = ratio !== null && Math.abs(ratio - gate.limit) <= NEAR * gate.limit;
      return { gate, size, ours, peer, runs, ratio, isNear, isAbove: ratio === null || ratio > gate.limit };
    }),
  );
}

/** Pairs of adapter and size that need one run more. */
export function wanted(verdicts) {
  const due = verdicts.filter(({ runs, isNear }) => runs < (isNear ? MOST_RUNS : LEAST_RUNS));
  const keys = due.flatMap(({ gate, size }) => [`${size} ${gate.peer}`, `${size} ${gate.ours}`]);
  return [...new Set(keys)].map((key) => {
    const [size, adapter] = key.split(' ');
    return { adapter, size: Number(size) };
  });
}
