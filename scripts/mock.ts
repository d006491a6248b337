/** `npm run mock [-- --port 4010] [--dynamic]`: serves openapi.yaml by Prism until Ctrl-C. */
import { parseArgs } from 'node:util';
import { requireSoundSpec } from './lib/lint-spec.ts';
import { type Prism, startPrism } from './lib/prism.ts';

const SPEC = 'openapi.yaml';
const DEFAULT_PORT = '4010';
const USAGE = `Usage: npm run mock -- [--port ${DEFAULT_PORT}] [--dynamic]`;

const { values } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
if (!(port <= 65_535)) fail(`--port must be a number from 0 to 65535, not "${values.port}"`);

const start = (on: number) =>
  startPrism({ spec: SPEC, port: on, dynamic: values.dynamic, onLine: (line) => console.log(line) });
const starting = start(port).catch((error: Error) => error);
// Prism starts meanwhile. It serves many a spec that does not lint, and where it does not, the linter says more.
await requireSoundSpec(SPEC, 'the mock was not started');
const prism = await starting;
if (prism instanceof Error) {
  if (prism.message.includes('EADDRINUSE'))
    fail(`port ${port} is taken: end what listens there, or choose another with --port`);
  fail(prism.message);
}

// Before it says that it is ready: whoever reads that may end it at once.
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ending = true; // startPrism ends Prism
  });
}

console.log(`The mock is ready at ${prism.url}, with ${values.dynamic ? 'answers made up from the schemas' : "the spec's examples as answers"}.

  curl -H 'x-api-key: any' '${prism.url}/channel-service/v1/contacts?limit=2'
  new ImbraceClient({ apiKey: 'any', baseUrl: '${prism.url}' })

A header chooses another answer: Prefer: code=429, or Prefer: example=observed. Ctrl-C ends it.
`);

await serve(prism);

/** Until Ctrl-C. Prism goes on after most of what makes it fail; what ends it all the same, it survives by a new start. */
async function serve({ ended, url }: Prism): Promise<void> {
  const code = await ended;
  if (ending) return console.log('The mock has ended.');
  console.log(`Prism ended by itself, with ${code === null ? 'a signal' : `code ${code}`}: it is started again.`);
  const next = await start(Number(new URL(url).port)).catch((error: Error) => error);
  if (!(next instanceof Error)) {
    console.log(`The mock is back at ${next.url}.`);
    return serve(next);
  }
  if (ending) return console.log('The mock has ended.');
  fail(`it could not be started again: ${next.message}`);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: DEFAULT_PORT },
        dynamic: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function fail(message: string): never {
  console.error(`mock: ${message}`);
  process.exit(1);
}
