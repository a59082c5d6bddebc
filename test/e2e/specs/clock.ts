import { strict as assert } from 'node:assert';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

const HOURS = 3600_000;

/** Machines whose battery has died, or whose time zone was set by hand. */
export const clockSpecs: readonly Spec[] = [['fast', 3 * HOURS] as const, ['slow', -3 * HOURS] as const].map(
  ([word, clockAhead]) => ({
    name: `a clock three hours ${word}: enters, talks, the time of the call counts from its beginning, comes back`,
    async run({ visitor, server }) {
      const amina = await visitor('Amina', { clockAhead });
      // Both open their camera anew: two pages of one browser would share it, and at times neither gets a picture.
      const youssef = await visitor('Youssef', { isAlone: true });
      const off = await amina.page.evaluate(() => Date.now() - performance.timeOrigin - performance.now());
      assert.ok(Math.abs(off - clockAhead) < 60_000, `the clock is off by ${String(off)} ms`);
      await Promise.all([amina.join(), youssef.join()]);
      await Promise.all([amina.sees('Youssef'), youssef.sees('Amina'), amina.hears()]);
      await amina.page
        .getByText(/^0:\d\d$|^00:\d\d$/)
        .first()
        .waitFor();
      await server.restart();
      await until(
        'back',
        async () => (await amina.events()).filter((event) => event === 'status connected').length === 2,
        45_000,
      );
      await Promise.all([amina.sees('Youssef', 30_000), youssef.sees('Amina', 30_000)]);
      assert.deepEqual(
        (await amina.events()).filter((event) => event.startsWith('error') || event.startsWith('left')),
        [],
      );
    },
  }),
);
