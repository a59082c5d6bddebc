interface ElementClass extends CustomElementConstructor {
  readonly tagName: string;
}

/** Registers elements; what is registered already stays (a second copy of the script does nothing). */
export function defineElements(elements: readonly ElementClass[]): void {
  const registry = (globalThis as Partial<typeof globalThis>).customElements;
  if (!registry) return;
  for (const element of elements) if (!registry.get(element.tagName)) registry.define(element.tagName, element);
}
