/** The command of the sandbox: its options, and what it prints. */
import { type Command, fail, readArguments, refuseCall } from '../cli/command.ts';
import { DEFAULTS, LARGEST } from './check-options.ts';
import type { SandboxGeneration } from './options.ts';
import { type SandboxServerOptions, startSandbox } from './server.ts';

const OPTIONS = {
  contacts: { value: 'NUMBER', default: String(DEFAULTS.contacts), does: 'how many contacts there are at the start' },
  generation: {
    value: 'NAME',
    default: DEFAULTS.generation,
    does: 'answer as this generation of the service does: documented or observed',
  },
  seed: {
    value: 'NUMBER',
    default: String(DEFAULTS.seed),
    does: 'the same number gives the same data and the same errors',
  },
  fail: {
    value: 'RATES',
    default: '',
    does: 'answer with errors: 500:0.1,lost:0.05 is status 500 for 10 % of the requests, and no answer for 5 %',
  },
  latency: {
    value: 'MS',
    default: String(DEFAULTS.latency),
    does: 'wait so many milliseconds before each answer',
  },
  key: { value: 'SECRET', does: 'accept this API key or token only; without it, any is accepted' },
  port: { value: 'NUMBER', default: '4011', does: 'listen on this port; 0 is any free one' },
  host: { value: 'ADDRESS', default: '127.0.0.1', does: 'listen on this address' },
} as const;

/** @param name what one types before the arguments */
export const sandboxCommand = (name: string) =>
  ({
    name,
    does: 'Serves the API on this machine until Ctrl-C, and keeps in memory what clients create and change.',
    options: OPTIONS,
  }) as const satisfies Command;

/** Reads the arguments; a mistake in them ends the process. */
export function readOptions(command: ReturnType<typeof sandboxCommand>, args: readonly string[]): SandboxServerOptions {
  const { generation, seed, contacts, latency, port, fail: failures, key, host } = readArguments(command, args).values;
  const refuse = (message: string): never => refuseCall(command, `${message}.`);
  const wholeNumber = (option: string, value: string, most: number): number =>
    /^\d+$/.test(value) && Number(value) <= most
      ? Number(value)
      : refuse(`--${option} must be a whole number from 0 to ${most}, not "${value}"`);
  // The key is printed in quotes below, and sent in a header.
  if (key !== undefined && !/^[\w!#$%&()*+,./:;<=>?@[\]^{|}~-]+$/.test(key))
    refuse('--key must be of letters, digits and ASCII punctuation other than quotes and backslashes');
  if (!isGeneration(generation)) return refuse(`--generation must be documented or observed, not "${generation}"`);
  return {
    generation,
    seed: wholeNumber('seed', seed, LARGEST.seed),
    contacts: wholeNumber('contacts', contacts, LARGEST.contacts),
    latency: wholeNumber('latency', latency, LARGEST.latency),
    port: wholeNumber('port', port, LARGEST.port),
    fail: rates(failures, refuse),
    host,
    ...(key !== undefined && { key }),
  };
}

const isGeneration = (name: string): name is SandboxGeneration => name === 'documented' || name === 'observed';

/** Serves until it is interrupted. @returns once it is ready */
export async function serve(command: Command, options: SandboxServerOptions): Promise<void> {
  const { contacts, generation, key = 'any', port } = options;
  const sandbox = await startSandbox({ ...options, onLine: (line) => console.log(line) }).catch(
    (error: Error & { code?: string }) => {
      if (error.code === 'EADDRINUSE')
        fail(command, `port ${port} is taken: end what listens there, or choose another with --port.`);
      if (error instanceof RangeError) refuseCall(command, `--${error.message}.`);
      return fail(command, error.message);
    },
  );
  // Before it says that it is ready: whoever reads that may end it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await sandbox.close();
      const { received, processed, faults } = sandbox.counters;
      console.log(
        `The sandbox has ended. Requests: ${received} received, ${sum(processed)} carried out, ${sum(faults)} failed by --fail.`,
      );
    });
  }
  console.log(`The sandbox is ready at ${sandbox.url}, with ${contacts} contacts. It answers as the ${generation} generation of the service does.

  curl -H 'x-api-key: ${key}' '${sandbox.url}/channel-service/v1/contacts?limit=2'
  ${clientOf(sandbox.url, key)}

What you create or change is kept until the sandbox ends. Ctrl-C ends it.
`);
}

/** The client only sends a key without TLS to its own machine, unless it is told to. */
export const clientOf = (url: string, key: string): string =>
  `new ImbraceClient({ apiKey: '${key}', baseUrl: '${url}'${/\/\/(?:127\.|localhost|\[::1\])/.test(url) ? '' : ', allowInsecureHttp: true'} })`;

const sum = (counter: Readonly<Record<string, number>>) =>
  Object.values(counter).reduce((total, count) => total + count, 0);

/** Reads "500:0.1,429:0.05". The sandbox itself checks the statuses and rates. */
function rates(value: string, refuse: (message: string) => never): Record<string, number> {
  const entries = value === '' ? [] : value.split(',').map((entry) => entry.split(':') as [string, string]);
  const malformed = entries.find(([kind, rate, ...rest]) => !kind || !/^\d*\.?\d+$/.test(rate ?? '') || rest.length);
  if (malformed) refuse(`--fail must be like 500:0.1,429:0.05, not "${value}"`);
  const kinds = entries.map(([kind]) => kind);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) < index);
  if (twice) refuse(`--fail has two rates for ${twice}: give their sum`);
  return Object.fromEntries(entries.map(([kind, rate]) => [kind, Number(rate)]));
}
