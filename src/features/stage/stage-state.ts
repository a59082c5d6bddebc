export type StageLayout = 'auto' | 'grid' | 'focus';

/** What the stage shows; which tiles fit depends on its box, so the element writes all but the choices. */
export interface StageState {
  /** As chosen. `auto`: focus while somebody else shares a screen or a tile is pinned, else grid. */
  readonly layout: StageLayout;
  readonly effectiveLayout: 'grid' | 'focus';
  /** Tile ids (`identity/camera`, `identity/screen`), last pinned last. Kept while their participant is away. */
  readonly pinned: readonly string[];
  /** From 0. */
  readonly page: number;
  readonly pageCount: number;
  /** Tile ids on the page, in their order. */
  readonly visible: readonly string[];
  /** Of the visible, those put forward. */
  readonly forward: readonly string[];
  /** Tile ids of the next page. */
  readonly upcoming: readonly string[];
  /** Of an ordinary tile, in CSS pixels; 0 before the first layout. */
  readonly tileWidth: number;
  readonly tileHeight: number;
}

export interface StageCommands {
  setLayout(layout: StageLayout): Promise<void>;
  pin(tileId: string): Promise<void>;
  unpin(tileId: string): Promise<void>;
  /** From 0; beyond the last page is the last page. */
  showPage(page: number): Promise<void>;
}

declare module '../../core/meeting-state.js' {
  interface MeetingState {
    readonly stage?: StageState;
  }
  interface MeetingCommands {
    readonly stage: StageCommands;
  }
}
