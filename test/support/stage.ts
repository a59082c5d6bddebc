import { waitUntil } from '@open-wc/testing';
import { participants } from '../../src/features/participants/participants.js';
import { stage } from '../../src/features/stage/stage.js';
import { VisioSharedScreen } from '../../src/features/stage/visio-shared-screen.js';
import { VisioStage } from '../../src/features/stage/visio-stage.js';
import { VisioTile } from '../../src/features/stage/visio-tile.js';
import { FakeRoom, type FakeRemote } from './fake-room.js';
import { define, type Mounted, mountInMeeting, type MountOptions } from './mount.js';

export function defineStage(): void {
  for (const elementClass of [VisioTile, VisioSharedScreen, VisioStage]) define(elementClass);
}

/** A stage in a meeting whose participants and stage are the real features, attached to a fake room. */
export interface StageInRoom extends Mounted<VisioStage> {
  readonly room: FakeRoom;
  readonly tiles: () => VisioTile[];
  readonly tile: (id: string) => VisioTile;
  /** Ids in reading order, shared screens put forward included. */
  readonly shown: () => string[];
  /** Waits for a condition of the stage. */
  readonly until: (condition: () => boolean, what: string) => Promise<void>;
}

export async function mountStage(people: readonly FakeRemote[], options: MountOptions = {}): Promise<StageInRoom> {
  const room = new FakeRoom({ isAutoSubscribing: false });
  for (const person of people) room.addRemote(person);
  const mounted = await mountInMeeting<VisioStage>('visio-stage', { features: [participants, stage], ...options });
  mounted.meeting.attach(room.handle);
  const root = mounted.element.renderRoot;
  const tiles = () => [...root.querySelectorAll('visio-tile')];
  const tile = (id: string) => {
    const found = tiles().find(({ tileId }) => tileId === id);
    if (!found) throw new Error(`There is no tile ${id}.`);
    return found;
  };
  const shown = () =>
    [...root.querySelectorAll<VisioTile | VisioSharedScreen>('visio-tile, visio-shared-screen')].map(
      ({ tileId }) => tileId,
    );
  const until = async (condition: () => boolean, what: string) => {
    await waitUntil(condition, what, { timeout: 8_000 });
  };
  await until(() => tiles().length > 0 && tiles().every((one) => one.hasUpdated), 'the stage shows people');
  return { ...mounted, room, tiles, tile, shown, until };
}

export function people(count: number, from = 1): FakeRemote[] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    return { identity: `p${n}`, name: `Personne ${n}`, camera: true, microphone: n % 3 === 0 ? 'muted' : true };
  });
}
