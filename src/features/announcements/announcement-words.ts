import type { Announcement } from './announcements-between.js';
import type { AnnouncementsWords } from './announcements.strings.js';

/** The sentence that is said. */
export function announcementWords(announcement: Announcement, words: AnnouncementsWords): string {
  switch (announcement.kind) {
    case 'entered':
      return words.entered(announcement.others);
    case 'joined':
    case 'departed':
      return words[announcement.kind](announcement.people.map(({ name }) => name));
    case 'lost':
      return words.lost;
    case 'back':
      return words.back;
    case 'microphone':
      if (announcement.isOn) return words.microphoneOn;
      return announcement.isByOthers ? words.microphoneOffByOthers : words.microphoneOff;
    case 'camera':
      if (announcement.isOn) return words.cameraOn;
      return announcement.isByOthers ? words.cameraOffByOthers : words.cameraOff;
    case 'share': {
      const { isOn, isLocal, name } = announcement;
      if (isLocal) return isOn ? words.ownShareOn : words.ownShareOff;
      return (isOn ? words.shareOn : words.shareOff)(name || words.someone);
    }
    case 'hands':
      return words.hands(
        announcement.people.map(({ name }) => name),
        announcement.total,
      );
    case 'own-hand':
      if (announcement.isUp) return words.ownHandUp(announcement.place);
      return announcement.isByOthers ? words.ownHandDownByOthers : words.ownHandDown;
    case 'forgotten-hand':
      return words.forgottenHand;
    case 'page':
      return words.page(announcement.page, announcement.count);
    case 'end':
      return words.end(announcement.reason);
  }
}

/** Whether it interrupts what is being read: what others hear or see of the person, and the connection. */
export function isUrgent({ kind }: Announcement): boolean {
  return kind === 'microphone' || kind === 'camera' || kind === 'lost';
}
