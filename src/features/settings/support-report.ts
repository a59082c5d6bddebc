import type { DeviceFailure } from '../../core/device-failure.js';
import { VERSION } from '../../core/version.js';
import type { ConnectionFacts } from '../../livekit/connection-facts.js';

export interface SupportFacts {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly joinedAt: number | null;
  readonly interruptions: readonly { readonly at: number; readonly seconds: number }[];
  readonly userAgent: string;
  readonly width: number;
  readonly height: number;
  readonly isOnline: boolean;
  readonly microphone: Source;
  readonly camera: Source;
  readonly people: number;
  readonly hasCaptions: boolean;
  readonly measured: ConnectionFacts | null;
}

interface Source {
  readonly status: 'off' | 'pending' | 'on';
  readonly failure: DeviceFailure | null;
}

const device = (name: string, { status, failure }: Source): string => `${name} ${failure ?? status}`;

/**
 * What a person may hand to their support: plain text for specialists, the same in every language. It is built from
 * these facts and nothing else, so that no name, message, room, address or token can be in it.
 */
export function supportReport(facts: SupportFacts): string {
  const { now, joinedAt, interruptions, measured } = facts;
  const minutes = joinedAt === null ? 0 : Math.floor((now - joinedAt) / 60_000);
  const lost = interruptions.map(({ at, seconds }) => `${new Date(at).toISOString().slice(11, 16)}Z ${seconds} s`);
  return [
    `${new Date(now).toISOString()} · visio-room ${VERSION}`,
    facts.userAgent,
    `${facts.width} × ${facts.height} · ${facts.isOnline ? 'online' : 'offline'}`,
    `in the meeting for ${minutes} min · interruptions: ${lost.length}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}`,
    `${device('microphone', facts.microphone)} · ${device('camera', facts.camera)} · ` +
      `people: ${facts.people} · captions ${facts.hasCaptions ? 'on' : 'off'}`,
    measured && measuredLine(measured),
  ]
    .filter(Boolean)
    .join('\n');
}

function measuredLine({ roundTrip, loss, jitter, path, picture, up, down }: ConnectionFacts): string {
  const facts: readonly (readonly [name: string, value: number | string | null, unit: string])[] = [
    ['round trip', roundTrip, ' ms'],
    ['loss', loss, ' %'],
    ['jitter', jitter, ' ms'],
    ['path', path && `${path.protocol}${path.isRelayed ? ', relayed' : ''}`, ''],
    ['picture', picture && `${picture.width} × ${picture.height}, ${picture.frames}/s`, ''],
    ['up', up, ' kbit/s'],
    ['down', down, ' kbit/s'],
  ];
  return facts
    .map(([name, value, unit]) => (value === null ? `${name} unknown` : `${name} ${value}${unit}`))
    .join(' · ');
}
