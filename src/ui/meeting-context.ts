import { createContext } from '@lit/context';
import type { Meeting } from '../core/meeting.js';

/** The meeting of the nearest `<visio-room>`: consumers receive it once, then select from it. */
export const meetingContext = createContext<Meeting>(Symbol.for('visio-meeting'));
