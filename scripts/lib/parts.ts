import { spawnSync } from 'node:child_process';

/** The exit code of a command that was called wrongly. */
const WRONG_CALL = 2;

/** One of the things that a command can do. */
export interface Part {
  /** What it does, for the usage. */
  does: string;
  /** The options that it takes, for the usage. */
  options?: string;
  /** What node runs for it, one after another; the options go to the last. */
  steps: readonly Step[];
}

/** A program for node, and what it is called with. */
type Step = readonly [program: string, ...args: string[]];

/** One of the project's own programs. */
export const typescript = (file: string, ...args: string[]): Step => ['--import', 'tsx', file, ...args];
/** A step that several parts begin with: it is run once. */
export const BUILD: Step = ['node_modules/tsdown/dist/run.mjs', '--logLevel', 'error'];

export interface PartedCommand {
  /** As it is called: `npm run check`. */
  name: string;
  parts: Readonly<Record<string, Part>>;
  /** The parts that are run where none is named. */
  byDefault: readonly string[];
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
  if (options[0] === '--help' || options[0] === '-h') {
    console.log(usage(command));
    return 0;
  }
  const wrong = named.find((name) => !Object.hasOwn(parts, name));
  if (wrong !== undefined) return refuse(command, `there is no part "${wrong}".`);
  const chosen = named.length > 0 ? named : byDefault;
  const [first = ''] = chosen;
  if (options.length > 0 && (chosen.length > 1 || parts[first]?.options === undefined))
    return refuse(command, `${options[0]} is no option of ${chosen.join(', ')}.`);

  const done = new Set<Step>();
  for (const name of chosen) {
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

function usage({ name, parts, byDefault }: PartedCommand): string {
  const calls = Object.entries(parts).map(([part, { options, does }]) => ({
    call: options === undefined ? part : `${part} -- ${options}`,
    does,
  }));
  const width = Math.max(...calls.map(({ call }) => call.length));
  const lines = calls.map(({ call, does }) => `  ${call.padEnd(width)}   ${does}`);
  return `Usage: ${name} [part ...]\n\n${lines.join('\n')}\n\nWithout a part: ${byDefault.join(', ')}.`;
}

function refuse(command: PartedCommand, reason: string): number {
  console.error(`${command.name}: ${reason}\n\n${usage(command)}`);
  return WRONG_CALL;
}
