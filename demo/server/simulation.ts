/** People who are not there, for the demo. */
export interface Simulation {
  /** How many there are in the room. */
  count(room: string): number;
  /** Makes them as many as that. */
  setCount(room: string, count: number): Promise<void>;
  close(): Promise<void>;
}

export const MAX_SIMULATED = 149;
