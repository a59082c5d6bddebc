import { css } from 'lit';
import { avatarStyles, plateStyles } from '../../ui/styles/person.styles.js';

/**
 * One sheet: there is one of these in every tile. What depends on the size of the tile comes by inheritance, from the
 * stage: a container query in each tile costs more than all the rest of it.
 */
export const tileStyles = css`
  ${avatarStyles}
  ${plateStyles}
  :host {
    position: relative;
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    min-inline-size: 0;
    overflow: hidden;
    border-radius: var(--_visio-radius-tile);
    background: var(--_visio-tile);
    box-shadow: inset 0 0 0 1px var(--_visio-border);
    contain: strict;
  }
  :host([hidden]) {
    display: none;
  }
  .i {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    object-position: 50% 40%;
    /* Until the first frame: a video that shows nothing is black in some browsers. */
    visibility: hidden;
  }
  video[data-shown] {
    visibility: visible;
  }
  .own {
    transform: scaleX(-1);
  }
  .screen {
    background: var(--_visio-letterbox);
    object-fit: contain;
    object-position: center;
  }
  .avatar {
    inline-size: min(6.5rem, calc(var(--_visio-tile-height, 14rem) * 0.46));
    block-size: min(6.5rem, calc(var(--_visio-tile-height, 14rem) * 0.46));
    margin-block-end: min(1rem, calc(var(--_visio-tile-height, 14rem) * 0.06));
    font-size: min(2.25rem, calc(var(--_visio-tile-height, 14rem) * 0.16));
  }
  .plate {
    box-sizing: border-box;
    padding: var(--_visio-plate-padding, 0.1875rem 0.5625rem);
    font-size: var(--_visio-plate-size, 0.875rem);
    line-height: var(--_visio-plate-line, 1.25rem);
  }
  .plate--name,
  .plate--pin,
  .head {
    position: absolute;
    inset-inline-start: var(--_visio-plate-inset, 0.5rem);
    max-inline-size: calc(
      100% - var(--_visio-plate-inset, 0.5rem) - var(--_visio-plate-end, var(--_visio-plate-inset, 0.5rem))
    );
  }
  .plate--name {
    inset-block-end: var(--_visio-plate-inset, 0.5rem);
  }
  .plate--pin,
  .head {
    inset-block-start: var(--_visio-plate-inset, 0.5rem);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_visio-space);
  }
  .plate--pin {
    inset-inline: auto var(--_visio-plate-inset, 0.5rem);
  }
  .words {
    display: var(--_visio-plate-words, inline);
  }
  .bars {
    display: inline-flex;
    flex: none;
    gap: 0.125rem;
    align-items: center;
    block-size: 1rem;
    color: var(--_visio-plate-speaking);
  }
  .bars i {
    inline-size: 0.1875rem;
    block-size: 45%;
    border-radius: 0.125rem;
    background: currentColor;
  }
  .bars i:nth-child(2) {
    block-size: 95%;
  }
  .bars i:nth-child(3) {
    block-size: 60%;
  }
  .ring {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow:
      inset 0 0 0 3px var(--_visio-speaking, var(--_visio-accent)),
      inset 0 0 0 5px var(--_visio-halo);
    pointer-events: none;
  }
  .action {
    position: absolute;
    box-sizing: border-box;
    inset-block-start: var(--_visio-plate-inset, 0.5rem);
    inset-inline-end: var(--_visio-plate-inset, 0.5rem);
    display: inline-flex;
    gap: 0.375rem;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_visio-target);
    min-block-size: var(--_visio-target);
    margin: 0;
    padding: 0.25rem 0.75rem;
    border: 1px solid transparent;
    border-radius: var(--_visio-radius);
    background: none;
    color: var(--_visio-on-plate);
    font: inherit;
    font-size: 0.875rem;
    font-weight: 500;
    cursor: pointer;
    /* Empty and out of the way until it is drawn: on a touch screen the first tap draws it, the second presses it. */
    pointer-events: none;
  }
  .action.is-active {
    background: var(--_visio-plate);
    pointer-events: auto;
  }
  .action .i {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke-width: 2;
  }
  .action:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .action:focus-visible {
    outline: 2px solid var(--_visio-focus-over);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_visio-focus-halo);
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid CanvasText;
    }
    .ring {
      border: 4px solid Highlight;
    }
    .bars i {
      background: Highlight;
      forced-color-adjust: none;
    }
    .action.is-active {
      border-color: ButtonText;
    }
  }
`;
