import { expect } from '@open-wc/testing';
import { fakeMeeting } from '../../test/support/mount.js';
import { say } from './say.js';

describe('say', () => {
  const begin = () => {
    const { meeting } = fakeMeeting();
    return { meeting, entries: () => meeting.state.journal?.entries ?? [] };
  };

  it('writes down what, when and how, in order', () => {
    const { meeting, entries } = begin();
    say(meeting, 'Micro coupé', { urgent: true });
    say(meeting, 'Page 2 sur 3', { isKept: false });
    expect(entries().map(({ text, isUrgent, isSpoken, isKept }) => [text, isUrgent, isSpoken, isKept])).to.deep.equal([
      ['Micro coupé', true, true, true],
      ['Page 2 sur 3', false, true, false],
    ]);
    expect(entries()[1]?.id).to.be.greaterThan(entries()[0]?.id ?? Infinity);
    meeting.dispose();
  });

  it('keeps a bounded past, and bounded sentences', () => {
    const { meeting, entries } = begin();
    for (let count = 1; count <= 1000; count++) say(meeting, `${count}`);
    expect(entries()).to.have.length(300);
    expect(entries().at(-1)?.text).to.equal('1000');
    say(meeting, 'x'.repeat(100_000));
    expect(entries().at(-1)?.text).to.have.length(500);
    meeting.dispose();
  });

  it('pushes nothing out of the past by what nobody looks up', () => {
    const { meeting, entries } = begin();
    say(meeting, 'Luc a rejoint la réunion.');
    for (let count = 1; count <= 1000; count++) say(meeting, `${count}`, { isKept: false });
    expect(entries()[0]?.text).to.equal('Luc a rejoint la réunion.');
    expect(entries().at(-1)?.text).to.equal('1000');
    expect(entries()).to.have.length(51);
    meeting.dispose();
  });

  it('knows in which language it is', () => {
    const { meeting, entries } = begin();
    say(meeting, 'Luc a rejoint la réunion.');
    say(meeting, 'Guten Tag', { language: 'de' });
    say(meeting, 'Hm', { language: '' });
    expect(entries().map(({ language }) => language)).to.deep.equal(['fr', 'de', '']);
    meeting.dispose();
  });

  it('says nothing where there is nothing to say, or no meeting', () => {
    const { meeting, entries } = begin();
    say(meeting, '');
    say(undefined, 'x');
    expect(entries()).to.deep.equal([]);
    meeting.dispose();
  });
});
