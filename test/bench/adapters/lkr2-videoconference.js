/** @livekit/components-react 2.9.24, its VideoConference as shipped: 25 tiles a page, control bar, chat closed. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { RoomAudioRenderer, RoomContext, VideoConference } from '@livekit/components-react';
import '@livekit/components-styles';

export const name = 'LiveKit React VideoConference, 25 shown';

export function mount({ room, element }) {
  const host = document.createElement('div');
  host.dataset.lkTheme = 'default';
  host.style.height = '100%';
  element.append(host);
  const root = createRoot(host);
  root.render(
    createElement(
      RoomContext.Provider,
      { value: room },
      createElement(VideoConference),
      createElement(RoomAudioRenderer),
    ),
  );
  return {
    unmount() {
      root.unmount();
      host.remove();
    },
  };
}

export const tiles = (element) => [...element.querySelectorAll('.lk-participant-tile')];
export const expectedTiles = (count) => Math.min(count, 25);
