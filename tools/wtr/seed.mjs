/** The seed of this run for tests that make up their input: `HOSTILE_SEED=123 FILES=hostile npm run components`. */
const DEFAULT_SEED = 4821;

/** The command `hostile-seed`: a page does not see the environment of the runner. */
export function seedPlugin({ HOSTILE_SEED = '' } = process.env) {
  return {
    name: 'seed',
    executeCommand: ({ command }) => (command === 'hostile-seed' ? Number(HOSTILE_SEED) || DEFAULT_SEED : undefined),
  };
}
