/** `npm run mock`: serves openapi.yaml by Prism until Ctrl-C. */
import { fail, INTERRUPTED, readArguments, refuseCall } from '../cli/command.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';
import { type Prism, startPrism } from './lib/prism.ts';

const SPEC = 'openapi.yaml';
const COMMAND = {
  name: 'npm run mock',
  does: "Answers every call of openapi.yaml with the spec's examples, on this machine, until Ctrl-C.",
  options: {
    port: { value: 'NUMBER', default: '4010', does: 'listen on this port; 0 is any free one' },
    dynamic: { does: 'make answers up from the schemas instead of the examples' },
  },
} as const;

const { values } = readArguments(COMMAND);
const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
if (!(port <= 65_535)) refuseCall(COMMAND, `--port must be a number from 0 to 65535, not "${values.port}".`);

// Before anything is started: Ctrl-C reaches the linter and Prism as well, and is no fault of theirs.
let ready = false;
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ending = true; // startPrism ends Prism
    if (!ready) process.exit(INTERRUPTED);
  });
}

const start = (on: number) =>
  startPrism({ spec: SPEC, port: on, dynamic: values.dynamic, onLine: (line) => console.log(line) });
const starting = start(port).catch((error: Error) => error);
// Prism starts meanwhile. It would serve some specs that do not lint; for the others the linter gives the better message.
await requireSoundSpec(SPEC, 'the mock was not started');
const prism = await starting;
if (prism instanceof Error) {
  if (prism.message.includes('EADDRINUSE'))
    fail(COMMAND, `port ${port} is taken: end what listens there, or choose another with --port.`);
  fail(COMMAND, prism.message);
}

ready = true;
console.log(`The mock is ready at ${prism.url}, with ${values.dynamic ? 'answers made up from the schemas' : "the spec's examples as answers"}.

  curl -H 'x-api-key: any' '${prism.url}/channel-service/v1/contacts?limit=2'
  new ImbraceClient({ apiKey: 'any', baseUrl: '${prism.url}' })

A header chooses another answer: Prefer: code=429, or Prefer: example=observed. Ctrl-C ends it.
`);

await serve(prism);

/** Waits until Ctrl-C. Prism continues after most errors; where one ends its process, it is started again. */
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
  fail(COMMAND, `Prism could not be started again: ${next.message}`);
}
