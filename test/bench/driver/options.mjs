import { parseArgs } from 'node:util';

const HELP = `npm run bench -- [options]
  --runs N         runs of each interface at each size (3)
  --n 49,150       people in the room, the local participant included
  --only PART      rendering, panels, leaks or first-frame; several: rendering,leaks
  --quick          one short run at the first size: to see that the bench works, never to judge`;

const numbers = (text) => {
  const list = text.split(',').map(Number);
  if (list.some((number) => !Number.isInteger(number) || number < 1)) throw new Error(`not whole numbers: ${text}`);
  return list;
};

export const PARTS = ['rendering', 'panels', 'leaks', 'first-frame'];

/** Throws with the usage on an option that does not exist. */
export function readOptions(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        runs: { type: 'string', default: '3' },
        n: { type: 'string', default: '49,150' },
        only: { type: 'string', default: PARTS.join(',') },
        quick: { type: 'boolean', default: false },
      },
    }));
    const parts = values.only.split(',');
    const unknown = parts.find((part) => !PARTS.includes(part));
    if (unknown) throw new Error(`no such part: ${unknown}`);
    const sizes = numbers(values.n);
    const [runs] = numbers(values.runs);
    const { quick: isQuick } = values;
    return isQuick ? { parts, sizes: sizes.slice(0, 1), runs: 1, isQuick } : { parts, sizes, runs, isQuick };
  } catch (error) {
    throw new Error(`${error.message}\n\n${HELP}`, { cause: error });
  }
}
