import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Meeting } from '../core/meeting.js';
import type { PanelName } from '../features/panel/panel-state.js';
import { deepActiveElement, remSize } from '../ui/composed-tree.js';
import { loadElements } from '../ui/lazy-elements.js';
import { SelectController } from '../ui/select-controller.js';

/** Below this width (rem) a panel is a sheet over the meeting, which is out of reach then. */
const SHEET = 30;

/**
 * The panel beside the stage: brings its code when it is opened, and says whether it covers the meeting
 * (`isSheet`), so that neither the keyboard nor a screen reader wanders behind it.
 */
export class SidePanel implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #open: SelectController<PanelName | null>;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #meeting: Meeting | undefined;
  #asked: PanelName | null = null;
  #isSheet = false;
  #opener: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#open = new SelectController(host, (state) => state.panel?.open ?? null);
    host.addController(this);
  }

  get isSheet(): boolean {
    return this.#isSheet && this.#open.value !== null;
  }

  use(meeting: Meeting): void {
    this.#meeting = meeting;
    this.#open.use(meeting);
  }

  /** Before the sheet puts its opener out of reach: a panel whose code comes a moment later finds no focus any more. */
  hostUpdate(): void {
    if (this.#open.value && this.#asked === null) this.#opener = deepActiveElement();
  }

  hostUpdated(): void {
    const open = this.#open.value ?? null;
    if (open === this.#asked) return;
    this.#asked = open;
    if (open === null) {
      this.#observer.disconnect();
      this.#giveFocusBack();
    } else {
      this.#observer.observe(this.#host);
      void this.#bring(open);
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#asked = null;
  }

  /** After the panel itself had its turn, and only if the focus is nowhere. */
  #giveFocusBack(): void {
    const opener = this.#opener;
    this.#opener = null;
    queueMicrotask(() => {
      if (document.activeElement === document.body) opener?.focus();
    });
  }

  render(): TemplateResult | typeof nothing {
    const open = this.#open.value;
    return open ? html`<div class="side" @panel-close=${this.#onClose}>${elementOf(open)}</div>` : nothing;
  }

  /** Without its code there is no panel: the button then says so, instead of an empty place beside the stage. */
  async #bring(name: PanelName): Promise<void> {
    try {
      await Promise.all([loadElements('later'), loadElements(name)]);
    } catch (error) {
      this.#meeting?.report(error);
      if (this.#open.value === name) this.#close();
    }
  }

  readonly #onClose = (event: Event): void => {
    // Between the panel, which may be inside another element, and this place: not for the page.
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    void this.#meeting?.commands.panel.close().catch(() => undefined);
  };

  #measure(): void {
    const isSheet = this.#host.clientWidth < SHEET * remSize();
    if (isSheet === this.#isSheet) return;
    this.#isSheet = isSheet;
    this.#host.requestUpdate();
  }
}

function elementOf(name: PanelName): TemplateResult {
  switch (name) {
    case 'chat':
      return html`<visio-chat
        part="panel"
        exportparts="message, message-author, field, button, button-primary, icon"
      ></visio-chat>`;
    case 'people':
      return html`<visio-people part="panel"></visio-people>`;
    case 'history':
      return html`<visio-caption-history part="panel"></visio-caption-history>`;
    case 'journal':
      return html`<visio-journal part="panel"></visio-journal>`;
  }
}
