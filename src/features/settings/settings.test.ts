import { expect } from '@open-wc/testing';
import { Meeting } from '../../core/meeting.js';
import { settings } from './settings.js';

describe('settings', () => {
  it('open at a section, at the sound unless told, and close with the meeting', async () => {
    const meeting = new Meeting({ features: [settings] });
    meeting.attach({ localParticipant: {} });
    await meeting.commands.settings.show();
    expect(meeting.state.settings?.section).to.equal('sound');
    await meeting.commands.settings.show('about');
    expect(meeting.state.settings?.section).to.equal('about');
    await meeting.commands.settings.close();
    expect(meeting.state.settings?.section).to.equal(null);
    await meeting.commands.settings.show('shortcuts');
    meeting.detach();
    expect(meeting.state.settings?.section).to.equal(null);
    meeting.dispose();
  });

  it('answer an unknown section with a code', async () => {
    const meeting = new Meeting({ features: [settings] });
    const failure: unknown = await meeting.commands.settings
      .show('kitchen' as 'about')
      .catch((error: unknown) => error);
    expect(failure).to.include({ code: 'UNSUPPORTED' });
    expect(meeting.state.settings?.section).to.equal(null);
    meeting.dispose();
  });
});
