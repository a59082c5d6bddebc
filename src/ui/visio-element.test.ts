import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { define, mountInMeeting, unmountAll } from '../../test/support/mount.js';
import { VisioElement } from './visio-element.js';

class SelectionProbe extends VisioElement {
  static readonly tagName = 'selection-probe';
  @property() field: 'status' | 'deviceId' = 'status';
  readonly #value = this.select(({ microphone }) => microphone[this.field]);
  prepared: unknown;

  protected override willUpdate(): void {
    this.prepared = this.#value.value;
  }

  override render() {
    return html`${this.#value.value}`;
  }
}

describe('a selection', () => {
  before(() => define(SelectionProbe));
  afterEach(unmountAll);

  const mount = async () => {
    const mounted = await mountInMeeting<SelectionProbe>('selection-probe', {
      state: { microphone: { status: 'off', deviceId: 'headset' } },
    });
    return { ...mounted, shown: () => mounted.element.shadowRoot?.textContent };
  };

  it('is as new before an update as in it, when state and property change in one turn', async () => {
    const { element, meeting, shown } = await mount();
    element.requestUpdate();
    meeting.patch('microphone', { status: 'on' });
    await element.updateComplete;
    expect(element.prepared).to.equal('on');
    expect(shown()).to.equal('on');
  });

  it('is read again where a property changed that it reads', async () => {
    const { element, shown } = await mount();
    element.field = 'deviceId';
    await element.updateComplete;
    expect(element.prepared).to.equal('headset');
    expect(shown()).to.equal('headset');
  });
});
