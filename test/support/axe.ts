import 'axe-core/axe.min.js';
import type axe from 'axe-core';

declare global {
  interface Window {
    /** Set by axe-core itself, which is no module. */
    axe: typeof axe;
  }
}

/** WCAG 2.0 to 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong in an element, one line each; nothing when all is well. */
export async function violationsIn(element: Element): Promise<readonly string[]> {
  const { violations } = await window.axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} (${help}) at ${target.flat().join(' > ')}: ${failureSummary}`,
    ),
  );
}
