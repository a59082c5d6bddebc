/** How the connection does, measured over a moment. `null`: the browser does not tell, or nothing passes. */
export interface ConnectionFacts {
  /** Milliseconds. */
  readonly roundTrip: number | null;
  /** Percent of the packets, of both directions. */
  readonly loss: number | null;
  /** Milliseconds. */
  readonly jitter: number | null;
  readonly path: { readonly protocol: 'udp' | 'tcp'; readonly isRelayed: boolean } | null;
  /** The largest picture that is sent. */
  readonly picture: { readonly width: number; readonly height: number; readonly frames: number } | null;
  /** Kilobits a second. */
  readonly up: number | null;
  readonly down: number | null;
}

/** One entry of an `RTCStatsReport`; which fields it has depends on its type and on the browser. */
export type Stat = Readonly<Record<string, unknown>>;

/** What two readings tell, `seconds` apart. */
export function factsBetween(before: readonly Stat[], after: readonly Stat[], seconds: number): ConnectionFacts {
  const pairs = after.filter((stat) => isSelected(stat, after));
  const inbound = ofType(after, 'inbound-rtp');
  const remote = ofType(after, 'remote-inbound-rtp');
  const kilobits = (stats: readonly Stat[], key: string) => {
    const bytes = total(stats, key);
    return bytes === null
      ? null
      : Math.max(0, Math.round(((bytes - (total(matching(before, stats), key) ?? 0)) * 8) / seconds / 1000));
  };
  return {
    roundTrip: milliseconds(average(pairs, 'currentRoundTripTime') ?? average(remote, 'roundTripTime')),
    loss: loss(before, inbound, remote),
    jitter: milliseconds(average([...inbound, ...remote], 'jitter')),
    path: pathOf(pairs[0], after),
    picture: largest(ofType(after, 'outbound-rtp')),
    up: kilobits(ofType(after, 'outbound-rtp'), 'bytesSent'),
    down: kilobits(inbound, 'bytesReceived'),
  };
}

function ofType(stats: readonly Stat[], type: string): readonly Stat[] {
  return stats.filter((stat) => stat['type'] === type);
}

/** Firefox has no transports: there the pair itself says that it is in use. */
function isSelected(pair: Stat, stats: readonly Stat[]): boolean {
  if (pair['type'] !== 'candidate-pair') return false;
  const transports = ofType(stats, 'transport');
  if (transports.length > 0) return transports.some((transport) => transport['selectedCandidatePairId'] === pair['id']);
  return pair['selected'] === true || (pair['nominated'] === true && pair['state'] === 'succeeded');
}

function matching(before: readonly Stat[], stats: readonly Stat[]): readonly Stat[] {
  const ids = new Set(stats.map(({ id }) => id));
  return before.filter(({ id }) => ids.has(id));
}

function numbers(stats: readonly Stat[], key: string): readonly number[] {
  return stats.map((stat) => stat[key]).filter((value): value is number => Number.isFinite(value));
}

function total(stats: readonly Stat[], key: string): number | null {
  const all = numbers(stats, key);
  return all.length > 0 ? all.reduce((sum, value) => sum + value, 0) : null;
}

function average(stats: readonly Stat[], key: string): number | null {
  const sum = total(stats, key);
  return sum === null ? null : sum / numbers(stats, key).length;
}

const milliseconds = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds * 1000));

/** The worse of what came and of what the others say of what was sent. */
function loss(before: readonly Stat[], inbound: readonly Stat[], remote: readonly Stat[]): number | null {
  const change = (key: string) => (total(inbound, key) ?? 0) - (total(matching(before, inbound), key) ?? 0);
  const lost = Math.max(0, change('packetsLost'));
  const all = lost + Math.max(0, change('packetsReceived'));
  const sent = average(remote, 'fractionLost');
  const parts = [...(all > 0 ? [lost / all] : []), ...(sent === null ? [] : [sent])];
  return parts.length > 0 ? Math.round(Math.max(...parts) * 1000) / 10 : null;
}

function pathOf(pair: Stat | undefined, stats: readonly Stat[]): ConnectionFacts['path'] {
  const local = pair && stats.find(({ id }) => id === pair['localCandidateId']);
  if (!local) return null;
  const protocol = local['relayProtocol'] ?? local['protocol'];
  return { protocol: protocol === 'udp' ? 'udp' : 'tcp', isRelayed: local['candidateType'] === 'relay' };
}

function largest(sent: readonly Stat[]): ConnectionFacts['picture'] {
  const pictures = sent.flatMap((stat) => {
    const [width] = numbers([stat], 'frameWidth');
    const [height] = numbers([stat], 'frameHeight');
    const [frames = 0] = numbers([stat], 'framesPerSecond');
    return width && height ? [{ width, height, frames: Math.round(frames) }] : [];
  });
  return pictures.sort((a, b) => b.width - a.width)[0] ?? null;
}
