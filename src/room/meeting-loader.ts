import type { Meeting } from '../core/meeting.js';
import type { Feature } from '../core/feature.js';

/** The part of the code that comes when a meeting begins: features to install, elements to define. */
export interface MeetingCode {
  readonly features: (host: HTMLElement) => readonly Feature[];
}

type Loader = () => Promise<MeetingCode>;

let load: Loader = () => import('./meeting-code.js');

/** `define` puts its own in place, which also defines the elements. */
export function setMeetingLoader(loader: Loader): void {
  load = loader;
}

/** Features that the entry does not carry: a command of theirs waits for the code. */
const LATER = new Set([
  'participants',
  'stage',
  'screenShare',
  'fullScreen',
  'panel',
  'hand',
  'reactions',
  'chat',
  'captions',
  'preferences',
  'journal',
  'settings',
  'sounds',
  'shortcuts',
]);

export async function loadMeetingInto(meeting: Meeting, host: HTMLElement): Promise<void> {
  if (meeting.has('stage')) return;
  const { features } = await load();
  for (const feature of features(host)) meeting.install(feature);
}

export async function loadFeatureInto(meeting: Meeting, host: HTMLElement, key: string): Promise<void> {
  if (LATER.has(key)) await loadMeetingInto(meeting, host);
}
