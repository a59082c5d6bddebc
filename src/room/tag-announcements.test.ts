import { expect } from '@open-wc/testing';
import { FakeClock } from '../../test/support/fake-clock.js';
import { participant, participants } from '../../test/support/meeting-in-progress.js';
import { define } from '../../test/support/mount.js';
import { defineTag, tag, type TestedRoom } from '../../test/support/tag.js';
import { defineFeature } from '../core/feature.js';
import { VisioAnnouncements } from '../features/announcements/announcements.js';
import { journal } from '../features/journal/journal.js';
import { VisioAnnouncer } from '../ui/announcer.js';
import { setMeetingLoader } from './meeting-loader.js';
import '../../test/support/web-rtc.js';

const people = participants(
  participant('amina', { isLocal: true }),
  participant('claire', { name: 'Claire' }),
  participant('luc', { name: 'Luc' }),
);

describe('the tag: what is said to people who do not look', () => {
  const clock = new FakeClock();
  let element: TestedRoom;
  before(() => {
    defineTag();
    // As `define` does: elements and features come with the code of the meeting, while the pre-join screen is there.
    setMeetingLoader(() => {
      define(VisioAnnouncer);
      define(VisioAnnouncements);
      const crowd = defineFeature({ key: 'participants', initial: people });
      return Promise.resolve({ features: () => [crowd, journal] as readonly unknown[] as [] });
    });
  });
  beforeEach(async () => {
    clock.install();
    element = tag({ lang: 'fr' });
    element.fetchToken = () => new Promise(() => undefined);
    document.body.append(element);
    await clock.advance(0);
    void element.join().catch(() => undefined);
    await clock.advance(0);
  });
  afterEach(async () => {
    element.remove();
    await element.teardown;
    clock.restore();
  });

  const become = async (patch: Parameters<typeof element.meeting.patch<'connection'>>[1]) => {
    element.meeting.patch('connection', { since: clock.now, ...patch });
    await clock.advance(2000);
  };
  const announcers = () => [...(element.shadowRoot?.querySelectorAll('visio-announcements') ?? [])];
  const heard = () =>
    announcers().flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelector('visio-announcer')?.shadowRoot?.querySelectorAll('p') ?? []),
    ]);
  const texts = () => heard().map(({ textContent }) => textContent);

  it('that the meeting is on, and that it is over, by one announcer that stays through the screens', async () => {
    const [announcer] = announcers();
    expect(announcer, 'there before the meeting').not.to.equal(undefined);
    await become({ status: 'connected' });
    expect(texts()).to.deep.equal(['Vous êtes dans la réunion, avec 2 autres personnes.']);
    await become({ status: 'left', leaveReason: 'ended' });
    expect(texts()).to.deep.equal(['Vous êtes dans la réunion, avec 2 autres personnes.', 'La réunion est terminée.']);
    await become({ status: 'prejoin', leaveReason: null });
    expect(announcers()).to.deep.equal([announcer]);
  });

  it('the end of a meeting that was never entered', async () => {
    await become({ status: 'waiting' });
    await become({ status: 'left', leaveReason: 'left-before-joining' });
    expect(texts()).to.deep.equal(['Vous avez quitté avant d’entrer dans la réunion.']);
  });

  it('all that was told in one moment, in its order, the end last', async () => {
    await become({ status: 'connected' });
    element.meeting.patch('connection', { status: 'reconnecting', reconnection: 'media', since: clock.now });
    await clock.advance(0);
    element.meeting.patch('connection', { status: 'left', leaveReason: 'removed' });
    await clock.advance(2000);
    expect(texts()).to.deep.equal([
      'Vous êtes dans la réunion, avec 2 autres personnes.',
      'Une personne qui organise la réunion a mis fin à votre participation.',
      'La connexion est interrompue. Nous la rétablissons, vous n’avez rien à faire.',
    ]);
  });
});
