import { type Contender, type MeasuredCalls, ROUTES, type Setup, type WirePage } from './contender.ts';
import { type Candidate, measure, measureLong, type Samples } from './measure.ts';
import { startServer } from './start-server.ts';
import { AT_ONCE, BODY, CONTACTS, CSV_BYTES, HEADERS, LIMIT } from './workload.ts';

/** A comparison: what each candidate took. */
export interface Suite {
  title: string;
  /** Of the columns, in microseconds. */
  unit: number;
  unitName: string;
  samples: Samples;
  /** How many times as long as another candidate this client may take. */
  bars: Readonly<Record<string, number>>;
}

/** Calls a sample, of those that take microseconds. */
const BATCH = 20;
const BY_HAND = 'fetch + timeout';

type All = readonly Contender<MeasuredCalls>[];

/** Runs all suites, one after the other. */
export async function* runSuites(contenders: All): AsyncGenerator<Suite> {
  const stub = (async () => new Response(BODY, { headers: HEADERS })) as typeof globalThis.fetch;
  yield {
    title: 'One call, no network (a stub in place of fetch)',
    unit: 1,
    unitName: 'µs',
    samples: await measure(calls(contenders, { baseUrl: 'https://gateway.example.com', fetch: stub }), BATCH),
    bars: { 'openapi-fetch': 0.95, [BY_HAND]: 1.45 },
  };

  const { baseUrl, stop } = await startServer();
  try {
    yield {
      title: 'One call, loopback',
      unit: 1,
      unitName: 'µs',
      samples: await measure(calls(contenders, { baseUrl }), BATCH),
      bars: { 'raw fetch': 1.15 },
    };
    const connected = contenders.map(({ name, connect }) => ({ name, to: connect({ baseUrl, apiKey: KEY }) }));
    yield {
      title: `${AT_ONCE} calls at once, loopback`,
      unit: 1000,
      unitName: 'ms',
      samples: await measure(
        connected.map(({ name, to }) => [
          name,
          () => Promise.all(Array.from({ length: AT_ONCE }, () => to.getContact('con_1'))),
        ]),
        1,
      ),
      bars: {},
    };
    yield {
      title: `Paging through ${CONTACTS.toLocaleString('en')} contacts, ${LIMIT} a page`,
      unit: 1000,
      unitName: 'ms',
      samples: await measureLong([
        ...connected.map(
          ({ name, to }): Candidate => [name, async () => complete(await to.countContacts(LIMIT), CONTACTS)],
        ),
        [`${BY_HAND}, rows`, async () => complete(await countRows(baseUrl), CONTACTS)],
      ]),
      bars: { 'raw fetch': 1.15 },
    };
    yield {
      title: `${CSV_BYTES / 1024 / 1024} MiB of CSV as a stream`,
      unit: 1000,
      unitName: 'ms',
      samples: await measureLong(
        connected.map(({ name, to }) => [name, async () => complete(await drain(await to.exportCsv()), CSV_BYTES)]),
      ),
      bars: {},
    };
  } finally {
    stop();
  }
}

const KEY = 'bench-key';

/** A GET as somebody writes it by hand who knows what may hang. */
async function getByHand(url: string, fetch = globalThis.fetch): Promise<unknown> {
  const headers = { accept: 'application/json', 'x-api-key': KEY };
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 60_000);
  try {
    const response = await fetch(url, { method: 'GET', headers, signal: controller.signal });
    if (!response.ok) throw new Error(`${response.status}`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/** The rows of all pages by such GETs, one by one: what `for await` over this client's list gives. */
async function* rowsByHand(baseUrl: string): AsyncGenerator<{ id: string }> {
  for (let skip = 0, more = true; more; skip += LIMIT) {
    const page = (await getByHand(`${baseUrl}/${ROUTES.contacts}?limit=${LIMIT}&skip=${skip}`)) as WirePage;
    for (const row of page.data) yield row;
    more = page.has_more;
  }
}

async function countRows(baseUrl: string): Promise<number> {
  let seen = 0;
  for await (const { id } of rowsByHand(baseUrl)) if (id) seen++;
  return seen;
}

/** One GET by each contender, and by hand. */
function calls(contenders: All, setup: Setup): Candidate[] {
  const url = `${setup.baseUrl}/${ROUTES.contact('con_1')}`;
  return [
    ...contenders.map(({ name, connect }): Candidate => {
      const { getContact } = connect({ ...setup, apiKey: KEY });
      return [name, () => getContact('con_1')];
    }),
    [BY_HAND, () => getByHand(url, setup.fetch)],
  ];
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<number> {
  const reader = stream.getReader();
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) bytes += next.value.length;
  return bytes;
}

function complete(seen: number, expected: number): void {
  if (seen !== expected) throw new Error(`${seen} instead of ${expected}`);
}
