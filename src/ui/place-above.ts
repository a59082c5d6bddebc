import { remSize, roomBox } from './composed-tree.js';
import { placeMenu } from './placement.js';

/** Tells a surface of the top layer, by `--_visio-menu-*`, its place above `anchor`, or below where there is more room. */
export function placeAbove(surface: HTMLElement, anchor: Element): void {
  const { style } = surface;
  const room = roomBox(anchor);
  style.setProperty('--_visio-menu-most', `${Math.max(0, room.width - remSize())}px`);
  const { width, height } = surface.getBoundingClientRect();
  const place = placeMenu({
    anchor: anchor.getBoundingClientRect(),
    menu: { width, height },
    room,
    viewport: { width: document.documentElement.clientWidth, height: window.innerHeight },
    rem: remSize(),
    isRtl: getComputedStyle(anchor).direction === 'rtl',
  });
  style.setProperty('--_visio-menu-left', `${place.left}px`);
  style.setProperty('--_visio-menu-top', place.fromBottom ? 'auto' : `${place.offset}px`);
  style.setProperty('--_visio-menu-bottom', place.fromBottom ? `${place.offset}px` : 'auto');
  style.setProperty('--_visio-menu-height', `${place.maxHeight}px`);
}
