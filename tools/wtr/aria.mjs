/**
 * Commands for Chromium: `aria-snapshot` (what a screen reader would read, as YAML) and `ax-tree` (the browser's own
 * accessibility tree, over its debugging protocol).
 */
export function ariaPlugin() {
  return {
    name: 'aria',
    async executeCommand({ command, payload, session }) {
      if (command !== 'aria-snapshot' && command !== 'ax-tree') return undefined;
      if (session.browser.type !== 'playwright') throw new Error(`${command}: only in Chromium`);
      const page = session.browser.getPage(session.id);
      return command === 'ax-tree' ? accessibilityTree(page) : page.locator(payload?.selector ?? 'body').ariaSnapshot();
    },
  };
}

async function accessibilityTree(page) {
  const protocol = await page.context().newCDPSession(page);
  try {
    const { nodes } = await protocol.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties = [] }) => ({
        role: role?.value,
        name: name?.value,
        description: description?.value,
        ...Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
      }));
  } finally {
    await protocol.detach();
  }
}
