import { expect } from '@open-wc/testing';
import { FakeClock } from '../../test/support/fake-clock.js';
import { define } from '../../test/support/mount.js';
import { VisioAnnouncer } from './announcer.js';

define(VisioAnnouncer);

const clock = new FakeClock();
const region = (element: VisioAnnouncer, role: string) => element.shadowRoot?.querySelector(`[role=${role}]`);
const said = (element: VisioAnnouncer, role: string) =>
  [...(region(element, role)?.children ?? [])].map(({ textContent }) => textContent);

describe('visio-announcer', () => {
  let element: VisioAnnouncer;
  beforeEach(async () => {
    clock.install();
    element = document.createElement('visio-announcer');
    document.body.append(element);
    await clock.advance(0);
  });
  afterEach(() => {
    element.remove();
    clock.restore();
  });

  it('has both regions, empty, before anything is said', () => {
    expect(region(element, 'status')?.childNodes).to.have.length(0);
    expect(region(element, 'alert')?.childNodes).to.have.length(0);
  });

  it('says everything, in order, one at a time', async () => {
    for (const text of ['un', 'deux', 'trois']) element.announce(text);
    expect(said(element, 'status')).to.deep.equal(['un']);
    await clock.advance(250);
    expect(said(element, 'status')).to.deep.equal(['un', 'deux']);
    await clock.advance(250);
    expect(said(element, 'status')).to.deep.equal(['un', 'deux', 'trois']);
  });

  it('says the same words again as a new node', async () => {
    element.announce('Micro coupé');
    element.announce('Micro coupé');
    await clock.advance(250);
    expect(said(element, 'status')).to.deep.equal(['Micro coupé', 'Micro coupé']);
  });

  it('says in which language a message is', async () => {
    element.announce('Page 2 of 4', { language: 'en' });
    element.announce('Page 3');
    await clock.advance(250);
    const lines = [...(region(element, 'status')?.children ?? [])];
    expect(lines.map((line) => line.getAttribute('lang'))).to.deep.equal(['en', null]);
  });

  it('interrupts only when it is urgent', async () => {
    element.announce('plus tard');
    element.announce('maintenant', { urgent: true });
    await clock.advance(250);
    expect(said(element, 'status')).to.deep.equal(['plus tard']);
    expect(said(element, 'alert')).to.deep.equal(['maintenant']);
  });

  it('keeps what is said before it is in the document', async () => {
    const early = document.createElement('visio-announcer');
    early.announce('tôt');
    document.body.append(early);
    await clock.advance(0);
    expect(said(early, 'status')).to.deep.equal(['tôt']);
    early.remove();
  });

  it('does not grow over a long meeting, nor leave a timer', async () => {
    for (let count = 0; count < 30; count++) element.announce(`${count}`);
    await clock.advance(30 * 250);
    expect(said(element, 'status')).to.have.length(10);
    expect(said(element, 'status').at(-1)).to.equal('29');
    element.announce('encore');
    element.remove();
    expect(clock.pending).to.equal(0);
  });
});
