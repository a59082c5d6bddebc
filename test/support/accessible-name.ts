/**
 * The name a screen reader would say for a native button of ours: its label, else its text without what is hidden from
 * the accessibility tree. The browser's own computation is read in the `.chromium` tests.
 */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  return (label ?? textOf(element)).replace(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join('');
}

/** The elements with a role, native or told, in reading order, through shadow roots and slots; hidden ones left out. */
export function allByRole(root: Element | ShadowRoot, role: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (node: Element | ShadowRoot) => {
    for (const child of node.children) {
      if (!(child instanceof HTMLElement) || isHidden(child)) continue;
      if (roleOf(child) === role) found.push(child);
      if (child instanceof HTMLSlotElement) child.assignedElements({ flatten: true }).forEach(visitOne);
      visit(child.shadowRoot ?? child);
    }
  };
  const visitOne = (element: Element) => {
    if (!(element instanceof HTMLElement) || isHidden(element)) return;
    if (roleOf(element) === role) found.push(element);
    visit(element.shadowRoot ?? element);
  };
  visit(root);
  return found;
}

export function byRole(root: Element | ShadowRoot, role: string, name: string | RegExp): HTMLElement {
  const all = allByRole(root, role);
  const found = all.find((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
  if (found) return found;
  throw new Error(`No ${role} called ${String(name)} among: ${all.map(nameOf).join(' | ')}`);
}

function roleOf(element: Element): string | null {
  const role = element.getAttribute('role');
  if (role) return role;
  return element instanceof HTMLButtonElement ? 'button' : null;
}

/** `contents` has no box of its own, and its children do. */
function isHidden(element: HTMLElement): boolean {
  if (element.popover !== null && !element.matches(':popover-open')) return true;
  return getComputedStyle(element).display === 'none' || element.getAttribute('aria-hidden') === 'true';
}
