import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { type Command, type Option, optionCall, readCall, refusal, usage, WRONG_CALL } from '../../cli/command.ts';

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
/** Prints a line where the steps before it passed: for programs that then say nothing. */
export const says = (line: string): Step => ['--print', JSON.stringify(line)];
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
 * Runs the parts of a command that the arguments name, as many at once as there are cores. What they print stands in the
 * order of the parts. Where one fails, none is started any more.
 *
 * @param args names of parts; options after them are for the part, which must be the only one
 * @returns the exit code: that of the first part that failed; 2, with the usage printed, where the arguments make no sense
 */
export async function runParts(
  command: PartedCommand,
  args: readonly string[],
  atOnce = availableParallelism(),
): Promise<number> {
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

  const chosen = (named.length > 0 ? named : byDefault).map((name) => (parts[name]?.steps ?? []) as readonly Step[]);
  const [first = [], ...others] = chosen;
  return others.length > 0 ? runAtOnce(chosen, atOnce) : runOne(first, options);
}

/** Runs steps one after another until one fails; the options go to the last. What they print is printed as it comes. */
async function runOne(steps: readonly Step[], options: readonly string[]): Promise<number> {
  for (const step of steps) {
    const child = spawn(process.execPath, [...step, ...(step === steps.at(-1) ? options : [])], { stdio: 'inherit' });
    const code = await exitCode(child);
    if (code !== 0) return code;
  }
  return 0;
}

interface Running {
  child: ChildProcess;
  code: Promise<number>;
  /** Prints what it has printed, the first time that it is called. */
  print: () => void;
}

/** Runs so many parts at once, a step that several share once. @returns the exit code of the first that failed */
async function runAtOnce(parts: readonly (readonly Step[])[], atOnce: number): Promise<number> {
  const started = new Map<Step, Running>();
  let failed = false;
  async function runPart(steps: readonly Step[]): Promise<number> {
    for (const step of steps) {
      if (failed) return 0;
      const running = started.get(step) ?? start(step);
      started.set(step, running);
      const code = await running.code;
      failed ||= code !== 0;
      if (code !== 0) return code;
    }
    return 0;
  }

  const codes: Promise<number>[] = [];
  for (const [index, steps] of parts.entries())
    codes.push((codes[index - atOnce] ?? Promise.resolve(0)).then(() => runPart(steps)));
  for (const [index, steps] of parts.entries()) {
    const code = await codes[index];
    for (const step of steps) started.get(step)?.print();
    if (code === 0) continue;
    for (const { child } of started.values()) child.kill();
    return code ?? 1;
  }
  return 0;
}

function start(step: Step): Running {
  // In colour where this process prints in colour.
  const env = process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
  const child = spawn(process.execPath, step, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const printed: [to: 'stdout' | 'stderr', text: string][] = [];
  for (const to of ['stdout', 'stderr'] as const)
    child[to].setEncoding('utf8').on('data', (text: string) => printed.push([to, text]));
  const print = () => {
    for (const [to, text] of printed.splice(0)) process[to].write(text);
  };
  return { child, code: exitCode(child), print };
}

const exitCode = (child: ChildProcess) =>
  new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

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
