/** `npm run sandbox`: serves openapi.yaml from memory until Ctrl-C. */
import { DEFAULTS, type SandboxOptions } from '../sandbox/options.ts';
import { fail, readArguments, refuseCall } from './lib/command.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

const COMMAND = {
  name: 'npm run sandbox',
  does: 'Serves openapi.yaml on this machine until Ctrl-C, and keeps in memory what clients create and change.',
  options: {
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
  },
} as const;

const { generation, seed, contacts, fail: failures, latency, key, port } = readArguments(COMMAND).values;
if (generation !== 'documented' && generation !== 'observed')
  refuse(`--generation must be documented or observed, not "${generation}"`);

const options: SandboxOptions = {
  generation,
  seed: wholeNumber('seed', seed, 2 ** 31 - 1),
  contacts: wholeNumber('contacts', contacts, 1_000_000),
  latency: wholeNumber('latency', latency, 600_000),
  port: wholeNumber('port', port, 65_535),
  fail: rates(failures),
  key,
};
// The key is printed in quotes below, and sent in a header.
if (key !== undefined && !/^[\w!#$%&()*+,./:;<=>?@[\]^{|}~-]+$/.test(key))
  refuse('--key must be of letters, digits and ASCII punctuation other than quotes and backslashes');
await requireSoundSpec('openapi.yaml', 'the sandbox was not started');
// Loaded only now, so that a wrong option is refused at once.
const { startSandbox } = await import('../sandbox/server.ts');
const sandbox = await startSandbox({ ...options, onLine: (line) => console.log(line) }).catch(
  (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(COMMAND, `port ${port} is taken: end what listens there, or choose another with --port.`);
    if (error instanceof RangeError) refuse(`--${error.message}`);
    fail(COMMAND, error.message);
  },
);

const { url } = sandbox;
// Before the message that it is ready: a program that reads the message may end the sandbox at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await sandbox.close();
    const { received, processed, faults } = sandbox.counters;
    const sum = (counter: Record<string, number>) => Object.values(counter).reduce((total, count) => total + count, 0);
    console.log(
      `The sandbox has ended. Requests: ${received} received, ${sum(processed)} carried out, ${sum(faults)} failed by --fail.`,
    );
  });
}

console.log(`The sandbox is ready at ${url}, with ${contacts} contacts. It answers as the ${generation} generation of the service does.

  curl -H 'x-api-key: ${key ?? 'any'}' '${url}/channel-service/v1/contacts?limit=2'
  new ImbraceClient({ apiKey: '${key ?? 'any'}', baseUrl: '${url}' })

What you create or change is kept until the sandbox ends. Ctrl-C ends it.
`);

function wholeNumber(option: string, value: string, most: number): number {
  if (!/^\d+$/.test(value) || Number(value) > most)
    refuse(`--${option} must be a whole number from 0 to ${most}, not "${value}"`);
  return Number(value);
}

/** Reads "500:0.1,429:0.05". The sandbox itself checks the statuses and rates. */
function rates(value: string): Record<string, number> {
  const entries = value === '' ? [] : value.split(',').map((entry) => entry.split(':') as [string, string]);
  const malformed = entries.find(([kind, rate, ...rest]) => !kind || !/^\d*\.?\d+$/.test(rate ?? '') || rest.length);
  if (malformed) refuse(`--fail must be like 500:0.1,429:0.05, not "${value}"`);
  const twice = repeated(entries.map(([kind]) => kind));
  if (twice) refuse(`--fail has two rates for ${twice}: give their sum`);
  return Object.fromEntries(entries.map(([kind, rate]) => [kind, Number(rate)]));
}

/** The first value that is there before. */
function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) < index);
}

function refuse(message: string): never {
  refuseCall(COMMAND, `${message}.`);
}
