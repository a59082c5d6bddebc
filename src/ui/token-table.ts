/**
 * Every custom property the style sheets may read, once: `--_visio-<name>` is the page's `--visio-<public>`, else the
 * page's DSFR variable, else our own pair that follows the page's `color-scheme`. The sheet, the contrast test and the
 * manifest are made from it. The public names are a contract; a private one can be published later.
 */
export interface Token {
  readonly name: string;
  /** `--visio-…`; `null` keeps it ours. */
  readonly publicName: string | null;
  /** A variable of the French State's design system: its name only, never its value. */
  readonly dsfr: string | null;
  readonly light: string;
  /** The same as `light` when there is one value for both. */
  readonly dark: string;
}

type Row = readonly [name: string, light: string, dark?: string, dsfr?: string];

const publicRows: readonly Row[] = [
  ['surface', '#ffffff', '#1b1b1f', 'background-default-grey'],
  ['surface-hover', '#f0f1f4', '#313138', 'background-default-grey-hover'],
  ['surface-active', '#e4e6eb', '#44444d', 'background-default-grey-active'],
  ['surface-alt', '#f5f6f8', '#222227', 'background-alt-grey'],
  ['surface-contrast', '#ebedf1', '#2a2a30', 'background-contrast-grey'],
  ['surface-raised', '#ffffff', '#222227', 'background-raised-grey'],
  ['surface-overlay', '#ffffff', '#2a2a30', 'background-overlap-grey'],
  ['text', '#33333a', '#d4d4db', 'text-default-grey'],
  ['text-title', '#141417', '#ffffff', 'text-title-grey'],
  ['text-muted', '#5d5d68', '#a8a8b3', 'text-mention-grey'],
  ['accent', '#0b5c8a', '#6db8e8', 'background-action-high-blue-france'],
  ['accent-hover', '#094a70', '#9bd0f1', 'background-action-high-blue-france-hover'],
  ['accent-active', '#073a58', '#bfe1f7', 'background-action-high-blue-france-active'],
  ['on-accent', '#ffffff', '#06293d', 'text-inverted-blue-france'],
  ['accent-text', '#0b5c8a', '#7cc0ec', 'text-action-high-blue-france'],
  ['accent-soft', '#dcedf7', '#173246', 'background-open-blue-france'],
  ['border', '#d9dbe1', '#3a3a42', 'border-default-grey'],
  ['border-control', '#6a6a76', '#9a9aa6', 'border-plain-grey'],
  ['danger', '#b42318', '#cf3a2c', 'background-flat-error'],
  ['on-danger', '#ffffff', '#ffffff', 'text-inverted-grey'],
  ['danger-text', '#b42318', '#ff8a80', 'text-default-error'],
  ['danger-soft', '#fdeceb', '#3d1f1d', 'background-contrast-error'],
  ['success-text', '#1b6e3c', '#55c17d', 'text-default-success'],
  ['success-soft', '#dff5e6', '#17301f', 'background-contrast-success'],
  ['info-text', '#0b5c8a', '#7cc0ec', 'text-default-info'],
  ['info-soft', '#e1f0f9', '#152b3a', 'background-contrast-info'],
  ['warning-text', '#8f4400', '#ffa64d', 'text-default-warning'],
  ['warning-soft', '#fff0df', '#3a2610', 'background-contrast-warning'],
  ['stage', '#e8ebf0', '#101114', 'background-contrast-grey'],
  ['on-stage', '#33333a', '#d4d4db', 'text-default-grey'],
  ['tile', '#ffffff', '#222227', 'background-raised-grey'],
  ['focus-color', '#0a5fd6', '#7db4ff'],
  ['font-family', 'inherit'],
  ['radius', '0.5rem'],
  ['radius-tile', '0.75rem'],
  ['space', '0.25rem'],
  ['target-size', '2.75rem'],
];

const privateRows: readonly Row[] = [
  ['surface-contrast-hover', '#dcdce3', '#3f3f48', 'background-contrast-grey-hover'],
  ['surface-modal', '#ffffff', '#222227', 'background-lifted-grey'],
  ['surface-disabled', '#e4e4ea', '#34343b', 'background-disabled-grey'],
  ['text-label', '#141417', '#ffffff', 'text-label-grey'],
  ['text-disabled', '#8d8d99', '#6e6e7a', 'text-disabled-grey'],
  ['accent-soft-text', '#0b5c8a', '#8fcaf0', 'text-active-blue-france'],
  ['border-contrast', '#85858f', '#777783', 'border-contrast-grey'],
  ['on-stage-muted', '#54545f', '#a8a8b3', 'text-mention-grey'],
  ['halo', '#ffffff', '#101114'],
  ['preview', '#dfe4ea', '#26272c'],
  ['letterbox', '#d3d8df', '#0b0c0e'],
  ['avatar-1', '#d6e6f2', '#1f3a4d'],
  ['on-avatar-1', '#0d4569', '#b5dcf5'],
  ['avatar-2', '#dcecdf', '#20402b'],
  ['on-avatar-2', '#1e5232', '#b4e3c2'],
  ['avatar-3', '#f3e3d3', '#47301b'],
  ['on-avatar-3', '#6e3c0c', '#f3cfa5'],
  ['avatar-4', '#ecdff0', '#402a49'],
  ['on-avatar-4', '#5d2c72', '#e3c2ef'],
  ['avatar-5', '#f6dee0', '#4a2529'],
  ['on-avatar-5', '#842431', '#f5bcc1'],
  ['avatar-6', '#dcebeb', '#1c3f40'],
  ['on-avatar-6', '#12504f', '#aadedd'],
  // Over a picture, whatever the scheme of the page.
  ['plate', 'rgb(18 19 22 / 0.86)'],
  ['on-plate', '#ffffff'],
  ['plate-warning', '#ffd9a8'],
  ['plate-speaking', '#8ee8b2'],
  ['plate-meter', 'rgb(255 255 255 / 0.35)'],
  ['hand', '#ffd45c'],
  ['on-hand', '#241a00'],
  ['plate-off', '#ffffff'],
  ['on-plate-off', '#a01d13'],
  ['plate-edge', 'rgb(18 19 22 / 0.4)'],
  ['focus-over', '#0a76f6'],
  ['focus-halo', '#ffffff'],
  ['caption', '#16181c'],
  ['on-caption', '#ffffff'],
  ['veil', 'rgb(12 14 18 / 0.5)'],
  ['shadow-color', 'rgb(8 16 28 / 0.2)'],
  ['shadow-edge', 'rgb(8 16 28 / 0.06)'],
];

const token = ([name, light, dark = light, dsfr = '']: Row, isPublic: boolean): Token => ({
  name,
  publicName: isPublic ? name : null,
  dsfr: dsfr || null,
  light,
  dark,
});

export const TOKENS: readonly Token[] = [
  ...publicRows.map((row) => token(row, true)),
  ...privateRows.map((row) => token(row, false)),
];
