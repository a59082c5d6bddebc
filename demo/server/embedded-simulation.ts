import { hasCamera, hasMicrophone, simulatedName } from './crowd-names.js';
import type { DevelopmentServer } from './server.js';
import type { Simulation } from './simulation.js';
import type { Synthetic } from './synthetic.js';

const STEP_MS = 2500;
const AWAY_MS = 4000;
const MAX_HANDS = 3;

const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

/** Simulated people on the development server. Every few seconds one of them does something: speaks, mutes, raises a hand, leaves. */
export class EmbeddedSimulation implements Simulation {
  #server: DevelopmentServer;
  #rooms = new Map<string, Synthetic[]>();
  #timers = new Set<NodeJS.Timeout>();
  #director: NodeJS.Timeout | undefined;

  constructor(server: DevelopmentServer) {
    this.#server = server;
  }

  count(room: string): number {
    return this.#present(room).length;
  }

  /** A room that was deleted, or a person who was removed, is not among the present. */
  #present(room: string): Synthetic[] {
    return (this.#rooms.get(room) ?? []).filter((person) => !person.isClosed);
  }

  setCount(room: string, count: number): Promise<void> {
    const present = this.#present(room);
    for (const person of present.splice(count)) person.leave();
    const taken = new Set(present.map((person) => person.identity));
    for (let index = 0; present.length < count; index++) {
      if (!taken.has(identityOf(index))) present.push(this.#add(room, index));
    }
    if (present.length) this.#rooms.set(room, present);
    else this.#rooms.delete(room);
    this.#direct();
    return Promise.resolve();
  }

  #add(room: string, index: number): Synthetic {
    return this.#server.addSynthetic(room, {
      identity: identityOf(index),
      name: simulatedName(index),
      video: hasCamera(index),
      audio: hasMicrophone(index),
    });
  }

  #direct(): void {
    clearInterval(this.#director);
    this.#director = undefined;
    if (!this.#rooms.size) return;
    this.#director = setInterval(() => {
      for (const room of this.#rooms.keys()) this.#act(room);
    }, STEP_MS);
  }

  #act(room: string): void {
    const people = this.#present(room);
    const person = pick(people);
    if (!person) return;
    const dice = Math.random();
    if (dice < 0.55) this.#giveTheFloor(people);
    else if (dice < 0.7) toggleMute(pick(people.filter((someone) => someone.hasMicrophone)));
    else if (dice < 0.9) toggleHand(person, people);
    else this.#stepOut(room, person);
  }

  /** One at a time: the others fall silent. */
  #giveTheFloor(people: readonly Synthetic[]): void {
    for (const someone of people) someone.speak(0);
    const speaker = pick(people.filter((someone) => someone.hasMicrophone));
    speaker?.setMuted('microphone', false);
    speaker?.speak(0.3 + Math.random() * 0.6);
  }

  #stepOut(room: string, person: Synthetic): void {
    const index = indexOf(person.identity);
    person.leave();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const people = this.#rooms.get(room);
      const place = people?.indexOf(person) ?? -1;
      // Fewer people are wanted by now, or somebody took the place.
      if (!people || place < 0 || this.#present(room).some((other) => other.identity === person.identity)) return;
      people[place] = this.#add(room, index);
    }, AWAY_MS);
    this.#timers.add(timer);
  }

  close(): Promise<void> {
    clearInterval(this.#director);
    for (const timer of this.#timers) clearTimeout(timer);
    for (const room of this.#rooms.keys()) for (const person of this.#present(room)) person.leave();
    this.#rooms.clear();
    return Promise.resolve();
  }
}

const identityOf = (index: number): string => `simulation-${String(index).padStart(3, '0')}`;
const indexOf = (identity: string): number => Number(identity.slice('simulation-'.length));

function toggleMute(person: Synthetic | undefined): void {
  person?.setMuted('microphone', !person.isMuted('microphone'));
}

function toggleHand(person: Synthetic, people: readonly Synthetic[]): void {
  const raised = people.filter((someone) => 'handRaisedAt' in someone.attributes);
  if ('handRaisedAt' in person.attributes) person.lowerHand();
  else if (raised.length < MAX_HANDS) person.raiseHand();
  else raised[0]?.lowerHand();
}
