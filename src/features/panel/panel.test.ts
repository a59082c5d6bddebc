import { expect } from '@open-wc/testing';
import { Meeting } from '../../core/meeting.js';
import { offer } from '../../core/offer.js';
import { panel } from './panel.js';

describe('panel', () => {
  const begin = () => new Meeting({ features: [panel] });

  it('shows one at a time', async () => {
    const meeting = begin();
    await meeting.commands.panel.show('chat');
    expect(meeting.state.panel).to.deep.equal({ open: 'chat' });
    await meeting.commands.panel.show('people');
    expect(meeting.state.panel).to.deep.equal({ open: 'people' });
    await meeting.commands.panel.close();
    expect(meeting.state.panel).to.deep.equal({ open: null });
  });

  it('toggles', async () => {
    const meeting = begin();
    await meeting.commands.panel.toggle('chat');
    await meeting.commands.panel.toggle('people');
    expect(meeting.state.panel?.open).to.equal('people');
    await meeting.commands.panel.toggle('people');
    expect(meeting.state.panel?.open).to.equal(null);
  });

  it('is closed after the meeting', async () => {
    const meeting = begin();
    meeting.attach({ localParticipant: {} });
    await meeting.commands.panel.show('chat');
    meeting.detach();
    expect(meeting.state.panel?.open).to.equal(null);
  });

  it('shows nothing of what the page does not offer, and closes it when that changes', async () => {
    const meeting = new Meeting({ features: [offer, panel] });
    const codeOf = (name: 'chat' | 'people' | 'history' | 'journal') =>
      meeting.commands.panel.show(name).then(
        () => 'shown',
        (error: unknown) => (error as { code: string }).code,
      );
    await meeting.commands.panel.show('history');
    meeting.patch('offer', { features: ['captions'] });
    await Promise.resolve();
    expect(meeting.state.panel?.open).to.equal('history');
    meeting.patch('offer', { features: ['people'] });
    await Promise.resolve();
    expect(meeting.state.panel?.open).to.equal(null);
    expect(await Promise.all((['chat', 'history', 'people', 'journal'] as const).map(codeOf))).to.deep.equal([
      'REFUSED',
      'REFUSED',
      'shown',
      'shown',
    ]);
    meeting.dispose();
  });

  it('answers an unknown name with a code', async () => {
    const meeting = begin();
    const failure: unknown = await meeting.commands.panel.show('kitchen' as 'chat').catch((error: unknown) => error);
    expect(failure).to.include({ code: 'UNSUPPORTED' });
    expect(meeting.state.panel?.open).to.equal(null);
  });
});
