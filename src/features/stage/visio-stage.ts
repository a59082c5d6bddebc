import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { copyText } from '../../ui/copy-text.js';
import { cssVars } from '../../ui/css-vars.js';
import { icon } from '../../ui/icon.js';
import { loadElementsAhead } from '../../ui/lazy-elements.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { buttonStyles } from '../../ui/styles/button.styles.js';
import { spinnerStyles } from '../../ui/styles/feedback.styles.js';
import { VisioElement } from '../../ui/visio-element.js';
import { nextTile } from './next-tile.js';
import { placeVars } from './place-vars.js';
import { pager } from './stage-pager.js';
import type { Place, StagePlan } from './stage-plan.js';
import { StagePlanner } from './stage-planner.js';
import { stageStrings } from './stage.strings.js';
import { stageStyles } from './visio-stage.styles.js';
import type { VisioTile } from './visio-tile.js';

/** rem */
const SMALL = 15;
const TINY = 8.5;

/**
 * Everybody's picture: a grid with pages, or a shared screen and pinned people put forward. Its own box decides how many
 * tiles there are and how large; nothing on it moves unless somebody comes, goes, speaks for a while or is pinned.
 *
 * @element visio-stage
 * @csspart tile - a tile, or a shared screen put forward
 * @csspart tile-name - of a tile
 * @csspart tile-status - of a tile: weak connection, pinned
 * @csspart tile-actions - of a tile: the button that pins
 * @csspart tile-video - of a tile: the picture
 * @csspart tile-avatar - of a tile: the initials
 * @csspart button - of the pager, of the card of who is alone, of the bar of a shared screen
 * @csspart button-label - its words
 * @csspart icon - its icon
 */
export class VisioStage extends VisioElement {
  static readonly tagName = 'visio-stage';
  static override styles = [baseStyles, buttonStyles, spinnerStyles, stageStyles];

  /** Address of the meeting; with it the person who is alone can copy it for others. */
  @property() link = '';
  /** Tiles of a page whatever the box, `Infinity` for one page; `null`: as many as the box allows. @internal */
  @property({ attribute: false }) pageSize: number | null = null;
  /** The tile that Tab reaches. */
  @state() private tabStop = '';
  /** `null` before the first press. */
  @state() private isLinkCopied: boolean | null = null;

