import { expect } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { define } from '../../test/support/mount.js';
import { setState } from './internals.js';
import { TOKENS } from './token-table.js';
import { tokenSheet, tokenStyles } from './tokens.js';

class TestRoot extends LitElement {
  static readonly tagName = 'visio-test-root';
  static override styles = [
    ...tokenStyles,
    css`
      p {
        inline-size: var(--_visio-target);
        margin: 0;
        border-radius: var(--_visio-radius);
        background: var(--_visio-surface);
        color: var(--_visio-focus);
        font-family: var(--_visio-font-family, inherit);
      }
    `,
  ];
  readonly internals = this.attachInternals();
  override render() {
    return html`<p>x</p>`;
  }
}
define(TestRoot);

const page = document.documentElement.style;
const WHITE = 'rgb(255, 255, 255)';

describe('tokens', () => {
  let root: TestRoot;
  const computed = () => getComputedStyle(root.renderRoot.querySelector('p') ?? root);
  beforeEach(async () => {
    root = document.createElement('visio-test-root') as TestRoot;
    document.body.append(root);
    await root.updateComplete;
  });
  afterEach(() => {
    root.remove();
    page.cssText = '';
  });

  it('are neutral on a page that gives nothing', () => {
    expect(computed().backgroundColor).to.equal(WHITE);
    expect(computed().borderRadius).to.equal('8px');
  });

  it('follow the color-scheme of the page, live and without a render', () => {
    let renders = 0;
    root.addController({ hostUpdated: () => renders++ });
    page.colorScheme = 'dark';
    expect(computed().backgroundColor).to.equal('rgb(27, 27, 31)');
    page.colorScheme = 'light';
    expect(computed().backgroundColor).to.equal(WHITE);
    expect(renders).to.equal(0);
  });

  it('take the variables of a DSFR page, and the public properties before them', () => {
    page.setProperty('--background-default-grey', 'rgb(1, 2, 3)');
    expect(computed().backgroundColor).to.equal('rgb(1, 2, 3)');
    page.setProperty('--visio-surface', 'rgb(4, 5, 6)');
    expect(computed().backgroundColor).to.equal('rgb(4, 5, 6)');
  });

  it('have the corners and the focus ring of the State in its pages, unless the page says otherwise', () => {
    setState(root.internals, 'dsfr', true);
    if (!CSS.supports('selector(:state(dsfr))')) return;
    expect(computed().borderRadius).to.equal('0px');
    expect(computed().color).to.equal('rgb(10, 118, 246)');
    page.setProperty('--visio-radius', '3px');
    expect(computed().borderRadius).to.equal('3px');
  });

  it('never make a target smaller than 24 pixels', () => {
    expect(computed().inlineSize).to.equal('44px');
    page.setProperty('--visio-target-size', '10px');
    expect(computed().inlineSize).to.equal('24px');
  });

  it('inherit the font of the page', () => {
    page.fontFamily = 'monospace';
    expect(computed().fontFamily).to.equal('monospace');
  });

  it('give the light values to browsers without light-dark()', () => {
    const [plain = ''] = tokenSheet(TOKENS).split('@supports');
    expect(plain).not.to.contain('light-dark');
    for (const { name, light } of TOKENS) expect(plain).to.contain(`--_visio-${name}:`).and.to.contain(light);
  });
});
