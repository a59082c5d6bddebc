import { ConnectionQuality, ConnectionQualityInfo } from '@livekit/protocol';
import type { Member } from './member.js';

const SCORES: Readonly<Record<ConnectionQuality, number>> = {
  [ConnectionQuality.EXCELLENT]: 5,
  [ConnectionQuality.GOOD]: 4,
  [ConnectionQuality.POOR]: 2.5,
  [ConnectionQuality.LOST]: 0,
};

function measured(loss: number): ConnectionQuality {
  if (loss > 0.1) return ConnectionQuality.POOR;
  return loss > 0.03 ? ConnectionQuality.GOOD : ConnectionQuality.EXCELLENT;
}

/** The quality that a test has set, else the one that follows from the loss (on loopback: none). */
export function qualityOf(member: Member): ConnectionQualityInfo {
  const quality = member.forcedQuality ?? measured(member.loss);
  return new ConnectionQualityInfo({ participantSid: member.sid, quality, score: SCORES[quality] });
}
