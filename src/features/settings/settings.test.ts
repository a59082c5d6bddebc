import { expect } from '@open-wc/testing';
import { Meeting } from '../../core/meeting.js';
import { offer } from '../../core/offer.js';
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

  it('have no section for what the page does not offer, and go to the sound when theirs goes', async () => {
    const meeting = new Meeting({ features: [offer, settings] });
    await meeting.commands.settings.show('captions');
    meeting.patch('offer', { features: ['settings', 'shortcuts'] });
    await Promise.resolve();
    expect(meeting.state.settings?.section).to.equal('sound');
    const failure: unknown = await meeting.commands.settings.show('captions').catch((error: unknown) => error);
    expect(failure).to.include({ code: 'REFUSED' });
    await meeting.commands.settings.show('shortcuts');
    expect(meeting.state.settings?.section).to.equal('shortcuts');
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
