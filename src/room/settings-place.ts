import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Meeting } from '../core/meeting.js';
import { loadElements } from '../ui/lazy-elements.js';
import { SelectController } from '../ui/select-controller.js';

/** The settings, over whatever is on the screen: brings their code when they are opened. */
export class SettingsPlace implements ReactiveController {
  readonly #isOpen: SelectController<boolean>;
  #meeting: Meeting | undefined;
  #isAsked = false;

  constructor(host: ReactiveControllerHost) {
    this.#isOpen = new SelectController(host, (state) => !!state.settings?.section);
    host.addController(this);
  }

  use(meeting: Meeting): void {
    this.#meeting = meeting;
    this.#isOpen.use(meeting);
  }

  hostUpdated(): void {
    const isOpen = this.#isOpen.value ?? false;
    if (isOpen && !this.#isAsked) void this.#bring();
    this.#isAsked = isOpen;
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen.value) return nothing;
    return html`<visio-settings exportparts="dialog, tab, switch, field, select, button, icon"></visio-settings>`;
  }

  /** Without its code there is no dialog: the page is told, and a second press tries again. */
  async #bring(): Promise<void> {
    try {
      await loadElements('settings');
    } catch (error) {
      this.#meeting?.report(error);
      await this.#meeting?.commands.settings.close().catch(() => undefined);
    }
  }
}
