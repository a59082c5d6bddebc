/**
 * Elements that come after the others: `screens`, before and after a meeting; `later`, what a meeting shows on a press
 * or when something happens (menus, notices, a shared screen); the others are what their feature shows when it is opened.
 */
export type LazyElements =
  | 'screens'
  | 'later'
  | 'captions'
  | 'chat'
  | 'diagnostic'
  | 'history'
  | 'journal'
  | 'keepChat'
  | 'mutedSpeech'
  | 'people'
  | 'reactions'
  | 'settings';

type Loader = () => Promise<unknown>;

const loaders = new Map<LazyElements, Loader>();
const loading = new Map<LazyElements, Promise<unknown>>();

/** `define` says how; without it the elements are the page's own affair. */
export function setElementsLoader(name: LazyElements, loader: Loader): void {
  loaders.set(name, loader);
}

/** Brings the elements, once; a failed download may be tried again. */
export async function loadElements(name: LazyElements): Promise<void> {
  const loader = loaders.get(name);
  if (!loader) return;
  const promise = loading.get(name) ?? loader();
  loading.set(name, promise);
  try {
    await promise;
  } catch (error) {
    loading.delete(name);
    throw error;
  }
}

/** The same ahead of the need: a failure is met again when the elements are needed. */
export function loadElementsAhead(name: LazyElements): void {
  void loadElements(name).catch(() => undefined);
}
