import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { define, mountInMeeting, unmountAll } from '../../test/support/mount.js';
import { VisioElement } from './visio-element.js';

class SelectionProbe extends VisioElement {
  static readonly tagName: string = 'selection-probe';
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

class FrameProbe extends VisioElement {
  static readonly tagName = 'frame-probe';

  override render() {
    return html`<selection-probe field="deviceId"></selection-probe>`;
  }
}

describe('the meeting of an element inside another one', () => {
  before(() => {
    define(SelectionProbe);
    define(FrameProbe);
  });
  afterEach(unmountAll);

  const mount = (deviceId: string) =>
    mountInMeeting<FrameProbe>('frame-probe', { state: { microphone: { deviceId } } });
  const inside = async ({ shadowRoot, updateComplete }: FrameProbe) => {
    await updateComplete;
    const probe = shadowRoot?.querySelector<SelectionProbe>('selection-probe');
    await probe?.updateComplete;
    return probe?.shadowRoot?.textContent;
  };

  it('is that of the one around', async () => {
    const { element, patch } = await mount('headset');
    expect(await inside(element)).to.equal('headset');
    await patch({ microphone: { deviceId: 'built in' } });
    expect(await inside(element)).to.equal('built in');
  });

  it('is another one after a move into another room', async () => {
    const { element, meeting } = await mount('headset');
    const other = await mount('built in');
    other.host.append(element);
    expect(await inside(element)).to.equal('built in');
    meeting.patch('microphone', { deviceId: 'none' });
    expect(await inside(element)).to.equal('built in');
  });
});

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

  it('is read with the properties that the element had before its code came', async () => {
    const { host } = await mount();
    const late = Object.assign(document.createElement('late-probe'), { field: 'deviceId' });
    host.append(late);
    define(class extends SelectionProbe {
      static override readonly tagName = 'late-probe';
    });
    await (late as unknown as SelectionProbe).updateComplete;
    expect(late.shadowRoot?.textContent).to.equal('headset');
  });
});
