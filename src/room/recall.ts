import type { Meeting } from '../core/meeting.js';
import type { Feature } from '../core/feature.js';

/** Brings what this device has kept, where the page lets it (`storage="local"`); its code comes then only. */
export async function recallInto(meeting: Meeting, isOn: () => boolean): Promise<void> {
  if (meeting.has('storage') || !isOn()) return;
  try {
    const { storage } = await import('../features/storage/storage.js');
    meeting.install(storage({ patch: meeting.patch.bind(meeting), isOn }) as unknown as Feature);
  } catch {
    // Without its code nothing is kept, and nothing else is missing.
  }
}
