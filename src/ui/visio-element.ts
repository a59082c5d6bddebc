import { ContextConsumer } from '@lit/context';
import { LitElement, nothing, type PropertyValues } from 'lit';
import { VisioError } from '../core/errors.js';
import type { Meeting } from '../core/meeting.js';
import type { MeetingCommands, Snapshot } from '../core/meeting-state.js';
import { DEFAULT_LANGUAGE, type LocaleState } from '../i18n/locale.js';
import { isOfPage, wordsLanguage } from '../i18n/spoken-language.js';
import { type StringTable, wordsOf } from '../i18n/strings.js';
import { meetingContext } from './meeting-context.js';
import { SelectController } from './select-controller.js';

/** Base of every element inside a meeting: read with `select`, speak with `words`, act with `act`. */
export abstract class VisioElement extends LitElement {
  #meeting: Meeting | undefined;
  readonly #selections: SelectController<unknown>[] = [];
  readonly #locale: SelectController<LocaleState | undefined>;
  #isAsking = false;
  /** In a portal's own tree, where nothing around it says in which language our words are. */
  #isOutermost = false;

  constructor() {
    super();
    this.#locale = this.select((state): LocaleState | undefined => state.locale);
  }

  /**
   * Inside an element of ours the meeting is that element's; others ask for it through the tree. With 150 tiles and a
   * toolbar full of buttons the question is felt. Asked again at every insertion: a tag that comes back may have another.
   */
  override connectedCallback(): void {
    const root = this.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const around = host instanceof VisioElement ? host.#meeting : undefined;
    if (around) this.#use(around);
    else this.#ask();
    this.#isOutermost = !(host && hasLanguage(host));
    super.connectedCallback();
  }

  /**
   * A selector may read properties of the element; `willUpdate` must see what `render` will. Here, since only now the
   * properties are there that an element had before its code came.
   */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    for (const selection of this.#selections) selection.readAgain();
    return super.shouldUpdate(changed);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.#isOutermost && this.locale) this.#markLanguage(wordsLanguage(this.locale));
  }

  #ask(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    new ContextConsumer(this, {
      context: meetingContext,
      subscribe: true,
      callback: (meeting) => {
        this.#use(meeting);
      },
    });
  }

  #use(meeting: Meeting): void {
    const isFirst = this.#meeting === undefined;
    this.#meeting = meeting;
    for (const selection of this.#selections) selection.use(meeting);
    if (isFirst) this.meetingFound(meeting);
  }

  /** Inside, not on the element itself: what the portal puts in its slots is in the portal's language. */
  #markLanguage(language: string): void {
    for (const child of this.renderRoot.children) if (child instanceof HTMLElement) child.lang = language;
  }

  /** @internal */
  protected get meeting(): Meeting | undefined {
    return this.#meeting;
  }

  /** Called once, when the element knows its meeting. @internal */
  protected meetingFound(_meeting: Meeting): void {
    // Nothing to do here; elements that need more than selections override it.
  }

  protected get locale(): LocaleState | undefined {
    return this.#locale.value;
  }

  /** `lang` for what the portal wrote (a title, a message), in the middle of our words. */
  protected get pageLanguage(): string | typeof nothing {
    return this.locale && !isOfPage(this.locale) ? this.locale.tag : nothing;
  }

  /** Follows a piece of the snapshot: the element renders when that piece changes and not otherwise. */
  protected select<Value>(select: (state: Snapshot) => Value): SelectController<Value> {
    const selection = new SelectController(this, select);
    this.#selections.push(selection);
    if (this.#meeting) selection.use(this.#meeting);
    return selection;
  }

  /** The words of a table, in the language of the room. */
  protected words<Words extends Record<string, string | ((...values: never[]) => string)>>(
    table: StringTable<Words>,
  ): Words {
    return wordsOf(table, this.locale?.language ?? DEFAULT_LANGUAGE, this.locale?.overrides);
  }

  /**
   * Runs a command from an element of ours. The failure is shown by whoever shows it (the snapshot, a notice) and
   * reported to the page by the guard; here it only must not become an unhandled rejection.
   *
   * @returns whether it succeeded
   */
  protected async act(run: (commands: MeetingCommands) => unknown): Promise<boolean> {
    if (!this.#meeting) return false;
    try {
      await run(this.#meeting.commands);
      return true;
    } catch (error) {
      if (!(error instanceof VisioError)) throw error;
      return false;
    }
  }
}

/** The room's frame says it for all that is inside, an element of ours for what it holds. */
function hasLanguage(host: Element): boolean {
  return host instanceof VisioElement || host.localName === 'visio-room';
}
