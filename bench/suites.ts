import type { Candidate, Figure } from './compare.ts';
import type { Contender, MeasuredCalls, SpeedCalls } from './contender.ts';
import { makeLimit } from './limit.ts';
import { measure, measureCrowd, measureLong } from './measure.ts';
import { startServer } from './start-server.ts';
import { AT_ONCE, CONTACTS, CSV_BYTES, HEADERS, LIMIT, LIST, OBJECT, ROWS, TITLES } from './workload.ts';

/** A comparison: what each candidate took, this client first. */
export interface Suite {
  title: string;
  /** Of the columns, in microseconds. */
  unit: number;
  unitName: string;
  figures: readonly Figure[];
}

const MICROSECONDS = { unit: 1, unitName: 'µs' };
export const MILLISECONDS = { unit: 1000, unitName: 'ms' };

/** Calls a sample, of those that take microseconds. */
const BATCH = 20;
const KEY = 'bench-key';

/**
 * Runs the suites that one process can measure, one after the other.
 *
 * @param contenders this client first
 */
export async function* runSuites(contenders: readonly Contender<MeasuredCalls>[]): AsyncGenerator<Suite> {
  const [ours, ...others] = contenders;
  if (!ours) throw new Error('There is nothing to measure.');
  const peers: Contender<SpeedCalls>[] = [await makeLimit(ours), ...others];
  const stubbed = (body: string, call: (calls: SpeedCalls) => Promise<unknown>) => {
    const fetch = (async () => new Response(body, { headers: HEADERS })) as typeof globalThis.fetch;
    const candidate = candidateOf('https://gateway.example.com', call, fetch);
    return measure(candidate(ours), peers.map(candidate), BATCH);
  };
  yield {
    ...MICROSECONDS,
    title: TITLES.stubObject,
    figures: await stubbed(OBJECT, ({ getContact }) => getContact('con_1')),
  };
  yield {
    ...MICROSECONDS,
    title: TITLES.stubList,
    figures: await stubbed(LIST, ({ listContacts }) => listContacts(ROWS)),
  };

  const { baseUrl, stop } = await startServer();
  const called = (call: (calls: SpeedCalls) => Promise<unknown>) => {
    const candidate = candidateOf(baseUrl, call);
    return [candidate(ours), peers.map(candidate)] as const;
  };
  try {
    const list = called(({ listContacts }) => listContacts(ROWS));
    yield { ...MICROSECONDS, title: TITLES.loopback, figures: await measure(...list, BATCH) };

    const atOnce = called(({ getContact }) => Promise.all(Array.from({ length: AT_ONCE }, () => getContact('con_1'))));
    yield { ...MILLISECONDS, title: TITLES.atOnce, figures: await measureCrowd(...atOnce) };

    const paging = called(async ({ countContacts }) => complete(await countContacts(LIMIT), CONTACTS));
    yield { ...MILLISECONDS, title: TITLES.paging, figures: await measureLong(...paging) };

    const csv = called(async ({ exportCsv }) => complete(await drain(await exportCsv()), CSV_BYTES));
    yield { ...MILLISECONDS, title: TITLES.csv, figures: await measureLong(...csv) };
  } finally {
    stop();
  }
}

/** Makes candidates that all make the same call, each by its own client. */
function candidateOf(
  baseUrl: string,
  call: (calls: SpeedCalls) => Promise<unknown>,
  fetch?: typeof globalThis.fetch,
): (contender: Contender<SpeedCalls>) => Candidate {
  return ({ name, connect }) => {
    const calls = connect({ baseUrl, apiKey: KEY, fetch });
    return { name, run: () => call(calls) };
  };
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
