import { VisioError } from '../../core/errors.js';
import { defineFeature, type Feature, type FeatureContext } from '../../core/feature.js';

type Context = FeatureContext<'fullScreen'>;

/**
 * Full screen for `element`, the tag itself: its menus and dialogs come along, since they live inside it.
 * iPhones have it for videos only: there it is `unsupported`, and so it is in a frame that is not allowed to.
 */
export function fullScreen(element: Element): Feature<'fullScreen'> {
  const page = element.ownerDocument;
  const isSupported = () => (page.fullscreenEnabled as boolean | undefined) === true;
  // Through shadow roots `document.fullscreenElement` names the outermost host; the selector tells of this one.
  const isActive = () => element.matches(':fullscreen');

  const enter = async (): Promise<void> => {
    if (!isSupported()) throw new VisioError('UNSUPPORTED');
    if (!isActive()) await element.requestFullscreen();
  };
  const exit = async (): Promise<void> => {
    if (isActive()) await page.exitFullscreen();
  };

  return defineFeature({
    key: 'fullScreen',
    initial: { isActive: isActive(), support: isSupported() ? 'available' : 'unsupported' },
    start({ set, signal }: Context) {
      // On the document, where the event also ends up when the element was removed in the meantime.
      page.addEventListener('fullscreenchange', () => set({ isActive: isActive() }), { signal });
    },
    withdraw: exit,
    commands: () => ({
      enter,
      exit,
      toggle: () => (isActive() ? exit() : enter()),
    }),
  });
}
