import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement } from 'lit';
import { define, settled } from '../../test/support/mount.js';
import { deepActiveElement, visibleButtons } from './composed-tree.js';
import { RovingController } from './roving.js';

class InnerButton extends LitElement {
  static readonly tagName = 'visio-test-inner';
  override render() {
    return html`<button>deux</button>`;
  }
}

class TestToolbar extends LitElement {
  static readonly tagName = 'visio-test-toolbar';
  static override properties = { isShort: { state: true } };
  isShort = false;
  readonly roving = new RovingController(this, { items: () => visibleButtons(this.renderRoot as ShadowRoot) });
  override render() {
    return html`<div role="toolbar" aria-label="Commandes">
      <button>un</button><visio-test-inner></visio-test-inner><button ?hidden=${this.isShort}>trois</button>
      <div popover="manual"><button>caché</button></div>
      <slot></slot>
    </div>`;
  }
}
define(InnerButton);
define(TestToolbar);

const focused = () => deepActiveElement()?.textContent;

describe('RovingController', () => {
  let toolbar: TestToolbar;
  let after: HTMLButtonElement;
  beforeEach(async () => {
    toolbar = document.createElement('visio-test-toolbar') as TestToolbar;
    const slotted = document.createElement('button');
    slotted.textContent = 'quatre';
    toolbar.append(slotted);
    after = document.createElement('button');
    after.textContent = 'après';
    document.body.append(toolbar, after);
    await settled(toolbar);
    await toolbar.updateComplete;
    toolbar.roving.refresh();
  });
  afterEach(() => {
    toolbar.remove();
    after.remove();
  });

  it('is one tab stop, through shadow roots and slots', () => {
    const stops = visibleButtons(toolbar.renderRoot as ShadowRoot);
    expect(stops.map((button) => [button.textContent, button.tabIndex])).to.deep.equal([
      ['un', 0],
      ['deux', -1],
      ['trois', -1],
      ['quatre', -1],
    ]);
  });

  it('moves with arrows, Home and End, and goes round', async () => {
    visibleButtons(toolbar.renderRoot as ShadowRoot)[0]?.focus();
    const walk = [
      ['ArrowRight', 'deux'],
      ['ArrowRight', 'trois'],
      ['End', 'quatre'],
      ['ArrowRight', 'un'],
      ['ArrowLeft', 'quatre'],
      ['Home', 'un'],
    ] as const;
    for (const [key, label] of walk) {
      await sendKeys({ press: key });
      expect(focused()).to.equal(label);
    }
  });

  it('comes back to the control that last had the focus', async () => {
    visibleButtons(toolbar.renderRoot as ShadowRoot)[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('après');
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused()).to.equal('deux');
  });

  it('keeps a tab stop when the control that had it goes', async () => {
    visibleButtons(toolbar.renderRoot as ShadowRoot)[2]?.focus();
    toolbar.isShort = true;
    await toolbar.updateComplete;
    toolbar.roving.refresh();
    const stops = visibleButtons(toolbar.renderRoot as ShadowRoot).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).to.deep.equal(['un']);
  });
});
