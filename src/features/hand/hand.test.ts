import { expect } from '@open-wc/testing';
import { VisioError } from '../../core/errors.js';
import { Meeting } from '../../core/meeting.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { FakeRoom } from '../../../test/support/fake-room.js';
import { participants } from '../participants/participants.js';
import { FORGOTTEN_AFTER, hand } from './hand.js';

const codeOf = (promise: Promise<void>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof VisioError ? error.message : String(error)),
  );

/** Lets what is due in microtasks be done. */
const settle = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};

describe('hand', () => {
  let clock: FakeClock;
  let room: FakeRoom;
  let meeting: Meeting;
  let errors: string[];
  beforeEach(() => {
    clock = new FakeClock().install();
    room = new FakeRoom({ identity: 'moi' });
    errors = [];
    meeting = new Meeting({ features: [participants, hand()], onError: ({ code }) => errors.push(code) });
  });
  afterEach(() => {
    meeting.dispose();
    clock.restore();
  });

  const state = () => {
    if (!meeting.state.hand) throw new Error('no hand');
    return meeting.state.hand;
  };
  const queue = () => state().queue.map(({ id }) => id);
  const date = (milliseconds: number) => new Date(milliseconds).toISOString();
  const raise = (identity: string, at = clock.now) => {
    room.setAttributes(identity, { handRaisedAt: date(at) });
  };

  it('raises by the attribute others read, and lowers by taking it away', async () => {
    meeting.attach(room.handle);
    await meeting.commands.hand.raise();
    expect(room.localParticipant.attributes).to.deep.equal({ handRaisedAt: date(clock.now) });
    await settle();
    expect(state()).to.include({ isRaised: true, isPending: false });
    expect(queue()).to.deep.equal(['moi']);
    await meeting.commands.hand.lower();
    expect(room.localParticipant.attributes).to.deep.equal({});
    await settle();
    expect(state()).to.deep.include({ isRaised: false, queue: [] });
  });

  it('is lowered when the page takes it out, and nothing is sent when it is down', async () => {
    meeting.attach(room.handle);
    await meeting.commands.hand.raise();
    await settle();
    meeting.uninstall('hand');
    await settle();
    expect(room.localParticipant.attributes).to.deep.equal({});
    expect(meeting.state.hand).to.equal(undefined);
    meeting.install(hand() as never);
    let changes = 0;
    room.on('participantAttributesChanged', () => changes++);
    meeting.uninstall('hand');
    await settle();
    expect(changes).to.equal(0);
    expect(errors).to.deep.equal([]);
  });

  it('shows nothing before the room says so', async () => {
    meeting.attach(room.handle);
    let answer: () => void = () => undefined;
    room.localParticipant.setAttributes = () => new Promise((resolve) => (answer = resolve));
    const raised = meeting.commands.hand.raise();
    await settle();
    expect(state()).to.include({ isRaised: false, isPending: true });
    room.setAttributes('moi', { handRaisedAt: date(clock.now) });
    await settle();
    expect(state()).to.include({ isRaised: true, isPending: true });
    answer();
    await raised;
    expect(state()).to.include({ isRaised: true, isPending: false });
  });

  it('counts a press before the answer to the last one, and only then', async () => {
    meeting.attach(room.handle);
    const real = room.localParticipant.setAttributes.bind(room.localParticipant);
    const answers: (() => void)[] = [];
    room.localParticipant.setAttributes = async (attributes) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      await real(attributes);
    };
    const presses = [meeting.commands.hand.toggle(), meeting.commands.hand.toggle()];
    await settle();
    expect(answers).to.have.lengthOf(1);
    answers.shift()?.();
    await settle();
    expect(state()).to.include({ isRaised: true, isPending: true });
    answers.shift()?.();
    await Promise.all(presses);
    await settle();
    expect(state()).to.include({ isRaised: false, isPending: false });
  });

  it('keeps the place of a hand that is up already', async () => {
    meeting.attach(room.handle);
    await meeting.commands.hand.raise();
    await settle();
    const before = room.localParticipant.attributes['handRaisedAt'];
    await clock.advance(60_000);
    await meeting.commands.hand.raise();
    expect(room.localParticipant.attributes['handRaisedAt']).to.equal(before);
  });

  it('puts hands in the order in which they went up, those found on arrival too', async () => {
    for (const identity of ['a', 'b', 'c']) room.addRemote({ identity });
    room.person('c').attributes = { handRaisedAt: date(clock.now - 5000) };
    meeting.attach(room.handle);
    expect(queue()).to.deep.equal(['c']);
    raise('b');
    await clock.advance(1000);
    raise('a');
    await meeting.commands.hand.raise();
    await settle();
    expect(queue()).to.deep.equal(['c', 'b', 'a', 'moi']);
    room.removeRemote('b');
    room.setAttributes('c', { handRaisedAt: '' });
    await settle();
    expect(queue()).to.deep.equal(['a', 'moi']);
  });

  it('comes last, also after somebody whose clock is three hours ahead', async () => {
    room.addRemote({ identity: 'a' });
    meeting.attach(room.handle);
    raise('a', clock.now + 3 * 3_600_000);
    await settle();
    await meeting.commands.hand.raise();
    await settle();
    expect(queue()).to.deep.equal(['a', 'moi']);
  });

  it('is not moved by attributes that are no date, nor by other attributes', async () => {
    room.addRemote({ identity: 'a' });
    meeting.attach(room.handle);
    const before = meeting.state.hand;
    for (const value of ['yes', '<b>', '\u202e', '9'.repeat(10_000)]) room.setAttributes('a', { handRaisedAt: value });
    for (let count = 0; count < 100; count++) room.setAttributes('a', { mood: String(count) });
    await settle();
    expect(meeting.state.hand).to.equal(before);
  });

  it('reads the room once for a burst of changes, and not for those of other attributes', async () => {
    for (let index = 0; index < 20; index++) room.addRemote({ identity: `p${index}` });
    meeting.attach(room.handle);
    let reads = 0;
    const people = room.remoteParticipants;
    people.values = () => {
      reads++;
      return Map.prototype.values.call(people) as ReturnType<typeof people.values>;
    };
    for (let index = 0; index < 20; index++) room.setAttributes(`p${index}`, { mood: 'calm' });
    await settle();
    expect(reads).to.equal(0);
    for (let index = 0; index < 20; index++) raise(`p${index}`);
    await settle();
    expect(reads).to.equal(1);
    expect(queue()).to.have.lengthOf(20);
  });

  it('says what the token lacks, and sends nothing', async () => {
    room.localParticipant.permissions.canUpdateMetadata = false;
    meeting.attach(room.handle);
    expect(state().isAllowed).to.equal(false);
    expect(await codeOf(meeting.commands.hand.raise())).to.match(/^NOT_ALLOWED: .*canUpdateOwnMetadata/);
    expect(room.localParticipant.attributes).to.deep.equal({});
    room.localParticipant.permissions.canUpdateMetadata = true;
    room.emit('participantPermissionsChanged', undefined, room.localParticipant);
    await settle();
    expect(state().isAllowed).to.equal(true);
  });

  it('says so too when only the server knew', async () => {
    meeting.attach(room.handle);
    room.localParticipant.nextError = Object.assign(new Error('no permission'), { reason: 2 });
    expect(await codeOf(meeting.commands.hand.raise())).to.match(/^NOT_ALLOWED/);
    expect(state()).to.include({ isRaised: false, isPending: false, hasFailed: true });
  });

  it('reports a request without an answer, and forgets it with the next one', async () => {
    meeting.attach(room.handle);
    room.localParticipant.nextError = new Error('timed out');
    expect(await codeOf(meeting.commands.hand.raise())).to.equal('COMMAND_FAILED');
    expect(errors).to.deep.equal(['COMMAND_FAILED']);
    expect(state().hasFailed).to.equal(true);
    await meeting.commands.hand.raise();
    await settle();
    expect(state()).to.include({ isRaised: true, hasFailed: false });
  });

  it('needs a meeting', async () => {
    expect(await codeOf(meeting.commands.hand.raise())).to.equal('NOT_CONNECTED');
  });

  it('keeps the queue over a reconnection', async () => {
    room.addRemote({ identity: 'a' });
    meeting.attach(room.handle);
    raise('a');
    await settle();
    const before = state().queue;
    const comeBack = room.loseSession();
    await settle();
    expect(state().queue).to.equal(before);
    comeBack();
    await settle();
    expect(state().queue).to.equal(before);
  });

  it('gives the hand back, at its place, when the meeting is entered again with a token that knows nothing of it', async () => {
    meeting.attach(room.handle);
    await meeting.commands.hand.raise();
    await settle();
    const { attributes } = room.localParticipant;
    room.localParticipant.attributes = {};
    meeting.attach(room.handle);
    await settle();
    expect(room.localParticipant.attributes).to.deep.equal(attributes);
    expect(state().isRaised).to.equal(true);
  });

  it('does not when the person had left', async () => {
    meeting.attach(room.handle);
    await meeting.commands.hand.raise();
    await settle();
    meeting.detach();
    expect(state()).to.deep.include({ queue: [], isRaised: false });
    room.localParticipant.attributes = {};
    meeting.attach(room.handle);
    await settle();
    expect(room.localParticipant.attributes).to.deep.equal({});
  });

  describe('forgotten', () => {
    beforeEach(async () => {
      meeting.attach(room.handle);
      await meeting.commands.hand.raise();
      await settle();
    });
    const speakFor = async (milliseconds: number) => {
      room.speak(['moi']);
      // The ring comes a little later than the voice.
      await clock.advance(250 + milliseconds);
    };

    it('asks after three seconds of speech, and not of a word', async () => {
      await speakFor(1000);
      room.speak([]);
      await clock.advance(5000);
      expect(state().isForgotten).to.equal(false);
      await speakFor(FORGOTTEN_AFTER - 1);
      expect(state().isForgotten).to.equal(false);
      await clock.advance(1);
      expect(state().isForgotten).to.equal(true);
    });

    it('goes on asking in silence, until the hand is lowered', async () => {
      await speakFor(FORGOTTEN_AFTER);
      room.speak([]);
      await clock.advance(10_000);
      expect(state().isForgotten).to.equal(true);
      await meeting.commands.hand.lower();
      await settle();
      expect(state().isForgotten).to.equal(false);
    });

    it('does not ask again whoever keeps it up, until it is raised anew', async () => {
      await speakFor(FORGOTTEN_AFTER);
      await meeting.commands.hand.keep();
      await settle();
      await clock.advance(10_000);
      expect(state().isForgotten).to.equal(false);
      await meeting.commands.hand.lower();
      await settle();
      await meeting.commands.hand.raise();
      await settle();
      await clock.advance(FORGOTTEN_AFTER);
      expect(state().isForgotten).to.equal(true);
    });

    it('leaves no timer behind', async () => {
      await speakFor(10);
      room.speak([]);
      await clock.advance(2000);
      const before = clock.pending;
      await speakFor(10);
      meeting.dispose();
      expect(clock.pending).to.be.at.most(before);
    });
  });
});
