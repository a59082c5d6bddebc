import { defineStrings } from '../../i18n/strings.js';

export const leaveStrings = defineStrings(
  'leave',
  { leave: 'Quitter', theMeeting: ' la réunion' },
  { leave: 'Leave', theMeeting: ' the meeting' },
);
