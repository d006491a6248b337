/**
 * `npm run demo`: a tour of the client. By default it starts a mock of the service and makes every call of the
 * reference pages; with IMBRACE_BASE_URL and a credential set, it makes reading calls against that service.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SpecDocument } from '../spec/document.ts';
import { type Fetch, ImbraceClient, isAuthError, isImbraceError, isNetworkError } from '../src/index.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';
import { NothingToRead } from './lib/live/calls.ts';
import { startPrism } from './lib/prism.ts';
import { show } from './lib/show.ts';
import { documentedTour, readingTour, type Step } from './lib/tour.ts';

const SPEC = 'openapi.yaml';
/** The exit code of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

const { IMBRACE_BASE_URL, IMBRACE_API_KEY, IMBRACE_ACCESS_TOKEN } = process.env;
const live = Boolean(IMBRACE_BASE_URL && (IMBRACE_API_KEY || IMBRACE_ACCESS_TOKEN));

/** The last request that went out, as the table shows it: verb, path, status. */
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
  await requireSoundSpec(SPEC, 'the mock was not started');
  const prism = await startPrism({ spec: SPEC, port: 0 });
  let over = false;
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interrupted = true; // startPrism ends the mock
    });
  }
  void prism.ended.then((code) => {
    if (over) return;
    if (interrupted) process.exit(INTERRUPTED);
    console.error(`\nThe mock ended by itself, with code ${code}.`);
    process.exit(1);
  });
  try {
    console.log(`It listens at ${prism.url}. Every call of the reference pages, against it; it answers each with the`);
    console.log("spec's examples, whatever is asked for, so filters do not filter.\n");
    const client = new ImbraceClient({ apiKey: 'any-key-will-do', baseUrl: prism.url, fetch: recordingFetch });
    const failed = await walk(client, documentedTour, false);
    console.log('The mock is stopped. Next: the quick start in README.md, or `npm run mock` for a mock of your own.');
    return failed;
  } finally {
    over = true;
    await prism.stop();
  }
}

async function liveTour(): Promise<number> {
  await requireSoundSpec(SPEC, 'the service was asked nothing');
  const spec = parse(readFileSync(SPEC, 'utf8')) as SpecDocument;
  console.log(
    `Reading calls only, against ${IMBRACE_BASE_URL}, which IMBRACE_BASE_URL names. Nothing is changed there,`,
  );
  console.log('no CSV is exported, and names and addresses are masked below.\n');
  return walk(new ImbraceClient({ fetch: recordingFetch }), readingTour(spec), true);
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
      // Nobody answers, or the credential does not count; while 403 forbids one call, and maybe not the next.
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
