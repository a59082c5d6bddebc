/** What the two adapters of <visio-room> share: the built element with all a person gets, toolbar included. */
import '../../../dist/define/define.js';
// As in a page, where it is fetched and run while the pre-join screen is shown; the peers' code is there as well.
import '../../../dist/define/define-meeting.js';
import { attachForTest, teardownForTest } from '../../../dist/testing.js';

/** Wherever the tiles are, the first open shadow root that holds some. */
function findRootOfTiles(root) {
  if (root.querySelector('visio-tile')) return root;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const found = shadowRoot && findRootOfTiles(shadowRoot);
    if (found) return found;
  }
  return null;
}

/** The walk is long and asked for at each frame of the mount. */
let rootOfTiles = null;

export function tiles(element) {
  if (!rootOfTiles?.isConnected) rootOfTiles = findRootOfTiles(element);
  return [...(rootOfTiles?.querySelectorAll('visio-tile') ?? [])];
}

export async function mountVisioRoom({ room, element, pageSize }) {
  const visioRoom = document.createElement('visio-room');
  visioRoom.style.cssText = 'display: block; inline-size: 100%; block-size: 100%';
  // Before the insertion, so that no screen before the meeting need be drawn.
  await attachForTest(visioRoom, room, { pageSize });
  element.append(visioRoom);
  await visioRoom.updateComplete;
  return {
    /** Removal is deferred, because moving the element keeps the call: without the wait a leak test counts what is about to go. */
    async unmount() {
      rootOfTiles = null;
      visioRoom.remove();
      await teardownForTest(visioRoom);
    },
  };
}
