/**
 * What may be kept, and nothing else: no name, no room, nothing that was said. Read back it is a stranger's text: each
 * value is what is listed here or it is not there.
 */

/** Characters: far more than all of it takes. */
const LONGEST = 8000;
/** Characters of a device's name: browsers make them 64 long. */
const LONGEST_ID = 200;

type Check = (value: unknown) => boolean;

const isBoolean: Check = (value) => typeof value === 'boolean';
const isDevice: Check = (value) =>
  typeof value === 'string' && value.length <= LONGEST_ID && /^[\x21-\x7e]*$/.test(value);
const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);

const source = { deviceId: isDevice, isOff: isBoolean };

/** Every group that is kept, with its values; the names are those of the snapshot. */
const SHAPE = {
  microphone: source,
  camera: source,
  speaker: { deviceId: isDevice },
  captions: { isOn: isBoolean, isReadAloud: isBoolean },
  appearance: {
    size: oneOf('small', 'medium', 'large', 'huge'),
    lines: oneOf(2, 3, 5),
    position: oneOf('below', 'over'),
    colours: oneOf('white-on-black', 'yellow-on-black', 'black-on-white', 'brown-on-cream'),
    hasSpeakerColours: isBoolean,
  },
  preferences: {
    saysPassages: isBoolean,
    showsReactions: isBoolean,
    saysReactions: isBoolean,
    warnsWhenMuted: isBoolean,
    reducesMotion: isBoolean,
  },
  sounds: { joined: isBoolean, left: isBoolean, message: isBoolean, hand: isBoolean },
  shortcuts: { isOn: isBoolean },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Check>>>>;

export type KeptGroup = keyof typeof SHAPE;
type KeptValue = boolean | string | number;
export type KeptSettings = { readonly [Group in KeptGroup]?: Readonly<Record<string, KeptValue>> };

const VERSION = 1;
const GROUPS = Object.keys(SHAPE) as readonly KeptGroup[];

/** What is kept of a group of the snapshot. */
export function keptOf(group: KeptGroup, values: unknown): Readonly<Record<string, KeptValue>> {
  const shape: Readonly<Record<string, Check>> = SHAPE[group];
  if (typeof values !== 'object' || values === null) return {};
  const known = Object.keys(shape).filter((key) => Object.hasOwn(values, key));
  const pairs = known.map((key) => [key, (values as Record<string, unknown>)[key]] as const);
  return Object.fromEntries(pairs.filter(([key, value]) => shape[key]?.(value))) as Record<string, KeptValue>;
}

/** Reads what was kept; whatever it is, nothing unknown comes out. */
export function readKept(text: string | null): KeptSettings {
  if (!text || text.length > LONGEST) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null) return {};
    const groups = found as Readonly<Record<string, unknown>>;
    if (groups['version'] !== VERSION) return {};
    const kept = GROUPS.filter((group) => Object.hasOwn(groups, group)).map(
      (group) => [group, keptOf(group, groups[group])] as const,
    );
    return Object.fromEntries(kept.filter(([, values]) => Object.keys(values).length > 0));
  } catch {
    return {};
  }
}

export function writeKept(kept: KeptSettings): string {
  return JSON.stringify({ version: VERSION, ...kept });
}
