import { strict as assert } from 'node:assert';
import type { Spec } from '../spec.js';
import { until } from '../until.js';

export const crowdSpecs: readonly Spec[] = [
  {
    name: 'a room of 150: everybody is counted, the page receives what it shows',
    async run({ visitor, server, room }) {
      const crowd = await server.crowd(room, 149);
      try {
        const amina = await visitor('Amina');
        await amina.join();
        await until(
          '150 people',
          () => amina.read((element) => element.state.participants?.ids.length === 150),
          30_000,
        );
        await until('pages', () => amina.read((element) => (element.state.stage?.pageCount ?? 0) > 1));
        await until(
          'pictures move',
          async () => Object.values(await amina.frames()).filter((count) => count > 2).length >= 3,
          30_000,
        );
        const [cameras, visible] = await amina.read((element) => {
          const live = element.meeting.room as unknown as {
            remoteParticipants: Map<
              string,
              { trackPublications: Map<string, { kind: string; isSubscribed: boolean }> }
            >;
          };
          const publications = [...live.remoteParticipants.values()].flatMap((one) => [
            ...one.trackPublications.values(),
          ]);
          const subscribed = publications.filter(({ kind, isSubscribed }) => kind === 'video' && isSubscribed);
          return [subscribed.length, element.state.stage?.visible.length ?? 0];
        });
        // This page, the next one, and the speakers.
        assert.ok(cameras > 0 && cameras <= 2 * visible + 4, `${String(cameras)} cameras for ${String(visible)} tiles`);
      } finally {
        await crowd.stop();
      }
    },
  },
];
