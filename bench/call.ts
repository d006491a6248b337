/**
 * `npm run bench`: what one call costs, policies and all, against doing it by hand. All contenders run interleaved in
 * one process; only ratios mean anything, since machines differ and are noisy.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import createClient from 'openapi-fetch';
import { Bench } from 'tinybench';
import type { paths } from '../src/generated/schema.ts';

// What is shipped, which a fresh clone has not built yet.
const BUILT = '../dist/index.js';
const { ImbraceClient } = (await import(BUILT)) as typeof import('../src/index.ts');

/** Enough rounds for a median that one busy second of the machine does not move. */
const ROUNDS = 60;
/** Milliseconds each contender gets in each round. */
const SLICE_MS = 40;
/** Calls a sample: enough that each sample pays its share of garbage collection, which is CPU like any other. */
const BATCH = 20;

const BODY = JSON.stringify({
  id: 'con_1',
  organization_id: 'org_1',
  display_name: 'Alice Smith',
  created_at: '',
  updated_at: null,
});
const HEADERS = { 'content-type': 'application/json', 'x-request-id': 'req_1' };

type Contender = readonly [name: string, call: () => Promise<unknown>];

function contenders(baseUrl: string, fetch: typeof globalThis.fetch): Contender[] {
  const client = new ImbraceClient({
    apiKey: 'bench-key',
    baseUrl,
    fetch: fetch as (url: string, init: RequestInit) => Promise<Response>,
  });
  const bare = createClient<paths>({
    baseUrl,
    fetch: (request) => fetch(request),
    headers: { 'x-api-key': 'bench-key' },
  });
  const url = `${baseUrl}/channel-service/v1/contacts/con_1`;
  const headers = { accept: 'application/json', 'x-api-key': 'bench-key' };
  return [
    ['this client', () => client.contacts.get('con_1')],
    [
      'bare openapi-fetch',
      () => bare.GET('/channel-service/v1/contacts/{contact_id}', { params: { path: { contact_id: 'con_1' } } }),
    ],
    [
      'fetch by hand, with a timeout',
      async () => {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), 60_000);
        try {
          const response = await fetch(url, { method: 'GET', headers, signal: controller.signal });
          if (!response.ok) throw new Error(`${response.status}`);
          return await response.json();
        } finally {
          clearTimeout(timer);
        }
      },
    ],
    ['raw fetch', async () => (await fetch(url, { headers })).json()],
  ];
}

/**
 * Median microseconds a call, by contender and round. Rounds are interleaved, so that a slow moment of the machine hits
 * all alike, and the median leaves out the moments that belonged to other processes.
 */
async function measure(list: Contender[]): Promise<Map<string, number[]>> {
  const samples = new Map(list.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    // Each round begins with another one, so that none always runs on the heap that the same other one left.
    for (let turn = 0; turn < list.length; turn++) {
      const [name, call] = list[(round + turn) % list.length] as Contender;
      const bench = new Bench({ time: SLICE_MS, iterations: 3, warmup: round === 0, warmupTime: SLICE_MS });
      bench.add(name, async () => {
        for (let i = 0; i < BATCH; i++) await call();
      });
      await bench.run();
      const result = bench.tasks[0]?.result as { latency?: { p50: number } } | undefined;
      if (round > 0) samples.get(name)?.push(((result?.latency?.p50 ?? Number.NaN) * 1000) / BATCH);
    }
  }
  return samples;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median of the ratios round by round. */
function ratio(samples: Map<string, number[]>, name: string, base: string): number {
  const bases = samples.get(base) ?? [];
  return median((samples.get(name) ?? []).map((value, round) => value / (bases[round] ?? Number.NaN)));
}

function report(title: string, samples: Map<string, number[]>, bars: Record<string, number>): void {
  console.log(`\n${title}\n`);
  for (const [name, values] of samples) {
    const against = name === 'this client' ? '' : ratio(samples, 'this client', name).toFixed(2);
    const bar = bars[name];
    const verdict = bar === undefined ? '' : `bar ${bar.toFixed(2)} ${Number(against) <= bar ? 'held' : 'MISSED'}`;
    console.log(
      `  ${name.padEnd(30)} ${median(values).toFixed(1).padStart(7)} µs   this client ÷ it: ${against.padEnd(5)} ${verdict}`,
    );
  }
}

const stub = (async () => new Response(BODY, { headers: HEADERS })) as typeof globalThis.fetch;
report('One GET, stub fetch', await measure(contenders('https://gateway.example.com', stub)), {
  'bare openapi-fetch': 0.95,
  'fetch by hand, with a timeout': 1.45,
});

const server = createServer((_request, response) => {
  response.writeHead(200, HEADERS).end(BODY);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo;
report('One GET, loopback', await measure(contenders(`http://127.0.0.1:${port}`, globalThis.fetch)), {
  'raw fetch': 1.15,
});
server.close();
server.closeAllConnections();
