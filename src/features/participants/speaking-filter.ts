/** Milliseconds of speech before the ring comes on: a cough is no turn. */
export const SPEAKING_ON = 250;
/** Milliseconds of silence before it goes: between two sentences nobody has stopped speaking. */
export const SPEAKING_OFF = 1000;

interface Turn {
  isOn: boolean;
  /** The change that is due; none while the state agrees with what is heard. */
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * Calms the server's list of active speakers, which comes two to five times a second.
 *
 * @param onChange called when somebody's ring comes on or goes
 */
export class SpeakingFilter {
  readonly #turns = new Map<string, Turn>();
  readonly #onChange: () => void;

  constructor(onChange: () => void, signal: AbortSignal) {
    this.#onChange = onChange;
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  has(id: string): boolean {
    return this.#turns.get(id)?.isOn ?? false;
  }

  update(speakers: readonly string[]): void {
    const heard = new Set(speakers);
    for (const id of heard) if (!this.#turns.has(id)) this.#turns.set(id, { isOn: false, timer: null });
    for (const [id, turn] of this.#turns) {
      const isHeard = heard.has(id);
      if (isHeard === turn.isOn) this.#settle(id, turn);
      else turn.timer ??= setTimeout(() => this.#turn(id, turn), isHeard ? SPEAKING_ON : SPEAKING_OFF);
    }
  }

  #turn(id: string, turn: Turn): void {
    turn.timer = null;
    turn.isOn = !turn.isOn;
    if (!turn.isOn) this.#turns.delete(id);
    this.#onChange();
  }

  #settle(id: string, turn: Turn): void {
    if (turn.timer !== null) clearTimeout(turn.timer);
    turn.timer = null;
    if (!turn.isOn) this.#turns.delete(id);
  }

  #clear(): void {
    for (const { timer } of this.#turns.values()) if (timer !== null) clearTimeout(timer);
    this.#turns.clear();
  }
}
