import { VisioError } from '../core/errors.js';
import type { Feature } from '../core/feature.js';
import type { Meeting } from '../core/meeting.js';
import type { FeatureKey } from '../core/meeting-state.js';
import { FEATURE_NAMES, isKeyOffered, readFeatures } from '../core/offer.js';

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
const LATER = new Set<FeatureKey>([
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
  if (!meeting.has('stage')) await installOffered(meeting, host);
}

/** @throws VisioError `REFUSED` for what the page does not offer: its code is not even asked for. */
export async function loadFeatureInto(meeting: Meeting, host: HTMLElement, key: string): Promise<void> {
  if (!isKeyOffered(meeting.state, key)) throw new VisioError('REFUSED', { detail: `this page does not offer ${key}` });
  if (LATER.has(key as FeatureKey)) await loadMeetingInto(meeting, host);
}

/** Follows the attribute `features`, also during a meeting. A name that means nothing is told to developers, once. */
export function followOffer(meeting: Meeting, host: HTMLElement, value: string | null): void {
  const { features, unknown } = readFeatures(value);
  warnOf(unknown);
  if (meeting.state.offer?.features.join() === features.join()) return;
  meeting.patch('offer', { features });
  for (const key of LATER) if (!isKeyOffered(meeting.state, key)) meeting.uninstall(key);
  if (meeting.has('stage')) void installOffered(meeting, host).catch((error: unknown) => meeting.report(error));
}

async function installOffered(meeting: Meeting, host: HTMLElement): Promise<void> {
  const { features } = await load();
  for (const feature of features(host)) if (isKeyOffered(meeting.state, feature.key)) meeting.install(feature);
}

const told = new Set<string>();

function warnOf(unknown: readonly string[]): void {
  const news = unknown.filter((name) => !told.has(name));
  if (news.length === 0) return;
  for (const name of news) told.add(name);
  console.warn(`visio-room: no such features: ${news.join(', ')}. There are: ${FEATURE_NAMES.join(', ')}`);
}
