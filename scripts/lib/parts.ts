import { spawnSync } from 'node:child_process';
import { type Command, type Option, optionCall, readCall, refusal, usage, WRONG_CALL } from './command.ts';

/** One of the things that a command can do. */
export interface Part {
  does: string;
  /** The options that it takes; they go to the last step. */
  options?: Readonly<Record<string, Option>>;
  /** What node runs for it, one after another. */
  steps: readonly Step[];
}

/** A program for node, and what it is called with. */
type Step = readonly [program: string, ...args: string[]];

/** One of the project's own programs. */
export const typescript = (file: string, ...args: string[]): Step => ['--import', 'tsx', file, ...args];
/** A step that several parts begin with: it is run once. */
export const BUILD: Step = typescript('scripts/build.ts');

export interface PartedCommand<Parts extends Readonly<Record<string, Part>> = Readonly<Record<string, Part>>> {
  /** What one types before the arguments: `npm run check`. */
  name: string;
  parts: Parts;
  /** The parts that are run where none is named. */
  byDefault: readonly string[];
}

type OptionsOf<P extends Part> = P extends { options: infer Named extends NonNullable<Part['options']> }
  ? Named
  : Record<never, Option>;

/** A part as a command of its own. */
export function partOf<Parts extends Readonly<Record<string, Part>>, Name extends keyof Parts & string>(
  { name, parts }: PartedCommand<Parts>,
  part: Name,
): Command<OptionsOf<Parts[Name]>> {
  const { does, options } = parts[part] as { does: string; options?: OptionsOf<Parts[Name]> };
  return { name: `${name} ${part}`, does: sentence(does), ...(options && { options }) };
}

/**
 * Runs the parts of a command that the arguments name, one after another, until one fails.
 *
 * @param args names of parts; options after them are for the part, which must be the only one
 * @returns the exit code: that of the part that failed; 2, with the usage printed, where the arguments make no sense
 */
export function runParts(command: PartedCommand, args: readonly string[]): number {
  const { parts, byDefault } = command;
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const [named, options] = firstOption < 0 ? [args, []] : [args.slice(0, firstOption), args.slice(firstOption)];
  const unknown = named.find((name) => !Object.hasOwn(parts, name));
  const [only] = named.length === 1 && unknown === undefined ? named : [];
  const called = only === undefined ? { name: [command.name, ...named].join(' '), does: '' } : partOf(command, only);
  const usageText = only === undefined ? usageOfParts(command) : usage(called);
  const call = readCall(called, options);
  if (call.kind === 'help') {
    console.log(usageText);
    return 0;
  }
  if (unknown !== undefined) return refuse(command, `there is no part "${unknown}".`, usageText);
  if (call.kind === 'wrong') return refuse(called, call.reason, usageText);

  const done = new Set<Step>();
  for (const name of named.length > 0 ? named : byDefault) {
    for (const step of parts[name]?.steps ?? []) {
      if (done.has(step)) continue;
      done.add(step);
      const isLast = step === parts[name]?.steps.at(-1);
      const { status } = spawnSync(process.execPath, [...step, ...(isLast ? options : [])], { stdio: 'inherit' });
      if (status !== 0) return status ?? 1;
    }
  }
  return 0;
}

function usageOfParts({ name, parts, byDefault }: PartedCommand): string {
  const calls = Object.entries(parts).map(([part, { options = {}, does }]) => {
    const known = Object.entries(options).map(([option, of]) => `[${optionCall(option, of)}]`);
    return { call: [part, ...(known.length > 0 ? ['--', ...known] : [])].join(' '), does };
  });
  const width = Math.max(...calls.map(({ call }) => call.length));
  const lines = calls.map(({ call, does }) => `  ${call.padEnd(width)}   ${does}`);
  return `Usage: ${name} [part ...]\n\n${lines.join('\n')}\n\nWithout a part: ${byDefault.join(', ')}.`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function refuse(called: { name: string }, reason: string, usageText: string): number {
  console.error(refusal(called, reason, usageText));
  return WRONG_CALL;
}
