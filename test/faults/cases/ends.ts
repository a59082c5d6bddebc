import { DisconnectReason } from '@livekit/protocol';
import { until } from '../../e2e/until.js';
import type { Chapter, Fault, Outcome } from '../fault.js';
import { meeting } from '../follows.js';

const BACK = { button: 'Revenir dans la réunion', then: meeting };
/** The meeting is entered again by itself. */
const COMES_BACK: Outcome = { says: /La connexion est revenue/, events: [], way: null };

/** A leave request of the server, for each of its reasons. */
const left = (reason: DisconnectReason, expects: Outcome): Fault => ({
  name: `${String(reason)} ${DisconnectReason[reason]}`,
  staged: `gateway: leave ${String(reason)} in the meeting`,
  place: expects === COMES_BACK ? 'notices' : 'left',
  async stage(scene) {
    const person = await scene.enterCalmly();
    scene.gateway.leave(reason);
    if (expects === COMES_BACK) {
      await until('entered again', () =>
        person.events().then((all) => all.filter((event) => event === 'status connected').length === 2),
      );
    }
    return person;
  },
  expects,
});

const REFUSED: Outcome = { says: /s’est interrompue/, events: ['left refused'], way: BACK };
const ENDED: Outcome = { says: /La réunion est terminée/, events: ['left ended'], way: null };

export const endChapter: Chapter = {
  title: 'Ends',
  faults: [
    {
      name: '1 CLIENT_INITIATED',
      staged: 'the person leaves',
      place: 'left',
      async stage(scene) {
        const person = await scene.enter();
        await person.button('Quitter').click();
        return person;
      },
      expects: { says: /Vous avez quitté la réunion/, events: ['left left'], way: BACK },
    },
    left(DisconnectReason.DUPLICATE_IDENTITY, {
      says: /dans un autre onglet/,
      events: ['left joined-elsewhere'],
      way: { button: 'Utiliser ici', then: meeting },
    }),
    left(DisconnectReason.SERVER_SHUTDOWN, COMES_BACK),
    left(DisconnectReason.PARTICIPANT_REMOVED, {
      says: /a pris fin/,
      events: ['left removed'],
      way: { button: 'Demander à revenir', then: meeting },
    }),
    left(DisconnectReason.ROOM_DELETED, ENDED),
    left(DisconnectReason.STATE_MISMATCH, COMES_BACK),
    left(DisconnectReason.JOIN_FAILURE, COMES_BACK),
    left(DisconnectReason.MIGRATION, COMES_BACK),
    left(DisconnectReason.SIGNAL_CLOSE, COMES_BACK),
    left(DisconnectReason.ROOM_CLOSED, ENDED),
    left(DisconnectReason.USER_UNAVAILABLE, REFUSED),
    left(DisconnectReason.USER_REJECTED, REFUSED),
    left(DisconnectReason.SIP_TRUNK_FAILURE, REFUSED),
    left(DisconnectReason.CONNECTION_TIMEOUT, COMES_BACK),
    left(DisconnectReason.MEDIA_FAILURE, COMES_BACK),
    left(DisconnectReason.AGENT_ERROR, REFUSED),
    left(DisconnectReason.UNKNOWN_REASON, COMES_BACK),
    {
      name: '15 MEDIA_FAILURE, each time',
      staged: 'gateway: leave 15 after each join',
      place: 'left',
      async stage(scene) {
        const person = await scene.enter();
        await person.page.exposeFunction('throwOut', () => scene.gateway.leave(DisconnectReason.MEDIA_FAILURE));
        await person.read((room) => {
          room.addEventListener('visio-status-change', ({ status }) => {
            if (status === 'connected') (window as unknown as { throwOut(): void }).throwOut();
          });
        });
        scene.gateway.leave(DisconnectReason.MEDIA_FAILURE);
        return person;
      },
      // The person is let in at last.
      mend: (_, { page }) =>
        page.evaluate(() => {
          (window as unknown as { throwOut: unknown }).throwOut = () => undefined;
        }),
      expects: {
        says: /Le réseau bloque la visio/,
        events: ['CONNECTION_LOST fatal', 'left media-blocked'],
        way: { button: 'Réessayer', then: meeting },
      },
    },
    {
      name: 'no reason: livekit-client has given up',
      staged: 'gateway: nothing listens, for as long as livekit-client tries (clock moved on), then it does',
      place: 'notices',
      async stage(scene) {
        const person = await scene.enterCalmly();
        await scene.gateway.close();
        const isRejoining = () => person.read((room) => room.state.connection.reconnection === 'rejoin');
        for (let turn = 0; turn < 60 && !(await isRejoining()); turn++) await person.page.clock.runFor(2000);
        await scene.gateway.open();
        await until(
          'entered again',
          async () => {
            await person.page.clock.runFor(1000);
            return (await person.read((room) => room.state.connection.status)) === 'connected';
          },
          30_000,
        );
        return person;
      },
      expects: COMES_BACK,
    },
    {
      name: 'lost for five minutes',
      staged: 'gateway: nothing listens any more (clock moved on)',
      place: 'left',
      async stage(scene) {
        const person = await scene.enter({ prepare: (page) => page.clock.install() });
        await scene.gateway.close();
        await until(
          'over',
          async () => {
            await person.page.clock.runFor(5000);
            return (await person.read((room) => room.state.connection.status)) === 'left';
          },
          60_000,
        );
        return person;
      },
      mend: (scene) => scene.gateway.open(),
      expects: {
        says: /n’a pas pu être rétablie/,
        events: ['CONNECTION_LOST fatal', 'left connection-lost'],
        way: BACK,
      },
      isSlow: true,
    },
  ],
};
