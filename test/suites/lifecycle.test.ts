import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { LeakWatch } from '../support/leaks.js';
import { settled, unmountAll } from '../support/mount.js';
import { elementCases, mountCase, nameOfCase } from './elements.js';

const textIn = (element: Element) => element.shadowRoot?.textContent.replace(/\s+/g, ' ').trim();

describe('every element', () => {
  afterEach(unmountAll);

  for (const one of elementCases) {
    it(`${nameOfCase(one)}: leaves nothing behind when it is removed, and comes back`, async () => {
      const watch = new LeakWatch().start();
      try {
        const { element, host, meeting } = await mountCase(one);
        const { length } = watch.left;
        element.remove();
        await waitUntil(() => watch.left.length === 0, `${length} listeners and intervals go`).catch(() => undefined);
        expect(watch.left).to.deep.equal([]);
        expect(meeting.listenerCount).to.equal(0);
        host.append(element);
        await settled(element);
        expect(textIn(element)).to.be.a('string');
        element.remove();
        await waitUntil(() => watch.left.length === 0).catch(() => undefined);
        expect(watch.left).to.deep.equal([]);
      } finally {
        watch.stop();
      }
    });
  }

  for (const one of elementCases) {
    if (one.tag === 'visio-room') continue;
    it(`${nameOfCase(one)}: renders once for a change it shows, and not for another`, async () => {
      const { element, patch } = await mountCase(one);
      let renders = 0;
      (element as LitElement).addController({ hostUpdated: () => renders++ });
      await patch({ connection: { identity: 'somebody' } });
      expect(renders, 'for a change it does not show').to.equal(0);
      if (!one.shown) return;
      await patch(one.shown);
      await waitUntil(() => renders > 0, 'it renders');
      await settled(element);
      expect(renders, 'for a change it shows').to.equal(1);
    });
  }
});
