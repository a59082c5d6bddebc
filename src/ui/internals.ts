/**
 * Switches a custom state (`:state(name)`). Browsers of before 2024 have no states, or want a dashed name: there the
 * state is missing and nothing else is.
 */
export function setState(internals: ElementInternals, name: string, isOn: boolean): void {
  const states = internals.states as CustomStateSet | undefined;
  try {
    if (isOn) states?.add(name);
    else states?.delete(name);
  } catch {
    // A dashed name would be another state: leave it out.
  }
}
