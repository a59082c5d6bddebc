import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand, getSnapshotConfig } from '@web/test-runner-commands';
import { unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

interface TreeNode {
  readonly role?: string;
  readonly name?: string;
}

/** Roles that say nothing to anybody without a name. */
const NAMED = [
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'link',
  'listbox',
  'menu',
  'menuitem',
  'menuitemradio',
  'radio',
  'region',
  'slider',
  'tab',
  'textbox',
  'toolbar',
];

/** What a screen reader is given, without what differs from one run to the next. */
async function readTree(): Promise<string> {
  const tree = await executeServerCommand<string, { selector: string }>('aria-snapshot', { selector: '#host' });
  return `${tree
    .replace(/127\.0\.0\.1:\d+/g, '(address)')
    .replace(/\d{4}-\d\d-\d\dT\S+Z/g, '(date)')
    .replace(/\d+(:\d\d)+|\d+.h.\d\d/g, '(time)')
    .replace(/\d+ minutes/g, '(n) minutes')
    .replace(/Mozilla\/.*(?=")/g, '(browser)')}\n`;
}

describe('the accessibility tree', () => {
  afterEach(unmountAll);

  for (const one of elementCases) {
    it(`of ${nameOfCase(one)} has names and is the one that was read`, async () => {
      const { host } = await mountCase(one);
      host.id = 'host';
      const nodes = await executeServerCommand<readonly TreeNode[], undefined>('ax-tree');
      const nameless = nodes.filter(({ role = '', name }) => NAMED.includes(role) && !name);
      expect(nameless).to.deep.equal([]);
      const name = `${nameOfCase(one).replace(/[ ,]+/g, '-')}.txt`;
      // `npx wtr --update-snapshots` writes them; what changed is read like code.
      if ((await getSnapshotConfig()).updateSnapshots) {
        let last = '';
        // Devices, code and permissions come late: the tree is written once it has stopped changing.
        await waitUntil(async () => last === (last = await readTree()), 'a tree at rest', { interval: 500 });
        await executeServerCommand('write-tree', { name, text: last });
        return;
      }
      const expected = await executeServerCommand<string, { name: string }>('read-tree', { name });
      let seen = '';
      await waitUntil(async () => (seen = await readTree()) === expected, '', { timeout: 8000 }).catch(() => undefined);
      expect(seen).to.equal(expected);
    });
  }
});
