import type { CaptionLine } from '../features/captions/captions-state.js';

/** Somebody said something, in its final words; also while captions do not show. */
export class VisioCaptionEvent extends Event {
  static readonly type = 'visio-caption';
  /** The speaker's identity in the room. */
  readonly identity: string;
  /** The speaker's name, `''` when it is not known. From the network, as the text: never markup. */
  readonly name: string;
  readonly text: string;
  /** A language tag; `''` when the source does not say. */
  readonly language: string;
  /** Milliseconds since the epoch, of this device's clock. */
  readonly startedAt: number;
  readonly endedAt: number;

  constructor({ speakerId, name, text, language, startedAt, endedAt }: CaptionLine) {
    super(VisioCaptionEvent.type, { bubbles: true, composed: true });
    this.identity = speakerId;
    this.name = name;
    this.text = text;
    this.language = language;
    this.startedAt = startedAt;
    this.endedAt = endedAt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'visio-caption': VisioCaptionEvent;
  }
}
