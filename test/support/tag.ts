import { defineFeature } from '../../src/core/feature.js';
import { setMeetingLoader } from '../../src/room/meeting-loader.js';
import { VisioRoom } from '../../src/room/visio-room.js';
import { meetingInProgress } from './meeting-in-progress.js';

/** A tag whose meeting has an empty stage: for tests of the tag itself. */
export class TestedRoom extends VisioRoom {
  /** Every event the page hears, in order. */
  readonly heard: string[] = [];

  constructor() {
    super();
    for (const type of ['visio-status-change', 'visio-joined', 'visio-left', 'visio-error'])
      this.addEventListener(type, (event) => this.heard.push(describe(event)));
  }
}

function describe(event: Event): string {
  const { status, reason, code, identity } = event as Event & Record<string, unknown>;
  const value = (status ?? reason ?? code ?? identity ?? '') as string;
  return `${event.type.replace('visio-', '')} ${value}`.trim();
}

export const loads = { count: 0 };

export function defineTag(): void {
  if (customElements.get('visio-room')) return;
  setMeetingLoader(() => {
    loads.count++;
    return Promise.resolve({
      features: () => [defineFeature({ key: 'stage', initial: meetingInProgress().stage }) as never],
    });
  });
  customElements.define('visio-room', TestedRoom);
}

export function tag(attributes: Readonly<Record<string, string>> = {}): TestedRoom {
  const element = document.createElement('visio-room') as TestedRoom;
  for (const [name, value] of Object.entries({ room: 'rdv', 'server-url': 'wss://signal.example', ...attributes }))
    element.setAttribute(name, value);
  return element;
}
