/**
 * For the bench and the tests of this project; not in the package's exports.
 * @internal
 */
import type { RoomHandle } from './core/feature.js';
import type { VisioRoom } from './room/visio-room.js';

/**
 * Shows a livekit-client `Room` that is connected already: no pre-join, no token.
 *
 * @param pageSize tiles a page, whatever the box; `Infinity` shows everybody
 * @internal
 */
export async function attachForTest(
  element: VisioRoom,
  room: RoomHandle,
  { pageSize }: { readonly pageSize?: number } = {},
): Promise<void> {
  await element.showForTest(room, pageSize ?? null);
}

/** Resolves once the removal of the element has been carried through. @internal */
export async function teardownForTest(element: VisioRoom): Promise<void> {
  await element.teardown;
}
