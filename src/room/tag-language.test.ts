import { expect } from '@open-wc/testing';
import { defineTag, tag, type TestedRoom } from '../../test/support/tag.js';

describe('the tag: language and direction', () => {
  const { lang, dir } = document.documentElement;
  let element: TestedRoom;
  before(() => defineTag());
  beforeEach(() => {
    document.documentElement.lang = 'fr';
    element = tag();
  });
  afterEach(async () => {
    element.remove();
    await element.teardown;
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
  });

  const locale = () => element.state.locale;
  /** A change of an attribute is told in a microtask; what is due then is rendered. */
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await Promise.resolve();
      await element.updateComplete;
    }
  };
  const show = async (parent: Node = document.body) => {
    parent.appendChild(element);
    await settle();
  };

  it('is that of the page, and follows it', async () => {
    await show();
    expect(locale()).to.include({ language: 'fr', tag: 'fr', direction: 'ltr' });
    document.documentElement.lang = 'en-GB';
    await settle();
    expect(locale()).to.include({ language: 'en', tag: 'en-GB' });
  });

  it('is that of the nearest element around it that has one, and follows it', async () => {
    const section = document.body.appendChild(document.createElement('section'));
    const inner = section.appendChild(document.createElement('div'));
    section.lang = 'en';
    await show(inner);
    expect(locale().language).to.equal('en');
    section.lang = 'fr';
    await settle();
    expect(locale().language).to.equal('fr');
    inner.lang = 'en';
    await settle();
    expect(locale().language).to.equal('en');
    section.remove();
  });

  it('is looked for through shadow roots, and followed there', async () => {
    const outer = document.body.appendChild(document.createElement('div'));
    outer.lang = 'en';
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    await show(inner);
    expect(locale().language).to.equal('en');
    outer.lang = 'fr-CA';
    await settle();
    expect(locale()).to.include({ language: 'fr', tag: 'fr-CA' });
    inner.lang = 'en';
    await settle();
    expect(locale().language).to.equal('en');
    outer.remove();
  });

  it('is its own before all, as attribute and as property, and the page’s again without', async () => {
    await show();
    element.setAttribute('lang', 'en');
    await settle();
    expect(locale().language).to.equal('en');
    element.removeAttribute('lang');
    await settle();
    expect(locale().language).to.equal('fr');
    element.lang = 'en';
    await settle();
    expect(locale().language).to.equal('en');
    expect(element.getAttribute('lang'), 'a screen reader reads the attribute').to.equal('en');
  });

  it('is that of the place it was moved to', async () => {
    await show();
    const section = document.body.appendChild(document.createElement('section'));
    section.lang = 'en';
    section.append(element);
    await settle();
    expect(locale().language).to.equal('en');
    section.lang = 'fr';
    await settle();
    expect(locale().language).to.equal('fr');
    document.body.append(element);
    section.remove();
  });

  it('is French where the page speaks one we do not', async () => {
    document.documentElement.lang = 'de';
    await show();
    expect(locale()).to.include({ language: 'fr', tag: 'de' });
  });

  it('has the direction of the page, of what is around it, or its own', async () => {
    await show();
    document.documentElement.dir = 'rtl';
    await settle();
    expect(locale().direction).to.equal('rtl');
    element.dir = 'ltr';
    await settle();
    expect(locale().direction).to.equal('ltr');
  });

  it('takes the page’s own words, live, and does not freeze the page’s object', async () => {
    const strings = { toolbar: { label: 'Commandes' } };
    element.strings = strings;
    await show();
    expect(locale().overrides).to.deep.equal(strings);
    expect(Object.isFrozen(locale().overrides['toolbar'])).to.be.true;
    expect(Object.isFrozen(strings) || Object.isFrozen(strings.toolbar)).to.be.false;
    const before = element.state;
    element.heading = 'Rendez-vous';
    await settle();
    expect(element.state, 'another property changes nothing').to.equal(before);
    element.strings = { toolbar: { label: 'Outils' } };
    await settle();
    expect(locale().overrides).to.deep.equal({ toolbar: { label: 'Outils' } });
  });
});
