import type { Passage } from '../../core/passages.js';

/** How long before the same person's hand is worth another word, in milliseconds: some raise it sixty times a second. */
const AGAIN = 30_000;

/** Gathers raised hands for one sentence. */
export class HandsToSay {
  readonly #waiting = new Map<string, Passage>();
  readonly #said = new Map<string, number>();

  add(people: readonly Passage[], now: number): void {
    for (const person of people) {
      if (now - (this.#said.get(person.id) ?? -Infinity) >= AGAIN) this.#waiting.set(person.id, person);
    }
  }

  /** Those that are still up, in the order of the queue. */
  take(queue: readonly { readonly id: string }[], now: number): readonly Passage[] {
    const people = queue.flatMap(({ id }) => this.#waiting.get(id) ?? []);
    for (const { id } of people) this.#said.set(id, now);
    this.#waiting.clear();
    return people;
  }

  clear(): void {
    this.#waiting.clear();
    this.#said.clear();
  }
}
