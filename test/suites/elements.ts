import '../../src/define/define.js';
import '../../src/define/define-captions.js';
import '../../src/define/define-history.js';
import '../../src/define/define-chat.js';
import '../../src/define/define-diagnostic.js';
import '../../src/define/define-journal.js';
import '../../src/define/define-later.js';
import '../../src/define/define-meeting.js';
import '../../src/define/define-muted-speech.js';
import '../../src/define/define-people.js';
import '../../src/define/define-reactions.js';
import '../../src/define/define-screens.js';
import '../../src/define/define-settings.js';
import { VisioDialog } from '../../src/ui/dialog.js';
import { VisioPanel } from '../../src/ui/panel.js';
import { animationsIn } from '../support/deep.js';
import { define, type Mounted, mountInMeeting, type MountOptions, settled, type StatePatch } from '../support/mount.js';
import { captionCases } from './caption-cases.js';
import { chatCases } from './chat-cases.js';
import { meetingCases } from './meeting-cases.js';
import { screenCases } from './screen-cases.js';
import { primitiveCases } from './primitive-cases.js';
import { settingsCases } from './settings-cases.js';

define(VisioDialog);
define(VisioPanel);

/** An element in one of its main states. Every suite runs over all of them: a new element is one more line. */
export interface ElementCase {
  readonly tag: string;
  /** In a few words; `''` for the first state. */
  readonly state: string;
  readonly options?: MountOptions;
  /** Brings the mounted element into the state: opens its menu … */
  readonly ready?: (mounted: Mounted<HTMLElement>) => Promise<unknown>;
  /** A change of what it shows: one render. Without it the element shows nothing of the snapshot. */
  readonly shown?: StatePatch;
}

export const elementCases: readonly ElementCase[] = [
  ...primitiveCases,
  ...screenCases,
  ...meetingCases,
  ...chatCases,
  ...captionCases,
  ...settingsCases,
];

export const nameOfCase = ({ tag, state }: ElementCase): string => (state ? `${tag}, ${state}` : tag);

/** Mounts a case; `options` win over its own. */
export async function mountCase(one: ElementCase, options: MountOptions = {}): Promise<Mounted<HTMLElement>> {
  const own = one.options ?? {};
  const state = { ...own.state, ...options.state };
  const mounted = await mountInMeeting(one.tag, { ...own, ...options, state });
  await one.ready?.(mounted);
  await settled(mounted.element);
  await stillness(mounted.element);
  return mounted;
}

/** Brings what appears and slides to its end; a spinner has none, and what stands still stays so. */
async function stillness(element: Element): Promise<void> {
  const finite = animationsIn(element).filter(
    ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
  );
  for (const animation of finite) animation.finish();
  await Promise.all(finite.map(({ finished }) => finished));
}
