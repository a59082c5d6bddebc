import { ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import type { LocalMedia } from '../../src/core/local-media.js';
import { Meeting } from '../../src/core/meeting.js';
import type { FeatureKey, StateOf } from '../../src/core/meeting-state.js';
import { offer } from '../../src/core/offer.js';
import { locale } from '../../src/i18n/locale.js';
import { meetingContext } from '../../src/ui/meeting-context.js';
import { tokenStyles } from '../../src/ui/tokens.js';
import { COMMAND_NAMES, meetingInProgress } from './meeting-in-progress.js';

/** One call of a command: `microphone.toggle` with its arguments. */
export interface RecordedCommand {
  readonly name: string;
  readonly args: readonly unknown[];
}

export type StatePatch = { readonly [K in FeatureKey]?: Partial<StateOf<K>> };

export interface MountOptions {
  /** On top of the state of a meeting in progress (`meetingInProgress()`). */
  readonly state?: StatePatch;
  /** Keys that are not there at all, as before the meeting's code is loaded. */
  readonly without?: readonly FeatureKey[];
  /** Real features, installed in the place of the recorded commands of their keys. */
  readonly features?: readonly { readonly key: string }[];
  /** What a recorded command does: `{ 'microphone.toggle': () => { throw … } }`. Nothing unless told. */
  readonly commands?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly media?: LocalMedia;
  /** Set before the element is connected. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  /** Size of the room around it; 64rem by 40rem unless told. */
  readonly width?: string;
  readonly height?: string;
}

export interface Mounted<E extends HTMLElement> {
  readonly element: E;
  readonly host: HTMLElement;
  readonly meeting: Meeting;
  /** Every command called since the mount, in order. */
  readonly calls: readonly RecordedCommand[];
  /** Changes the snapshot and waits until the element shows it. */
  readonly patch: (patch: StatePatch) => Promise<void>;
  readonly unmount: () => void;
}

/** Stands for `<visio-room>`: the meeting's context, the tokens, and the box that container queries read. */
class TestRoom extends LitElement {
  static override styles = [
    ...tokenStyles,
    css`
      :host {
        position: relative;
        display: block;
        container: visio-room / size;
        background: var(--_visio-surface);
        color: var(--_visio-text);
      }
    `,
  ];
  readonly #provider = new ContextProvider(this, { context: meetingContext });

  set meeting(meeting: Meeting) {
    this.#provider.setValue(meeting);
  }

  override render() {
    return html`<slot></slot>`;
  }
}

const TEST_ROOM = 'visio-test-room';
const mounted = new Set<() => void>();

/** Takes everything down that a test left: `afterEach(unmountAll)`. */
export function unmountAll(): void {
  for (const unmount of [...mounted]) unmount();
}

/** A meeting whose state is given and whose commands only record that they were called. */
export function fakeMeeting({ state = {}, without = [], features = [], commands = {}, media }: MountOptions = {}) {
  const calls: RecordedCommand[] = [];
  const real = new Set(features.map(({ key }) => key));
  const recorded = Object.entries(meetingInProgress())
    .filter(([key]) => !real.has(key) && !without.includes(key as FeatureKey))
    .map(([key, initial]) => {
      const names: readonly string[] = (COMMAND_NAMES as Record<string, readonly string[]>)[key] ?? [];
      const group = names.map((name) => [name, commands[`${key}.${name}`] ?? (() => undefined)]);
      return { key, initial, commands: () => Object.fromEntries(group) as Record<string, () => unknown> };
    });
  const meeting = new Meeting({
    features: [locale, offer, ...recorded, ...features],
    ...(media && { media }),
    onCommand: ({ name, args }) => {
      calls.push({ name, args });
      return true;
    },
  });
  applyPatch(meeting, state);
  return { meeting, calls };
}

function applyPatch(meeting: Meeting, patch: StatePatch): void {
  for (const [key, value] of Object.entries(patch)) {
    if (meeting.has(key)) meeting.patch(key as FeatureKey, value);
    else meeting.install({ key, initial: value } as never);
  }
}

/** Defines the class if nobody did. Elements inside its template must be defined by the test. */
export function define(elementClass: CustomElementConstructor & { readonly tagName: string }): void {
  if (!customElements.get(elementClass.tagName)) customElements.define(elementClass.tagName, elementClass);
}

/** Mounts a defined element in a room with a fake meeting. */
export async function mountInMeeting<E extends HTMLElement>(
  tagName: string,
  options: MountOptions = {},
): Promise<Mounted<E>> {
  if (!customElements.get(TEST_ROOM)) customElements.define(TEST_ROOM, TestRoom);
  const { meeting, calls } = fakeMeeting(options);
  const host = document.createElement(TEST_ROOM) as TestRoom;
  host.meeting = meeting;
  host.style.inlineSize = options.width ?? '64rem';
  host.style.blockSize = options.height ?? '40rem';
  const element = document.createElement(tagName) as E;
  Object.assign(element, options.properties);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.append(...(options.children ?? []));
  host.append(element);
  document.body.append(host);
  const unmount = () => {
    mounted.delete(unmount);
    host.remove();
    meeting.dispose();
  };
  mounted.add(unmount);
  const patch = async (next: StatePatch) => {
    applyPatch(meeting, next);
    await settled(element);
  };
  await settled(element);
  return { element, host, meeting, calls, patch, unmount };
}

/** Waits until the element and the elements inside it have rendered what is known now. */
export async function settled(element: Element): Promise<void> {
  await Promise.resolve();
  await (element as Partial<LitElement>).updateComplete;
  const inside = [...element.querySelectorAll('*'), ...(element.shadowRoot?.querySelectorAll('*') ?? [])];
  for (const child of inside) if (child.localName.startsWith('visio-')) await settled(child);
}
