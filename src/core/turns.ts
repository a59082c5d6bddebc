/** Runs what it is given one after the other, in the order in which it came; a failure holds nothing up. */
export type Turns = <Value>(run: () => Promise<Value>) => Promise<Value>;

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}
