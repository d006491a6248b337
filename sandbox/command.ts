/** The command of the sandbox: its options, and what it prints. */
import { parseArgs } from 'node:util';
import { DEFAULTS, type SandboxGeneration } from './options.ts';
import { type SandboxServerOptions, startSandbox } from './server.ts';

const DEFAULT_PORT = 4011;

/** A mistake in what was typed. */
export class UsageError extends Error {}

const usage = (
  program: string,
) => `Usage: ${program} [--generation documented|observed] [--seed 1] [--contacts ${DEFAULTS.contacts}]
  [--fail 500:0.1,429:0.05,lost:0.05] [--latency 50] [--key SECRET] [--port ${DEFAULT_PORT}] [--host 127.0.0.1]
Serves the API from memory until Ctrl-C. What it begins with is the same for the same --seed.
A status of --fail is how often, from 0 to 1, a request is answered so; lost is no answer to what was processed.
With --key, any other API key or token is answered with 401; without, any will do.`;

/** @returns what was asked for; undefined where that was the usage, which it prints */
export function readOptions(args: readonly string[], program: string): SandboxServerOptions | undefined {
  const { help, generation, seed, contacts, latency, port, fail, key, host } = readArguments(args, program);
  if (help) {
    console.log(usage(program));
    return undefined;
  }
  // It is printed inside quotes, and sent in a header.
  if (key !== undefined && !/^[\w!#$%&()*+,./:;<=>?@[\]^{|}~-]+$/.test(key))
    throw new UsageError('--key must be of letters, digits and ASCII punctuation other than quotes and backslashes');
  return {
    generation: readGeneration(generation),
    seed: wholeNumber('seed', seed, 2 ** 31 - 1),
    contacts: wholeNumber('contacts', contacts, 1_000_000),
    latency: wholeNumber('latency', latency, 600_000),
    port: wholeNumber('port', port, 65_535),
    fail: rates(fail),
    host,
    ...(key !== undefined && { key }),
  };
}

/** Serves until it is interrupted. @returns once it is ready */
export async function serve(options: SandboxServerOptions): Promise<void> {
  const { contacts, generation, key = 'any', port } = options;
  const sandbox = await startSandbox({ ...options, onLine: (line) => console.log(line) }).catch(
    (error: Error & { code?: string }) => {
      if (error.code === 'EADDRINUSE')
        throw new UsageError(`port ${port} is taken: end what listens there, or choose another with --port`);
      throw new UsageError(error instanceof RangeError ? `--${error.message}` : error.message);
    },
  );
  // Before it says that it is ready: whoever reads that may end it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await sandbox.close();
      const { received, processed, faults } = sandbox.counters;
      console.log(`The sandbox has ended: ${received} requests, ${sum(processed)} processed, ${sum(faults)} faults.`);
    });
  }
  console.log(`The sandbox is ready at ${sandbox.url}, with ${contacts} contacts, and speaks like the ${generation} generation.

  curl -H 'x-api-key: ${key}' '${sandbox.url}/channel-service/v1/contacts?limit=2'
  new ImbraceClient({ apiKey: '${key}', baseUrl: '${sandbox.url}' })

What you create stays until it ends. Ctrl-C ends it.
`);
}

const sum = (counter: Readonly<Record<string, number>>) =>
  Object.values(counter).reduce((total, count) => total + count, 0);

function readArguments(args: readonly string[], program: string) {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      tokens: true,
      options: {
        generation: text(DEFAULTS.generation),
        seed: text(String(DEFAULTS.seed)),
        contacts: text(String(DEFAULTS.contacts)),
        latency: text(String(DEFAULTS.latency)),
        port: text(String(DEFAULT_PORT)),
        host: text('127.0.0.1'),
        fail: text(''),
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = repeated(given);
    if (twice) throw new UsageError(`--${twice} is given twice`);
    return values;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error instanceof Error ? error.message : error}\n${usage(program)}`);
  }
}

function readGeneration(generation: string): SandboxGeneration {
  if (generation === 'documented' || generation === 'observed') return generation;
  throw new UsageError(`--generation must be documented or observed, not "${generation}"`);
}

function wholeNumber(option: string, value: string, most: number): number {
  if (!/^\d+$/.test(value) || Number(value) > most)
    throw new UsageError(`--${option} must be a whole number from 0 to ${most}, not "${value}"`);
  return Number(value);
}

/** "500:0.1,429:0.05"; whether the statuses and rates make sense is the sandbox's to say. */
function rates(value: string): Record<string, number> {
  const entries = value === '' ? [] : value.split(',').map((entry) => entry.split(':') as [string, string]);
  const malformed = entries.find(([kind, rate, ...rest]) => !kind || !/^\d*\.?\d+$/.test(rate ?? '') || rest.length);
  if (malformed) throw new UsageError(`--fail must be like 500:0.1,429:0.05, not "${value}"`);
  const twice = repeated(entries.map(([kind]) => kind));
  if (twice) throw new UsageError(`--fail has two rates for ${twice}: give their sum`);
  return Object.fromEntries(entries.map(([kind, rate]) => [kind, Number(rate)]));
}

/** The first value that is there before. */
function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) < index);
}

/** Runs a part of a command; what the caller did wrong is said without a stack, and ends it with 1. */
export async function saying<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`sandbox: ${error.message}`);
    process.exit(1);
  }
}
