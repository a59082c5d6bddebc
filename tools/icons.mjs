// Writes the tables src/ui/icons*.ts from lucide-static: `node tools/icons.mjs`.
// Each icon becomes one path, so that one template draws them all.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Before the meeting, and in what is shown at any time. */
export const ENTRY_ICONS = [
  'check',
  'chevron-down',
  'circle-check',
  'copy',
  'info',
  'mic',
  'mic-off',
  'sliders-horizontal',
  'triangle-alert',
  'video',
  'video-off',
  'volume-2',
  'wifi-off',
  'x',
];

/** Loaded with the waiting room, the last screens and the help with devices. */
export const SCREEN_ICONS = ['door-open', 'globe', 'lock', 'refresh-cw', 'rotate-ccw'];

/** Loaded with the meeting. */
export const MEETING_ICONS = [
  'captions',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'circle-help',
  'ellipsis',
  'file-text',
  'hand',
  'headphones',
  'layout-grid',
  'maximize',
  'message-square',
  'minimize',
  'monitor-up',
  'phone',
  'phone-off',
  'pin',
  'pin-off',
  'presentation',
  'send',
  'settings',
  'smile',
  'users',
  'zoom-in',
  'zoom-out',
];

/** Loaded with the panels and dialogs that a press opens. */
export const PANEL_ICONS = ['accessibility', 'arrow-down', 'audio-lines', 'download', 'keyboard', 'search'];

const number = (value) => String(+value.toFixed(3)).replace(/^(-?)0\./, '$1.');

function ellipse({ cx, cy, rx, ry }) {
  const arc = `a${number(rx)} ${number(ry)} 0 1 `;
  return `M${number(cx - rx)} ${number(cy)}${arc}0 ${number(2 * rx)} 0${arc}0 ${number(-2 * rx)} 0`;
}

function rectangle({ x = 0, y = 0, width, height, rx = 0, ry = rx }) {
  const corner = (dx, dy) => (rx ? `a${number(rx)} ${number(ry)} 0 0 1 ${number(dx)} ${number(dy)}` : '');
  const across = number(width - 2 * rx);
  const down = number(height - 2 * ry);
  return (
    `M${number(x + rx)} ${number(y)}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}` +
    `h-${across}${corner(-rx, -ry)}v-${down}${corner(rx, -ry)}z`
  );
}

/** A path that starts with `m` starts where the last one ended once they are joined: make its start absolute. */
function absoluteStart(d) {
  return d.replace(/^m(-?[\d.]+)[ ,]?(-?[\d.]+)\s?(?=(.?))/, (_, x, y, next) => {
    return `M${x} ${y}${/[-\d.]/.test(next) ? 'l' : ''}`;
  });
}

const shapes = {
  path: ({ d }) => absoluteStart(d),
  circle: ({ cx, cy, r }) => ellipse({ cx, cy, rx: r, ry: r }),
  ellipse,
  rect: rectangle,
  line: ({ x1, y1, x2, y2 }) => `M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}`,
};

/** The drawing of a lucide icon as the data of one path. */
export function pathOf(name) {
  const file = new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url);
  const svg = readFileSync(file, 'utf8').replace(/<svg[\s\S]*?>/, '');
  return [...svg.matchAll(/<(\w+)([^>]*?)\/>/g)]
    .map(([, tag, text]) => {
      const attributes = Object.fromEntries(
        [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, key === 'd' ? value : Number(value)]),
      );
      const shape = shapes[tag];
      if (!shape) throw new Error(`${name}: <${tag}> is not known here`);
      return shape(attributes);
    })
    .join('');
}

function table(constant, names, comment) {
  const lines = names.map((name) => `  ${/-/.test(name) ? `'${name}'` : name}: '${pathOf(name)}',`);
  return `// Made by tools/icons.mjs from lucide-static 1.62.0 (ISC; some icons derive from Feather, MIT): docs/credits.md.

/** ${comment} Path data on a grid of 24. */
export const ${constant} = {
${lines.join('\n')}
} as const;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = (file, text) => writeFileSync(new URL(`../src/ui/${file}`, import.meta.url), text);
  write('icons.ts', table('ENTRY_ICONS', ENTRY_ICONS, 'Icons of the first screen, and of what is shown at any time.'));
  write('icons-screen.ts', table('SCREEN_ICONS', SCREEN_ICONS, 'Icons of the other screens around the meeting.'));
  write('icons-meeting.ts', table('MEETING_ICONS', MEETING_ICONS, 'Icons of the meeting, in its chunk.'));
  write('icons-panel.ts', table('PANEL_ICONS', PANEL_ICONS, 'Icons of what opens later.'));
}
