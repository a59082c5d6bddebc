import { expect } from '@open-wc/testing';
import { Meeting } from '../../core/meeting.js';
import { preferences } from './preferences.js';

describe('preferences', () => {
  it('begin as most people want them, change one by one, and outlive a meeting', async () => {
    const meeting = new Meeting({ features: [preferences] });
    expect(meeting.state.preferences).to.deep.equal({
      saysPassages: true,
      showsReactions: true,
      saysReactions: false,
      warnsWhenMuted: false,
      reducesMotion: false,
    });
    meeting.attach({ localParticipant: {} });
    await meeting.commands.preferences.set({ reducesMotion: true });
    meeting.detach();
    expect(meeting.state.preferences).to.include({ showsReactions: true, reducesMotion: true });
    meeting.dispose();
  });

  it('answer an unknown one with a code, and change nothing', async () => {
    const meeting = new Meeting({ features: [preferences] });
    const before = meeting.state.preferences;
    const failure: unknown = await meeting.commands.preferences
      .set({ saysPassages: 'no', volume: 11 } as object)
      .catch((error: unknown) => error);
    expect(failure).to.include({ code: 'UNSUPPORTED' });
    expect(meeting.state.preferences).to.equal(before);
    meeting.dispose();
  });
});
