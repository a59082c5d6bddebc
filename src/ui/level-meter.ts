import { css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Meeting } from '../core/meeting.js';
import { cssVars } from './css-vars.js';
import { setState } from './internals.js';
import { watchLevel } from './microphone-level.js';
import { baseStyles } from './styles/base.styles.js';
import { meterStyles } from './styles/feedback.styles.js';
import { VisioElement } from './visio-element.js';

/** From this level on somebody is heard. */
const HEARD = 0.25;
/** How long silence lasts before it counts, in milliseconds: people breathe. */
const SILENCE = 2000;

/** Whether the microphone hears something. */
export class HeardChangeEvent extends CustomEvent<{ readonly isHeard: boolean }> {
  constructor(isHeard: boolean) {
    super('heard-change', { detail: { isHeard }, bubbles: true });
  }
}

/**
 * Bars that follow the own microphone. They only repeat what words beside them say, so they are hidden from the
 * accessibility tree. The level is a custom property: nothing renders.
 *
 * @element visio-level-meter
 * @fires heard-change - The microphone begins to hear something, or has heard nothing for 2 s.
 * @cssState heard - The microphone hears something.
 */
export class VisioLevelMeter extends VisioElement {
  static readonly tagName = 'visio-level-meter';
  static override styles = [
    baseStyles,
    meterStyles,
    css`
      .meter {
        block-size: 100%;
      }
    `,
  ];

  @property() source = 'microphone' as const;
  @property({ type: Number }) bars = 8;

  readonly #internals = this.attachInternals();
  #lifetime: AbortController | null = null;
  #track: MediaStreamTrack | null = null;
  #watch: AbortController | null = null;
  #shown = '';
  #heardAt = -Infinity;
  #isHeard = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.meeting) this.#begin(this.meeting);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lifetime?.abort();
    this.#lifetime = null;
    this.#follow(null);
  }

  protected override meetingFound(meeting: Meeting): void {
    if (this.isConnected) this.#begin(meeting);
  }

  override render() {
    const bars = Array.from(
      { length: this.bars },
      (_, index) => html`<i ${cssVars({ '--_visio-bar': `${index}` })}></i>`,
    );
    return html`<span class="meter" aria-hidden="true" ${cssVars({ '--_visio-bars': `${this.bars}` })}>${bars}</span>`;
  }

  #begin({ media }: Meeting): void {
    if (this.#lifetime) return;
    this.#lifetime = new AbortController();
    const { signal } = this.#lifetime;
    media.subscribe(() => this.#follow(media.track(this.source)), { signal });
    this.#follow(media.track(this.source));
  }

  #follow(track: MediaStreamTrack | null): void {
    if (track === this.#track) return;
    this.#watch?.abort();
    this.#watch = null;
    this.#track = track;
    this.#show(0);
    if (!track) return;
    this.#watch = new AbortController();
    watchLevel(track, (level) => this.#show(level), { signal: this.#watch.signal });
  }

  #show(level: number): void {
    const shown = level.toFixed(2);
    // Ten times a second, and mostly the same: a style that is written is computed anew.
    if (shown !== this.#shown) this.style.setProperty('--_visio-level', (this.#shown = shown));
    const now = performance.now();
    if (level >= HEARD) this.#heardAt = now;
    const isHeard = this.#track !== null && now - this.#heardAt < SILENCE;
    if (isHeard === this.#isHeard) return;
    this.#isHeard = isHeard;
    setState(this.#internals, 'heard', isHeard);
    this.dispatchEvent(new HeardChangeEvent(isHeard));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'visio-level-meter': VisioLevelMeter;
  }
}