  readonly #planner = new StagePlanner();
  readonly #plan = this.select((snapshot) => {
    this.#planner.pageSize = this.pageSize;
    const plan = this.#planner.plan(snapshot);
    this.#wakeAt(this.#planner.nextAt);
    return plan;
  });
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry) this.#measure(entry);
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerAt: number | null = null;
  #active: VisioTile | null = null;
  #isShown = false;
  #published: StagePlan | null = null;
  /** The tile the keyboard was on before a render that may move it. */
  #focused: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#wakeAt(null);
  }

  /** Once a frame, however many people arrive: the first time at once, so that nothing blank is painted. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#plan.value && this.#isShown && document.visibilityState === 'visible') {
      await new Promise(requestAnimationFrame);
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    const active = this.shadowRoot?.activeElement ?? null;
    this.#focused = this.#tiles().find((tile) => tile === active)?.tileId ?? null;
  }

  override render(): TemplateResult {
    const plan = this.#plan.value;
    const words = this.words(stageStrings);
    if (!plan) return html`<div class="frame"><ul class="tiles" aria-label=${words.participants}></ul></div>`;
    const stop = plan.places.some(({ id }) => id === this.tabStop) ? this.tabStop : plan.places[0]?.id;
    return html`<div class="frame">
      <ul
        class="tiles tiles--${plan.kind} ${plan.kind === 'grid' ? this.#sizeClass(plan.tileWidth) : ''}"
        aria-label=${words.participants}
        @keydown=${this.#move}
        @focusin=${this.#focus}
        @focusout=${this.#blur}
        @pointerover=${this.#activate}
        @pointerleave=${this.#deactivate}
        ${cssVars(this.#gridVars(plan))}
      >
        ${repeat(
          plan.places,
          ({ id, role }) => (role === 'share' ? `${id}!` : id),
          (place) => this.#place(place, place.id === stop),
        )}
      </ul>
      ${pager(plan, words, this.#showPage)}${plan.isAlone ? this.#alone() : nothing}
    </div>`;
  }

  protected override updated(): void {
    const plan = this.#plan.value;
    if (!plan) return;
    this.#isShown = true;
    if (plan !== this.#published) this.#publish(plan);
    this.#published = plan;
    // A shared screen has code of its own, which is fetched when the first one comes.
    if (plan.places.some(({ role }) => role === 'share')) loadElementsAhead('later');
    // A tile that changed its place lost the focus on the way.
    if (this.#focused !== null && !this.shadowRoot?.activeElement) {
      (this.#tile(this.#focused) ?? this.#tiles()[0])?.focusAction();
    }
    if (!this.#active?.isConnected) this.#active = null;
  }

  #place({ id, role, rect }: Place, isTabStop: boolean): TemplateResult {
    const classes = `place ${rect ? `place--set ${this.#sizeClass(rect.width)}` : ''} ${role === 'own' ? 'place--own is-small is-tiny' : ''}`;
    const vars = cssVars(rect ? placeVars(rect) : {});
    // Two templates, not one in the other: what every tile has is felt.
    return role === 'share'
      ? html`<li class=${classes} ${vars}>
          <visio-shared-screen
            part="tile"
            exportparts="tile-name, tile-status, tile-actions, tile-video, tile-avatar, button, icon"
            .tileId=${id}
          ></visio-shared-screen>
        </li>`
      : html`<li class=${classes} ${vars}>
          <visio-tile
            part="tile"
            exportparts="tile-name, tile-status, tile-actions, tile-video, tile-avatar, button, icon"
            .tileId=${id}
            .isTabStop=${isTabStop}
            .isActive=${false}
          ></visio-tile>
        </li>`;
  }

  #alone(): TemplateResult {
    const words = this.words(stageStrings);
    return html`<div class="alone">
      <div class="alone__card">
        <span class="spinner" aria-hidden="true"></span>
        <p class="alone__words">
          <b class="strong">${words.alone}</b
          ><br />${words.aloneHint}${this.isLinkCopied === false ? html`<br /><span class="strong">${this.link}</span>` : nothing}
        </p>
        ${
          this.link
            ? html`<button class="btn btn--secondary" part="button" type="button" @click=${this.#copyLink}>
                ${icon('copy', 's')}<span part="button-label"
                  >${this.isLinkCopied ? words.linkCopied : words.copyLink}</span
                >
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #gridVars({ kind, columns, tileWidth, tileHeight }: StagePlan) {
    if (kind !== 'grid') return {};
    const gap = this.#planner.box?.gap ?? 0;
    return {
      '--_visio-row-width': `${columns * tileWidth + (columns - 1) * gap}px`,
      '--_visio-tile-width': `${tileWidth}px`,
      '--_visio-tile-height': `${tileHeight}px`,
    };
  }

  #sizeClass(width: number): string {
    const rem = this.#planner.box?.rem ?? 16;
    return `${width < SMALL * rem ? 'is-small' : ''} ${width < TINY * rem ? 'is-tiny' : ''}`;
  }

  #measure({ contentRect: { width, height } }: ResizeObserverEntry): void {
    const frame = this.renderRoot.querySelector('.frame');
    const list = this.renderRoot.querySelector('ul');
    if (!frame || !list) return;
    const { paddingInlineStart, paddingBlockStart, isOnItsSide } = stylesOf(frame);
    this.#planner.box = {
      width: width - 2 * paddingInlineStart,
      height: height - 2 * paddingBlockStart,
      outerWidth: width,
      outerHeight: height,
      gap: stylesOf(list).columnGap,
      rem: stylesOf(document.documentElement).fontSize || 16,
      isOnItsSide,
    };
    this.requestUpdate();
  }

  #publish({ page, pageCount, places, upcoming, tileWidth, tileHeight }: StagePlan): void {
    this.meeting?.patch('stage', {
      ...{ page, pageCount, upcoming, tileWidth, tileHeight },
      visible: Object.freeze(places.map(({ id }) => id)),
      forward: Object.freeze(places.filter(({ isForward }) => isForward).map(({ id }) => id)),
    });
  }

  /** Plans again when somebody has spoken for long enough, or may give their place away. */
  #wakeAt(at: number | null): void {
    if (at === this.#timerAt) return;
    this.#timerAt = at;
    clearTimeout(this.#timer);
    if (at === null) return;
    const again = () => {
      this.#timerAt = null;
      const plan = this.meeting && this.#planner.plan(this.meeting.state);
      if (plan !== this.#plan.value) this.requestUpdate();
      else this.#wakeAt(this.#planner.nextAt);
    };
    this.#timer = setTimeout(again, Math.max(0, at - performance.now()));
  }

  readonly #showPage = (page: number): void => {
    const count = this.#plan.value?.pageCount ?? 1;
    if (page >= 0 && page < count) void this.act(({ stage }) => stage.showPage(page));
  };

  #tile(id: string): VisioTile | undefined {
    return this.#tiles().find((tile) => tile.tileId === id);
  }

  #tiles(): VisioTile[] {
    return [...this.renderRoot.querySelectorAll('visio-tile')];
  }

  #move(event: KeyboardEvent): void {
    const tile = tileOf(event);
    if (!tile || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextTile(this.#tiles(), tile, event.key);
    if (!next) return;
    event.preventDefault();
    next.focusAction();
  }

  #focus(event: FocusEvent): void {
    const tile = tileOf(event);
    if (!tile) return;
    this.tabStop = tile.tileId;
    this.#show(tile);
  }

  /** Unless the pointer has drawn another one meanwhile. */
  #blur(event: FocusEvent): void {
    if (tileOf(event) === this.#active) this.#show(null);
  }

  #activate(event: PointerEvent): void {
    this.#show(tileOf(event));
  }

  #deactivate(): void {
    this.#show(null);
  }

  /** One tile at a time has its button drawn. */
  #show(tile: VisioTile | null): void {
    if (tile === this.#active) return;
    if (this.#active) this.#active.isActive = false;
    this.#active = tile;
    if (tile) tile.isActive = true;
  }

  async #copyLink(): Promise<void> {
    this.isLinkCopied = await copyText(this.link);
  }
}

/** What the layout needs of a style, in pixels. */
function stylesOf(element: Element) {
  const style = getComputedStyle(element);
  return {
    paddingInlineStart: parseFloat(style.paddingInlineStart) || 0,
    paddingBlockStart: parseFloat(style.paddingBlockStart) || 0,
    columnGap: parseFloat(style.columnGap) || 0,
    fontSize: parseFloat(style.fontSize) || 0,
    isOnItsSide: style.getPropertyValue('--_visio-on-its-side').trim() === '1',
  };
}

function tileOf({ target }: Event): VisioTile | null {
  return target instanceof Element ? target.closest('visio-tile') : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-stage': VisioStage;
  }
}
