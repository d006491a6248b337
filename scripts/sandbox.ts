/** `npm run sandbox [-- --generation observed] [--seed 1] …`: serves openapi.yaml from memory until Ctrl-C. */
import { parseArgs } from 'node:util';
import { DEFAULTS, type SandboxOptions } from '../sandbox/options.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

const USAGE = `Usage: npm run sandbox -- [--generation documented|observed] [--seed 1] [--contacts ${DEFAULTS.contacts}]
  [--fail 500:0.1,429:0.05,lost:0.05] [--latency 50] [--key SECRET] [--port 4011]
A status of --fail is how often, from 0 to 1, a request is answered so; lost is no answer to what was processed.
With --key, any other API key or token is answered with 401; without, any will do.`;

const { generation, seed, contacts, fail, latency, key, port, help } = readArguments();
if (help) {
  console.log(USAGE);
  process.exit();
}
if (generation !== 'documented' && generation !== 'observed')
  refuse(`--generation must be documented or observed, not "${generation}"`);

const options: SandboxOptions = {
  generation,
  seed: wholeNumber('seed', seed, 2 ** 31 - 1),
  contacts: wholeNumber('contacts', contacts, 1_000_000),
  latency: wholeNumber('latency', latency, 600_000),
  port: wholeNumber('port', port, 65_535),
  fail: rates(fail),
  key,
};
// It is printed inside quotes below, and sent in a header.
if (key !== undefined && !/^[\w!#$%&()*+,./:;<=>?@[\]^{|}~-]+$/.test(key))
  refuse('--key must be of letters, digits and ASCII punctuation other than quotes and backslashes');
await requireSoundSpec('openapi.yaml', 'the sandbox was not started');
// Loaded only now: a wrong option is told at once.
const { startSandbox } = await import('../sandbox/server.ts');
const sandbox = await startSandbox({ ...options, onLine: (line) => console.log(line) }).catch(
  (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      refuse(`port ${port} is taken: end what listens there, or choose another with --port`);
    refuse(error instanceof RangeError ? `--${error.message}` : error.message);
  },
);

const { url } = sandbox;
// Before it says that it is ready: whoever reads that may end it at once.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await sandbox.close();
    const { received, processed, faults } = sandbox.counters;
    const sum = (counter: Record<string, number>) => Object.values(counter).reduce((total, count) => total + count, 0);
    console.log(`The sandbox has ended: ${received} requests, ${sum(processed)} processed, ${sum(faults)} faults.`);
  });
}

console.log(`The sandbox is ready at ${url}, with ${contacts} contacts, and speaks like the ${generation} generation.

  curl -H 'x-api-key: ${key ?? 'any'}' '${url}/channel-service/v1/contacts?limit=2'
  new ImbraceClient({ apiKey: '${key ?? 'any'}', baseUrl: '${url}' })

What you create stays until it ends. Ctrl-C ends it.
`);

function readArguments() {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  try {
    const { values, tokens } = parseArgs({
      tokens: true,
      options: {
        generation: text(DEFAULTS.generation),
        seed: text(String(DEFAULTS.seed)),
        contacts: text(String(DEFAULTS.contacts)),
        latency: text(String(DEFAULTS.latency)),
        port: text('4011'),
        fail: text(''),
        key: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = repeated(given);
    if (twice) refuse(`--${twice} is given twice`);
    return values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function wholeNumber(option: string, value: string, most: number): number {
  if (!/^\d+$/.test(value) || Number(value) > most)
    refuse(`--${option} must be a whole number from 0 to ${most}, not "${value}"`);
  return Number(value);
}

/** "500:0.1,429:0.05"; whether the statuses and rates make sense is the sandbox's to say. */
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
  console.error(`sandbox: ${message}`);
  process.exit(1);
}
