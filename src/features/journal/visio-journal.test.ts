import { expect } from '@open-wc/testing';
import { define, mountInMeeting, settled, unmountAll } from '../../../test/support/mount.js';
import { VisioPanel } from '../../ui/panel.js';
import { say } from '../../ui/say.js';
import { VisioJournal } from './visio-journal.js';

define(VisioPanel);
define(VisioJournal);

const mount = () => mountInMeeting<VisioJournal>('visio-journal');
const linesOf = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((line) => line.querySelector('span')?.textContent);

describe('visio-journal', () => {
  afterEach(unmountAll);

  it('says when there is nothing yet, and what becomes of it', async () => {
    const { element } = await mount();
    expect(element.shadowRoot?.textContent).to.contain('Ce qui arrive dans la réunion s’écrit ici.');
    expect(element.shadowRoot?.textContent).to.contain('s’efface quand vous quittez la réunion');
  });

  it('lists what was told, in order, with its time, in the language of the room', async () => {
    const { element, meeting, patch } = await mount();
    say(meeting, 'Luc a rejoint la réunion.');
    say(meeting, 'Page 2 sur 4', { isKept: false });
    say(meeting, '22 personnes ont rejoint la réunion.', { isSpoken: false });
    await settled(element);
    expect(linesOf(element)).to.deep.equal(['Luc a rejoint la réunion.', '22 personnes ont rejoint la réunion.']);
    const time = element.shadowRoot?.querySelector('time');
    expect(time?.textContent).to.match(/^\d\d:\d\d$/);
    await patch({ locale: { language: 'en', tag: 'en-US' } });
    expect(time?.textContent).to.match(/^\d\d:\d\d\s[AP]M$/);
    expect(element.shadowRoot?.querySelector('ol')?.getAttribute('aria-label')).to.equal('Meeting journal');
  });

  it('marks what was told before the language was changed as what it is', async () => {
    const { element, meeting, patch } = await mount();
    say(meeting, 'Luc a rejoint la réunion.');
    await patch({ locale: { language: 'en', tag: 'en' } });
    say(meeting, 'Luc left the meeting.');
    await settled(element);
    const texts = [...(element.shadowRoot?.querySelectorAll('li > span') ?? [])];
    expect(texts.map((text) => text.getAttribute('lang'))).to.deep.equal(['fr', 'en']);
  });

  it('shows markup of a name as it was written', async () => {
    const { element, meeting } = await mount();
    say(meeting, '<img src=x onerror=alert(1)> a rejoint la réunion.');
    await settled(element);
    expect(linesOf(element)).to.deep.equal(['<img src=x onerror=alert(1)> a rejoint la réunion.']);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('follows the last line, unless somebody reads an older one', async () => {
    const { element, meeting } = await mount();
    const tell = async (count: number) => {
      for (let index = 0; index < count; index++) say(meeting, `Ligne ${index}`);
      await settled(element);
    };
    await tell(100);
    const list = element.shadowRoot?.querySelector('ol') as HTMLElement;
    const left = () => list.scrollHeight - list.clientHeight - list.scrollTop;
    expect(list.scrollHeight).to.be.greaterThan(list.clientHeight);
    expect(left()).to.be.lessThan(2);
    await tell(1);
    expect(left()).to.be.lessThan(2);
    list.scrollTop = 40;
    await tell(5);
    expect(list.scrollTop).to.equal(40);
  });

  it('leads to no list of people that the page does not offer', async () => {
    const { element, patch } = await mount();
    await patch({ offer: { features: ['chat'] } });
    expect(element.shadowRoot?.querySelector('[part=button]')).to.equal(null);
  });

  it('leads back to the people', async () => {
    const { element, calls } = await mount();
    element.shadowRoot?.querySelector('button')?.click();
    expect(calls).to.deep.equal([{ name: 'panel.show', args: ['people'] }]);
  });
});
