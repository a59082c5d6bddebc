import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { type CssVars, cssVars } from './css-vars.js';

describe('cssVars', () => {
  const place = document.createElement('div');
  const show = (vars: CssVars) => render(html`<div ${cssVars(vars)}></div>`, place);
  const valueOf = (name: string) =>
    place.firstElementChild instanceof HTMLElement && place.firstElementChild.style.getPropertyValue(name);

  it('writes, changes and takes away custom properties under a strict policy', () => {
    show({ '--_visio-columns': '3', '--_visio-rows': '2' });
    expect(valueOf('--_visio-columns')).to.equal('3');
    show({ '--_visio-columns': '4' });
    expect(valueOf('--_visio-columns')).to.equal('4');
    expect(valueOf('--_visio-rows')).to.equal('');
    show({ '--_visio-columns': null });
    expect(valueOf('--_visio-columns')).to.equal('');
  });
});
