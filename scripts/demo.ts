/**
 * `npm run demo`: a tour of the client. By default it starts a mock of the service and makes the calls that the
 * reference pages show; with IMBRACE_BASE_URL and a credential set, it makes reading calls against that service.
 */

import { INTERRUPTED, readArguments } from '../cli/command.ts';
import { specOperations } from '../spec/document.ts';
import { readSpec } from '../spec/read.ts';
import { type Fetch, ImbraceClient, isAuthError, isImbraceError, isNetworkError } from '../src/index.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';
import { NothingToRead } from './lib/live/calls.ts';
import { startPrism } from './lib/prism.ts';
import { show } from './lib/show.ts';
import { documentedTour, readingTour, type Step } from './lib/tour.ts';

const SPEC = 'openapi.yaml';

readArguments({
  name: 'npm run demo',
  does: `Starts a mock of the service and makes every call that has an example on the reference pages. Where IMBRACE_BASE_URL
and IMBRACE_API_KEY or IMBRACE_ACCESS_TOKEN are set, it makes reading calls against that service instead.`,
});

const { IMBRACE_BASE_URL, IMBRACE_API_KEY, IMBRACE_ACCESS_TOKEN } = process.env;
const live = Boolean(IMBRACE_BASE_URL && (IMBRACE_API_KEY || IMBRACE_ACCESS_TOKEN));

/** The last request that was sent, as the table shows it: verb, path, status. */
let sent = '';
const recordingFetch: Fetch = async (url, init) => {
  const { pathname, search } = new URL(url);
  const response = await fetch(url, init);
  sent = `${init.method} ${pathname.replace('/channel-service', '…')}${live ? '' : search} → ${response.status}`;
  return response;
};

process.exitCode = await (live ? liveTour() : mockTour());

async function mockTour(): Promise<number> {
  const asked = ['IMBRACE_BASE_URL', 'IMBRACE_ENV', 'IMBRACE_API_KEY', 'IMBRACE_ACCESS_TOKEN'];
  const [set] = asked.filter((name) => process.env[name]);
  const lacks = IMBRACE_BASE_URL ? 'no credential is' : 'IMBRACE_BASE_URL is not';
  if (set) console.log(`${set} is set but ${lacks}: this is the mock, not your service.\n`);
  console.log('Starting a mock of the service from openapi.yaml …');
  // Before anything is started: Ctrl-C reaches the linter and the mock as well. The mock ends with this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(INTERRUPTED));
  await requireSoundSpec(SPEC, 'the mock was not started');
  const prism = await startPrism({ spec: SPEC, port: 0 });
  let over = false;
  void prism.ended.then((code) => {
    if (over) return;
    console.error(`\nThe mock ended by itself, with code ${code}.`);
    process.exit(1);
  });
  try {
    const others = methodsBeside(documentedTour);
    console.log(`The mock listens at ${prism.url}. Below are the ${documentedTour.length} calls that the reference pages show, in their order.
The mock answers each with the spec's example, whatever is asked for, so filters do not filter.
`);
    const client = new ImbraceClient({ apiKey: 'any-key-will-do', baseUrl: prism.url, fetch: recordingFetch });
    const failed = await walk(client, documentedTour, false);
    console.log(`
The client has ${others.length} more methods, for which the reference pages have no example:
${inLines(others)}
README.md lists all methods in one table. To try any of them, start \`npm run sandbox\`: it keeps what you create and
change, until it ends. The mock is stopped.`);
    return failed;
  } finally {
    over = true;
    await prism.stop();
  }
}

async function liveTour(): Promise<number> {
  await requireSoundSpec(SPEC, 'the service was asked nothing');
  const tour = readingTour(readSpec());
  const others = methodsBeside(tour);
  console.log(`Reading calls only, against ${IMBRACE_BASE_URL}, which IMBRACE_BASE_URL names: ${tour.length} of the client's methods. The other
${others.length} would change something or export all contacts, so they are not called. Names and addresses are masked below.
`);
  return walk(new ImbraceClient({ fetch: recordingFetch }), tour, true);
}

/** The methods of the client that a tour does not call. */
function methodsBeside(tour: readonly Step[]): string[] {
  return specOperations(readSpec())
    .map(({ sdkMethod }) => sdkMethod)
    .filter((method) => !tour.some(({ call }) => call.startsWith(`${method}(`)));
}

/** Names with commas between them, in lines that fit a terminal. */
function inLines(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    const line = `${lines.at(-1)} ${name},`;
    if (line.length > 100) lines.push(` ${name},`);
    else lines[lines.length - 1] = line;
  }
  return lines
    .map((line) => ` ${line}`)
    .join('\n')
    .replace(/,$/, '.');
}

/** Makes the calls one after another, a line each. @returns the exit code: 1 if one of them failed */
async function walk(client: ImbraceClient, steps: Step[], masked: boolean): Promise<number> {
  const width = Math.max(...steps.map(({ call }) => call.length));
  const tally = { answered: 0, skipped: 0, failed: 0 };
  console.log(`  ${'call'.padEnd(width)}   came back\n  ${'─'.repeat(width)}   ${'─'.repeat(40)}`);
  for (const { call, run } of steps) {
    sent = '';
    let outcome = '';
    let hopeless = false;
    try {
      outcome = show(await run(client), masked);
      tally.answered++;
    } catch (error) {
      const skipped = error instanceof NothingToRead;
      tally[skipped ? 'skipped' : 'failed']++;
      outcome = skipped
        ? `skipped: ${error.message}`
        : `✗ ${isImbraceError(error) ? `${error.name}: ${error.message}` : error}`;
      // No service answers, or the credential is refused. A 403 is about this call only; the next one may be allowed.
      hopeless = isNetworkError(error) || (isAuthError(error) && error.status !== 403);
    }
    console.log(`  ${call.padEnd(width)}   ${outcome}${sent && `\n  ${''.padEnd(width)}   ${sent}`}`);
    if (hopeless) break;
  }
  console.log(`\n${summary(tally, steps.length)}`);
  return tally.failed > 0 ? 1 : 0;
}

function summary(
  { answered, skipped, failed }: Record<'answered' | 'skipped' | 'failed', number>,
  all: number,
): string {
  const made = answered + failed;
  const left = all - made - skipped;
  return [
    `${made} call${made === 1 ? '' : 's'}, ${failed === 0 ? 'all answered' : `${failed} failed`}`,
    ...(skipped > 0 ? [`, ${skipped} skipped`] : []),
    left > 0 ? `. The other ${left} would meet the same, so they were not made.` : '.',
  ].join('');
}
