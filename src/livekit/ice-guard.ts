import type { Room } from 'livekit-client';
import { engineOf } from './hygiene.js';
import { withoutThirdParties } from './ice.js';

interface ServerAnswer {
  readonly iceServers?: RTCIceServer[];
}

interface EnginePrototype {
  makeRTCConfiguration(answer?: ServerAnswer): RTCConfiguration;
}

const onThirdParty = new WeakMap<object, () => void>();
const guarded = new WeakSet<object>();

/**
 * Takes the public STUN servers of third parties out of the server's list before a peer connection sees them. The
 * engine is made anew by each failed connection, hence its prototype: there is no public place to do it.
 */
export function guardIceServers(room: Room, onFound: () => void): void {
  const engine = engineOf(room);
  if (!engine) return;
  onThirdParty.set(engine, onFound);
  const prototype = Object.getPrototypeOf(engine) as EnginePrototype;
  if (guarded.has(prototype)) return;
  guarded.add(prototype);
  const { makeRTCConfiguration } = prototype;
  prototype.makeRTCConfiguration = function (this: object, answer) {
    if (!answer?.iceServers) return makeRTCConfiguration.call(this, answer);
    const { servers, hadThirdParties } = withoutThirdParties(answer.iceServers);
    if (hadThirdParties) onThirdParty.get(this)?.();
    const own = Object.assign(Object.create(answer) as ServerAnswer, { iceServers: servers });
    return makeRTCConfiguration.call(this, own);
  };
}
