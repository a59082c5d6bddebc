import { once } from 'node:events';
import net from 'node:net';

/** Plain WebDriver over HTTP. */
export async function webDriver(base, method, path, body) {
  const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** The WebDriver code points of the keys that print nothing, by the names that Playwright and Puppeteer give them. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/**
 * As much of Puppeteer's page as the runner's own commands (`sendKeys`, `sendMouse`, `setViewport`) call, so that one
 * test file drives the three engines with the same lines.
 */
export function pageOf(call) {
  const act = (source) => call('POST', '/actions', { actions: [source] });
  const keys = (...actions) =>
    act({ type: 'key', id: 'keyboard', actions: actions.map(([type, key]) => ({ type, value: KEYS[key] ?? key })) });
  const mouse = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const down = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });
  const refuse = (what) => () =>
    Promise.reject(new Error(`${what}: only in Chromium, name the file *.chromium.test.ts`));
  return {
    keyboard: {
      down: (key) => keys(['keyDown', key]),
      up: (key) => keys(['keyUp', key]),
      press(combination) {
        const names = combination.split(/(?<=.)\+/);
        return keys(...names.map((key) => ['keyDown', key]), ...names.reverse().map((key) => ['keyUp', key]));
      },
      type: (text) =>
        keys(
          ...[...text].flatMap((key) => [
            ['keyDown', key],
            ['keyUp', key],
          ]),
        ),
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      down: (options) => mouse(down(options)),
      up: (options) => mouse(up(options)),
      click: (x, y, options) => mouse(move(x, y), down(options), up(options)),
    },
    /** The window has edges of its own, and a smallest width of about 450 pixels. */
    async setViewport({ width, height }) {
      const sizes = () =>
        call('POST', '/execute/sync', {
          script: 'return [outerWidth, outerHeight, innerWidth, innerHeight]',
          args: [],
        });
      await call('POST', '/window/rect', { width, height });
      const [outerWidth, outerHeight, innerWidth, innerHeight] = await sizes();
      const edges = { width: outerWidth - innerWidth, height: outerHeight - innerHeight };
      await call('POST', '/window/rect', { width: width + edges.width, height: height + edges.height });
      const [, , reached] = await sizes();
      if (reached !== width) throw new Error(`setViewport: WebKitGTK's window is ${reached} wide, not ${width}`);
    },
    emulateMediaFeatures: refuse('emulateMedia'),
    emulateMediaType: refuse('emulateMedia'),
  };
}
