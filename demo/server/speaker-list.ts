import { SpeakerInfo } from '@livekit/protocol';
import type { Member } from './member.js';

/** A smaller change of level is not announced. */
const STEP = 0.1;

/** Who speaks and how loud, and what has changed since the last look. */
export class SpeakerList {
  #levels = new Map<string, number>(); // by sid

  changes(members: Iterable<Member>): SpeakerInfo[] {
    const changed: SpeakerInfo[] = [];
    for (const member of members) {
      const level = member.takeLevel();
      const before = this.#levels.get(member.sid) ?? 0;
      if (level > 0 === before > 0 && Math.abs(level - before) <= STEP) continue;
      this.#levels.set(member.sid, level);
      changed.push(new SpeakerInfo({ sid: member.sid, level, active: level > 0 }));
    }
    return changed;
  }

  forget(member: Member): void {
    this.#levels.delete(member.sid);
  }
}
