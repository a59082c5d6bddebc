import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { allByRole, nameOf } from '../../../test/support/accessible-name.js';
import { defineToolbar } from '../../../test/support/define-toolbar.js';
import { mountInMeeting, unmountAll } from '../../../test/support/mount.js';
import type { VisioLeaveButton } from './leave-button.js';

describe('leave button', () => {
  before(defineToolbar);
  afterEach(unmountAll);

  it('says what it leaves, and leaves once', async () => {
    const { element, calls, patch } = await mountInMeeting<VisioLeaveButton>('visio-leave-button');
    const [button] = allByRole(element.shadowRoot as ShadowRoot, 'button');
    expect(button && nameOf(button)).to.equal('Quitter la réunion');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    expect(calls).to.deep.equal([{ name: 'connection.leave', args: [] }]);
    await patch({ locale: { language: 'en', tag: 'en' } });
    expect(button && nameOf(button)).to.equal('Leave the meeting');
  });

  it('keeps its danger ground under the pointer', async () => {
    const { element } = await mountInMeeting<VisioLeaveButton>('visio-leave-button');
    const [button] = allByRole(element.shadowRoot as ShadowRoot, 'button');
    const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
    const rules = sheets.flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSStyleRule);
    const hover = rules.findLast((rule) => rule.selectorText.includes('.tb--leave:hover'));
    expect(hover?.style.background).to.equal('var(--_visio-danger)');
    expect(button && getComputedStyle(button).backgroundColor).to.equal('rgb(180, 35, 24)');
  });
});
