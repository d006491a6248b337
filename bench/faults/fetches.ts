import { Readable } from 'node:stream';
import type { Contender, MeasuredCalls } from '../contender.ts';
import { type FaultCase, getContact, NO_SUCH_CALL, SECRET, settle } from './fault-case.ts';
import { messageOf, type Outcome, outcomeOf, say } from './outcome.ts';

const REASON = 'No contact has this id';
const JSON_TYPE = { 'content-type': 'application/json' };
const CSV = 'id,name\ncon_1,Alice Smith\n';

/** Where nothing is sent: each of these fetches answers by itself. */
const BASE_URL = 'http://127.0.0.1:9';

const failed = () => new Response(JSON.stringify({ message: REASON, error: { message: REASON } }), NOT_FOUND);
const NOT_FOUND = { status: 404, headers: JSON_TYPE };

/** What a call comes to whose fetch gives this. */
function answeredWith(contender: Contender, answer: () => unknown): Promise<Outcome> {
  const fetch = (async () => answer()) as typeof globalThis.fetch;
  return settle(contender, async () => getContact(contender.connect({ baseUrl: BASE_URL, apiKey: SECRET, fetch })));
}

const quotes = (outcome: Outcome) =>
  'error' in outcome ? `; ${messageOf(outcome.error).includes(REASON) ? 'quotes' : 'does not quote'} the reason` : '';

/** A case of which the cell is how a call ends, and whether its message quotes the service. */
const odd = (fault: string, answer: () => unknown): FaultCase => ({
  fault,
  async observe(contender) {
    const outcome = await answeredWith(contender, answer);
    return `${say(outcome)}${quotes(outcome)}`;
  },
});

/** A response as a library of its own makes one: its members, and none of the runtime's class. */
function foreign(native: Response, own: object): object {
  const { status, ok, statusText, url, redirected, headers } = native;
  return {
    ...{ status, ok, statusText, url, redirected, headers, type: 'default', bodyUsed: false },
    text: () => native.text(),
    json: () => native.json(),
    arrayBuffer: () => native.arrayBuffer(),
    blob: () => native.blob(),
    clone: () => foreign(native.clone(), own),
    ...own,
  };
}

/** As node-fetch's: the body is a Node stream. */
function withNodeStream(native: Response): object {
  const body = Readable.from(
    (async function* () {
      yield Buffer.from(await native.clone().arrayBuffer());
    })(),
    { objectMode: false },
  );
  return foreign(native, { body, clone: () => withNodeStream(native.clone()) });
}

/** As React Native's: there is no `body`. */
const withoutBody = (native: Response) => foreign(native, { clone: () => withoutBody(native.clone()) });

/** As hand-written mocks: headers that can only be asked for one by one. */
function withGetOnly(native: Response): object {
  const headers = { get: (name: string) => native.headers.get(name), has: (name: string) => native.headers.has(name) };
  return foreign(native, { body: native.body, headers, clone: () => withGetOnly(native.clone()) });
}

/** As one whose body was read before, for instance by an interceptor that logs it. */
async function readBefore(native: Response): Promise<Response> {
  await native.text();
  return native;
}

/** What a `fetch` by hand may give in place of a Response. */
const NO_RESPONSES: Readonly<Record<string, unknown>> = { undefined: undefined, '{}': {} };

const NO_RESPONSE: FaultCase = {
  fault: `Your own \`fetch\` gives no Response (${Object.keys(NO_RESPONSES)
    .map((text) => `\`${text}\``)
    .join(', ')}); does the error say so?`,
  async observe(contender) {
    const cells = new Set<string>();
    for (const answer of Object.values(NO_RESPONSES)) {
      const outcome = await answeredWith(contender, () => answer);
      const message = 'error' in outcome ? messageOf(outcome.error) : '';
      cells.add(/fetch.*\bResponse\b/i.test(message) ? 'it says so' : `it does not: ${say(outcome)}`);
    }
    return [...cells].join('; ');
  },
};

const CSV_OF_NODE_STREAM: FaultCase = {
  fault: 'The body that a `fetch` gives is a Node stream; a CSV file is read as a stream',
  async observe(contender) {
    const fetch = (async () =>
      withNodeStream(
        new Response(CSV, { headers: { 'content-type': 'text/csv' } }),
      )) as unknown as typeof globalThis.fetch;
    const calls = contender.connect({ baseUrl: BASE_URL, apiKey: SECRET, fetch });
    const { exportCsv } = calls as Partial<MeasuredCalls>;
    if (!exportCsv) return NO_SUCH_CALL;
    // Not unwrapped: it is the text itself.
    const outcome = await outcomeOf(async () => new Response(await exportCsv()).text());
    return 'value' in outcome && outcome.value === CSV ? 'all of it arrives' : say(outcome);
  },
};

export const FETCHES: readonly FaultCase[] = [
  odd('The body that a `fetch` gives is a Node stream (node-fetch); status 404', () => withNodeStream(failed())),
  CSV_OF_NODE_STREAM,
  odd('The Response has no `body` (React Native); status 404', () => withoutBody(failed())),
  odd('The headers of a mocked Response have `get`, but no `forEach`; status 404', () => withGetOnly(failed())),
  odd('The body of a 404 was read before it reaches the client', () => readBefore(failed())),
  NO_RESPONSE,
];
