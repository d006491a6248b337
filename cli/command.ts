import { parseArgs } from 'node:util';

/** The exit code of a command that was called wrongly. */
export const WRONG_CALL = 2;
/** The exit code of a command that Ctrl-C ended before it was done. */
export const INTERRUPTED = 130;

/** An option of a command: with a `value` it takes one, without it is a switch. */
export interface Option {
  /** What the usage calls the value: `REF`. */
  value?: string;
  /** The value where the option is not given. */
  default?: string;
  does: string;
}

type Options = Readonly<Record<string, Option>>;

/** How a command is called. */
export interface Command<Named extends Options = Options> {
  /** What one types before the arguments: `npm run check`. */
  name: string;
  does: string;
  /** The arguments that are no options, where it takes any: `file ...`. */
  words?: { name: string; does: string };
  options?: Named;
}

type Values<Named extends Options> = {
  [Name in keyof Named]: Named[Name] extends { value: string }
    ? Named[Name] extends { default: string }
      ? string
      : string | undefined
    : boolean;
};

interface Arguments<Named extends Options> {
  values: Values<Named>;
  words: string[];
}

/** What a command was asked to do: its work, or to print its usage; or why the arguments make no sense. */
export type Call<Named extends Options> =
  | ({ kind: 'work' } & Arguments<Named>)
  | { kind: 'help' }
  | { kind: 'wrong'; reason: string };

/** Reads the arguments of a command. Does nothing else. */
export function readCall<Named extends Options>(command: Command<Named>, args: readonly string[]): Call<Named> {
  const options: Options = command.options ?? {};
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(
        Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const),
      ),
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { kind: 'help' };
  const given = new Map<string, string | true>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value = '', inlineValue } = token;
    const option = Object.hasOwn(options, name) && rawName === `--${name}` ? options[name] : undefined;
    const reason =
      option === undefined
        ? `there is no option ${rawName}.`
        : given.has(name)
          ? `${rawName} is given twice.`
          : option.value === undefined
            ? inlineValue && `${rawName} takes no value.`
            : // Without a value it would take the next option for it.
              inlineValue !== true &&
              (inlineValue === undefined || value.startsWith('-')) &&
              `${rawName} needs a value.`;
    if (reason) return { kind: 'wrong', reason };
    given.set(name, option?.value === undefined || value);
  }
  const [word] = command.words ? [] : words;
  if (word !== undefined) return { kind: 'wrong', reason: `nothing is known of "${word}" here.` };
  const values = Object.entries(options).map(([name, option]) => [
    name,
    given.get(name) ?? (option.value === undefined ? false : option.default),
  ]);
  return { kind: 'work', values: Object.fromEntries(values) as Values<Named>, words };
}

/** How a command is called, in a few lines. */
export function usage({ name, does, words, options = {} }: Command): string {
  const lines = [
    ...(words ? [[words.name, words.does] as const] : []),
    ...Object.entries(options).map(([option, { does, default: value }]) => [
      optionCall(option, options[option]),
      value ? `${does} (default: ${value})` : does,
    ]),
    ['--help', 'print this, and do nothing'] as const,
  ];
  const width = Math.max(...lines.map(([call = '']) => call.length));
  const table = lines.map(([call = '', text]) => `  ${call.padEnd(width)}   ${text}`);
  const call = [
    name,
    words && `[${words.name}]`,
    Object.keys(options).length > 0 && (name.startsWith('npm ') ? '[-- option ...]' : '[option ...]'),
  ];
  return `Usage: ${call.filter(Boolean).join(' ')}\n\n${does}\n\n${table.join('\n')}`;
}

/** An option as it is typed: `--base REF`. */
export const optionCall = (name: string, option: Option | undefined): string =>
  `--${name}${option?.value === undefined ? '' : ` ${option.value}`}`;

/**
 * The arguments of this process, as those of a command. Ends the process where they ask for the usage, with 0, or make no
 * sense, with 2.
 */
export function readArguments<Named extends Options>(
  command: Command<Named>,
  args: readonly string[] = process.argv.slice(2),
): Arguments<Named> {
  const call = readCall(command, args);
  if (call.kind === 'work') return call;
  if (call.kind === 'wrong') refuseCall(command, call.reason);
  console.log(usage(command));
  process.exit(0);
}

/** What is said of a call that makes no sense: one line, and the usage. */
export const refusal = (command: { name: string }, reason: string, usageText: string): string =>
  `${command.name}: ${reason}\n\n${usageText}`;

/** Ends a command that was called wrongly. @param reason one sentence: which argument, and what is wrong with it */
export function refuseCall(command: Command, reason: string): never {
  console.error(refusal(command, reason, usage(command)));
  process.exit(WRONG_CALL);
}

/** Ends a command that could not do its work. */
export function fail(command: Command, message: string): never {
  console.error(`${command.name}: ${message}`);
  process.exit(1);
}
