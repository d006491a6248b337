/**
 * `npm run demo`: a tour of the client. By default it starts a mock of the service and makes every call of the
 * reference pages; with IMBRACE_BASE_URL and a credential set, it makes reading calls against that service.
 */
import { type Fetch, ImbraceClient, isImbraceError } from '../src/index.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';
import { startPrism } from './lib/prism.ts';
import { show } from './lib/show.ts';
import { documentedTour, NothingToRead, readingTour, type Step } from './lib/tour.ts';

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
  console.log('Starting a mock of the service from openapi.yaml …');
  await requireSoundSpec('openapi.yaml', 'the mock was not started');
  const prism = await startPrism({ spec: 'openapi.yaml', port: 0 });
  let over = false;
  void prism.ended.then(() => {
    if (!over) process.exit(INTERRUPTED);
  });
  try {
    console.log(`It listens at ${prism.url}. Every call of the reference pages, against it:\n`);
    const client = new ImbraceClient({ apiKey: 'any-key-will-do', baseUrl: prism.url, fetch: recordingFetch });
    const failed = await walk(client, documentedTour, false);
    console.log('\nThe mock is stopped. Next: the quick start in README.md, or `npm run mock` for a mock of your own.');
    return failed;
  } finally {
    over = true;
    await prism.stop();
  }
}

async function liveTour(): Promise<number> {
  console.log(
    `Reading calls only, against ${IMBRACE_BASE_URL}, which IMBRACE_BASE_URL names. Nothing is changed there,`,
  );
  console.log('no CSV is exported, and names and addresses are masked below.\n');
  return walk(new ImbraceClient({ fetch: recordingFetch }), readingTour(), true);
}

/** Makes the calls one after another, a line each. @returns the exit code: 1 if one of them failed */
async function walk(client: ImbraceClient, steps: Step[], masked: boolean): Promise<number> {
  const width = Math.max(...steps.map(({ call }) => call.length));
  let failed = 0;
  console.log(`  ${'call'.padEnd(width)}   came back\n  ${'─'.repeat(width)}   ${'─'.repeat(40)}`);
  for (const { call, run } of steps) {
    sent = '';
    const outcome = await run(client).then(
      (result) => show(result, masked),
      (error: unknown) => {
        if (error instanceof NothingToRead) return error.message;
        failed = 1;
        return `✗ ${isImbraceError(error) ? `${error.name}: ${error.message}` : error}`;
      },
    );
    console.log(`  ${call.padEnd(width)}   ${outcome}${sent && `\n  ${''.padEnd(width)}   ${sent}`}`);
  }
  return failed;
}
