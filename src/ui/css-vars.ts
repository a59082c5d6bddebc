import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { noChange } from 'lit';

/** Values of custom properties of ours; `null` takes one away. */
export type CssVars = Readonly<Record<`--_visio-${string}`, string | null>>;

/**
 * Sets custom properties through the CSSOM, which a strict Content Security Policy allows where a `style` attribute is
 * refused. Only what changed is written.
 */
class CssVarsDirective extends Directive {
  #written: CssVars = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssVars belongs on an element');
  }

  render(_vars: CssVars): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [vars]: [CssVars]): typeof noChange {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.#written) as (keyof CssVars)[]) if (!(name in vars)) style.removeProperty(name);
    for (const [name, value] of Object.entries(vars) as [keyof CssVars, string | null][]) {
      if (this.#written[name] !== value) style.setProperty(name, value);
    }
    this.#written = vars;
    return noChange;
  }
}

/** `<div ${cssVars({ '--_visio-columns': '3' })}>` */
export const cssVars = directive(CssVarsDirective);
