import { html, type TemplateResult } from 'lit';

/** Where a control stands: devices at the start, what I do in the middle, who and where at the end. */
export type ToolbarGroup = 'devices' | 'actions' | 'people' | 'more';

export interface ToolbarItem {
  /** The tag; also its key. */
  readonly tag: string;
  /** `more`: never in the bar, always a row of "Plus". */
  readonly group: ToolbarGroup;
  /** It leaves a bar that is narrower than this, in rem; 0 never does. */
  readonly hideBelow: number;
  /** Place among the rows of "Plus", from 0. */
  readonly rank: number;
  /** `width`: of the bar, in rem. A control without room is rendered `collapsed`, and gives its rows (`ToolbarControl`). */
  readonly render: (isCollapsed: boolean, width: number) => TemplateResult;
}

/** Below this width (rem) the arrows beside Micro and Caméra are rows of "Plus". */
const ARROWS = 30;
/** Below this width (rem) the moving bars beside Micro go. */
const LEVEL = 60;

/**
 * Everything a toolbar holds, in its order; "Plus" and Quitter apart. A feature adds itself by one line here. Micro,
 * Caméra and the captions have 0: nobody looks for them.
 */
export const TOOLBAR_ITEMS: readonly ToolbarItem[] = [
  {
    tag: 'visio-microphone-button',
    group: 'devices',
    hideBelow: 0,
    rank: 60,
    render: (_, width) =>
      html`<visio-microphone-button
        exportparts="button, button-label, icon, menu"
        ?without-menu=${width < ARROWS}
        ?without-level=${width < LEVEL}
      ></visio-microphone-button>`,
  },
  {
    tag: 'visio-camera-button',
    group: 'devices',
    hideBelow: 0,
    rank: 61,
    render: (_, width) =>
      html`<visio-camera-button
        exportparts="button, button-label, icon, menu"
        ?without-menu=${width < ARROWS}
      ></visio-camera-button>`,
  },
  {
    tag: 'visio-screen-share-button',
    group: 'actions',
    hideBelow: 44,
    rank: 20,
    render: (isCollapsed) =>
      html`<visio-screen-share-button
        exportparts="button, button-label, icon"
        ?collapsed=${isCollapsed}
      ></visio-screen-share-button>`,
  },
  {
    tag: 'visio-captions-button',
    group: 'actions',
    hideBelow: 0,
    rank: 70,
    render: (_, width) =>
      html`<visio-captions-button
        exportparts="button, button-label, icon"
        ?without-tools=${width < ARROWS}
      ></visio-captions-button>`,
  },
  {
    tag: 'visio-hand-button',
    group: 'actions',
    hideBelow: 38,
    rank: 30,
    render: (isCollapsed) =>
      html`<visio-hand-button exportparts="button, button-label, icon" ?collapsed=${isCollapsed}></visio-hand-button>`,
  },
  {
    tag: 'visio-reactions-button',
    group: 'actions',
    hideBelow: 60,
    rank: 40,
    render: (isCollapsed) =>
      html`<visio-reactions-button
        exportparts="button, button-label, icon, menu"
        ?collapsed=${isCollapsed}
      ></visio-reactions-button>`,
  },
  {
    tag: 'visio-chat-button',
    group: 'people',
    hideBelow: 30,
    rank: 10,
    render: (isCollapsed) =>
      html`<visio-chat-button exportparts="button, button-label, icon" ?collapsed=${isCollapsed}></visio-chat-button>`,
  },
  {
    tag: 'visio-people-button',
    group: 'people',
    hideBelow: 50,
    rank: 11,
    render: (isCollapsed) =>
      html`<visio-people-button
        exportparts="button, button-label, icon"
        ?collapsed=${isCollapsed}
      ></visio-people-button>`,
  },
  {
    tag: 'visio-layout-button',
    group: 'more',
    hideBelow: Infinity,
    rank: 100,
    render: () => html`<visio-layout-button exportparts="menu" collapsed></visio-layout-button>`,
  },
  {
    tag: 'visio-full-screen-button',
    group: 'more',
    hideBelow: Infinity,
    rank: 101,
    render: () => html`<visio-full-screen-button collapsed></visio-full-screen-button>`,
  },
  {
    tag: 'visio-settings-button',
    group: 'more',
    hideBelow: Infinity,
    rank: 110,
    render: () => html`<visio-settings-button collapsed></visio-settings-button>`,
  },
];

/** Below this width (rem) what the page put in the bar is in "Plus": it goes before any control of ours. */
export const SLOTS_HIDE_BELOW = 64;

/** Whether a control has room in a bar of this width (rem). */
export function isCollapsed({ hideBelow }: Pick<ToolbarItem, 'hideBelow'>, width: number): boolean {
  return width < hideBelow;
}

/** The widths (rem) at which the bar changes. */
export const THRESHOLDS: readonly number[] = [
  ...new Set([...TOOLBAR_ITEMS.map(({ hideBelow }) => hideBelow), ARROWS, LEVEL, SLOTS_HIDE_BELOW]),
].filter(Number.isFinite);
