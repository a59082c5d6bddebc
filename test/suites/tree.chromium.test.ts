import { expect } from '@open-wc/testing';
import { executeServerCommand, getSnapshotConfig, readFile, writeFile } from '@web/test-runner-commands';
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

describe('the accessibility tree', () => {
  afterEach(unmountAll);

  for (const one of elementCases) {
    it(`of ${nameOfCase(one)} has names and is the one that was read`, async () => {
      const { host } = await mountCase(one);
      host.id = 'host';
      const nodes = await executeServerCommand<readonly TreeNode[], undefined>('ax-tree');
      const nameless = nodes.filter(({ role = '', name }) => NAMED.includes(role) && !name);
      expect(nameless).to.deep.equal([]);
      const tree = await executeServerCommand<string, { selector: string }>('aria-snapshot', { selector: '#host' });
      const content = tree
        .replace(/127\.0\.0\.1:\d+/g, '(address)')
        .replace(/\d+(:\d\d)+/g, '(time)')
        .replace(/\d+ minutes/g, '(n) minutes')
        .replace(/Mozilla\/.*(?=")/g, '(browser)');
      const path = `trees/${nameOfCase(one).replace(/[ ,]+/g, '-')}.txt`;
      // `npx wtr --update-snapshots` writes them; what changed is read like code.
      if ((await getSnapshotConfig()).updateSnapshots) await writeFile({ path, content: `${content}\n` });
      else expect(`${content}\n`).to.equal(await readFile({ path }));
    });
  }
});
