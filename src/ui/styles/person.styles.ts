import { css } from 'lit';

/** `.avatar` and `.avatar--2` to `.avatar--6`: initials on one of six grounds. */
export const avatarStyles = css`
  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    background: var(--_visio-avatar-1);
    color: var(--_visio-on-avatar-1);
    font-size: 0.8125rem;
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  .avatar .i {
    inline-size: 55%;
    block-size: 55%;
  }
  .avatar--2 {
    background: var(--_visio-avatar-2);
    color: var(--_visio-on-avatar-2);
  }
  .avatar--3 {
    background: var(--_visio-avatar-3);
    color: var(--_visio-on-avatar-3);
  }
  .avatar--4 {
    background: var(--_visio-avatar-4);
    color: var(--_visio-on-avatar-4);
  }
  .avatar--5 {
    background: var(--_visio-avatar-5);
    color: var(--_visio-on-avatar-5);
  }
  .avatar--6 {
    background: var(--_visio-avatar-6);
    color: var(--_visio-on-avatar-6);
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;

/** `.plate`: words over a picture, on a ground that no picture shows through. */
export const plateStyles = css`
  .plate {
    display: inline-flex;
    gap: calc(var(--_visio-space) * 1.5);
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0.1875rem 0.5625rem;
    border-radius: calc(var(--_visio-radius) - 0.0625rem);
    background: var(--_visio-plate);
    color: var(--_visio-on-plate);
    font-size: 0.875rem;
    font-weight: 500;
    line-height: 1.25rem;
  }
  .plate .i {
    inline-size: 1rem;
    block-size: 1rem;
    stroke-width: 2.125;
  }
  .plate__name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .plate--hand {
    background: var(--_visio-hand);
    color: var(--_visio-on-hand);
    font-weight: 600;
  }
  .plate--warn {
    background: var(--_visio-plate);
    color: var(--_visio-plate-warning);
  }
  @media (forced-colors: active) {
    .plate {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;

/** `.pill`: a switch over the preview, at least 48 px high. */
export const pillStyles = css`
  .pill {
    display: inline-flex;
    gap: calc(var(--_visio-space) * 2);
    align-items: center;
    min-block-size: var(--_visio-target-large);
    padding: calc(var(--_visio-space) * 2) calc(var(--_visio-space) * 4.5);
    padding-inline-start: calc(var(--_visio-space) * 3.5);
    border: 1px solid transparent;
    border-radius: var(--_visio-radius-pill);
    background: var(--_visio-plate);
    color: var(--_visio-on-plate);
    font-size: 0.9375rem;
    font-weight: 500;
    line-height: 1.25rem;
    white-space: nowrap;
    cursor: pointer;
  }
  .pill:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .pill.is-off {
    border-color: var(--_visio-plate-edge);
    background: var(--_visio-plate-off);
    color: var(--_visio-on-plate-off);
  }
  .pill:focus-visible {
    outline: 2px solid var(--_visio-focus-over);
    outline-offset: 3px;
    box-shadow: 0 0 0 3px var(--_visio-focus-halo);
  }
  @media (forced-colors: active) {
    .pill {
      border-color: ButtonText;
    }
    .pill.is-off {
      border: 3px solid Highlight;
    }
  }
`;
