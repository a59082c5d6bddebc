/** The core of virtua, which publishes no types for it: what `virtual-list.ts` uses of version 0.54.2. */
declare module 'virtua/unstable_core' {
  export interface ListLayout {
    $getLength(): number;
    $getItemSize(index: number): number;
  }
  export interface VirtualStore {
    $dispose(): void;
    /** First and last row to draw; `buffer` in pixels around what shows. */
    $getRange(buffer?: number): readonly [first: number, last: number];
    $getItemOffset(index: number): number;
    $getTotalSize(): number;
    $getScrollOffset(): number;
    $getViewportSize(): number;
    $subscribe(changes: number, listener: (isNow?: boolean) => void): () => void;
    $update(action: typeof ACTION_ITEMS_LENGTH_CHANGE, length: number, isAtStart?: boolean): void;
  }
  export interface Driver {
    $observe(container: HTMLElement, viewport?: HTMLElement): void;
    /** Measures a row now and whenever its size changes; the result ends it. */
    $observeItem(row: HTMLElement, index: number): () => void;
    $scroll(index: number, options?: { readonly align?: 'start' | 'center' | 'end' | 'nearest' }): void;
    /** After each drawing: what changed above the view must not move it. */
    $effect(): void;
    $dispose(): void;
  }
  export const ACTION_ITEMS_LENGTH_CHANGE: 5;
  export const UPDATE_VIRTUAL_STATE: 1;
  export function createListLayout(length: number, itemSize?: number): ListLayout;
  export function createVirtualStore(layout: ListLayout): VirtualStore;
  export function createContainerDriver(store: VirtualStore, layout: ListLayout, isHorizontal: boolean): Driver;
}
