import { GENERATIONS } from '../spec/document.ts';
import { isRecord } from '../src/core/input/index.ts';
import type { SandboxOptions } from './options.ts';

/** What an option is that is left out. */
export const DEFAULTS = { generation: 'documented', seed: 1, contacts: 50, latency: 0 } as const;

/** The most that each number may be: the generator of random numbers has 31 bits, ports have 16; the others fit into memory and patience. */
export const LARGEST = { seed: 2 ** 31 - 1, contacts: 1_000_000, latency: 600_000, port: 65_535 } as const;

/** A value as an error message says it. */
export const shown = (value: unknown): string =>
  typeof value === 'string' || isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);

/** What an option must be, where it is not. */
type Rule = (value: unknown) => string | false;
export type Rules<Options> = Readonly<Record<keyof Options, Rule>>;

export const wholeNumber =
  (most: number): Rule =>
  (value) =>
    !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most) && `a whole number from 0 to ${most}`;
export const isText: Rule = (value) => !(typeof value === 'string' && value) && 'a text that is not empty';
const isObject: Rule = (value) => Object(value) !== value && 'an object';

export const RULES: Rules<SandboxOptions> = {
  generation: (value) => !GENERATIONS.some((name) => name === value) && GENERATIONS.join(' or '),
  seed: wholeNumber(LARGEST.seed),
  contacts: wholeNumber(LARGEST.contacts),
  seedData: isObject,
  key: isText,
  fail: isObject,
  latency: wholeNumber(LARGEST.latency),
};

/**
 * Refuses what is no option of the sandbox, and a value that it cannot have. What `fail` and `seedData` hold is checked where it
 * is read.
 *
 * @returns the options that are given: one that is undefined is left out
 */
export function checkOptions<Options extends object>(options: Options, rules: Rules<Options>): Partial<Options> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!Object.hasOwn(rules, name)) {
      throw new RangeError(`${name} is no option of the sandbox: there are ${Object.keys(rules).join(', ')}`);
    }
    const wanted = rules[name as keyof Options](value);
    if (wanted) throw new RangeError(`${name} must be ${wanted}, not ${shown(value)}`);
  }
  return Object.fromEntries(given) as Partial<Options>;
}
