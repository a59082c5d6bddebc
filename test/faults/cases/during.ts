import { strict as assert } from 'node:assert';
import {
  ConnectionQuality,
  ConnectionQualityInfo,
  ConnectionQualityUpdate,
  DisconnectReason,
  LeaveRequest,
  LeaveRequest_Action,
} from '@livekit/protocol';
import type { RoomPage } from '../../e2e/room-page.js';
import { until } from '../../e2e/until.js';
import type { Chapter } from '../fault.js';
import { meeting } from '../follows.js';

const count = async (person: RoomPage, event: string): Promise<number> =>
  (await person.events()).filter((one) => one === event).length;

const isBack = (person: RoomPage) =>
  until(
    'back',
    async () => (await count(person, 'status reconnecting')) > 0 && (await count(person, 'status connected')) === 2,
    40_000,
  );

const NOW = { button: 'Réessayer maintenant', then: meeting };
const LOST = /La connexion est interrompue depuis N secondes\. Nous la rétablissons/;
const BACK = { says: /La connexion est revenue/, events: [], way: null };

export const duringChapter: Chapter = {
  title: 'During the call',
  faults: [
    {
      name: 'signalling lost, less than 3 s',
      staged: 'gateway: drops the connection; the next one is taken',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        scene.gateway.drop();
        await isBack(person);
        return person;
      },
      expects: { says: null, events: [], way: null },
    },
    {
      name: 'signalling lost for longer',
      staged: 'gateway: drops the connection and takes none (HTTP 503)',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        scene.trouble = { status: 503 };
        scene.gateway.drop();
        return person;
      },
      expects: { says: LOST, events: [], way: NOW },
    },
    {
      name: 'a full reconnection',
      staged: 'gateway: leave with the action RECONNECT',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        scene.gateway.leave(DisconnectReason.STATE_MISMATCH, LeaveRequest_Action.RECONNECT);
        await isBack(person);
        assert.equal(await count(person, 'joined'), 1);
        return person;
      },
      expects: BACK,
    },
    {
      name: 'a full reconnection that fails',
      staged: 'gateway: leave with the action RECONNECT, then takes no connection (HTTP 503)',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        scene.trouble = { status: 503 };
        scene.gateway.leave(DisconnectReason.STATE_MISMATCH, LeaveRequest_Action.RECONNECT);
        return person;
      },
      expects: { says: LOST, events: [], way: NOW },
    },
    {
      name: 'the resume is refused',
      staged: 'gateway: drops the connection, answers the resume with “reconnect fully”',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        let isRefused = false;
        scene.trouble = {
          hears: (response) => {
            if (response.case !== 'reconnect' || isRefused) return response;
            isRefused = true;
            const value = new LeaveRequest({
              reason: DisconnectReason.STATE_MISMATCH,
              action: LeaveRequest_Action.RECONNECT,
            });
            return { case: 'leave', value };
          },
        };
        scene.gateway.drop();
        await isBack(person);
        assert.ok(isRefused);
        return person;
      },
      expects: BACK,
    },
    {
      name: 'offline',
      staged: 'browser: offline, and the gateway drops the connection',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        await person.page.context().setOffline(true);
        await scene.gateway.close();
        return person;
      },
      async mend(scene, { page }) {
        await scene.gateway.open();
        await page.context().setOffline(false);
      },
      expects: { says: LOST, events: [], way: NOW },
    },
    {
      name: 'one’s own quality is LOST',
      staged: 'gateway: the server’s word on this person’s connection',
      place: 'tile',
      async stage(scene) {
        const person = await scene.enterCalmly();
        const participantSid = await person.read(
          ({ meeting: { room } }) => (room as unknown as { localParticipant: { sid: string } }).localParticipant.sid,
        );
        const updates = [new ConnectionQualityInfo({ participantSid, quality: ConnectionQuality.LOST, score: 0 })];
        const value = new ConnectionQualityUpdate({ updates });
        // The server's own word is another.
        scene.trouble = {
          hears: (response) =>
            response.case === 'connectionQuality' ? { case: 'connectionQuality', value } : response,
        };
        scene.gateway.tell({ case: 'connectionQuality', value });
        return person;
      },
      expects: { says: /Connexion perdue/, events: [], way: null },
    },
  ],
};
