import type { Contender, Setup, SpeedCalls } from './contender.ts';
import { countByHand, ROUTES, type WirePage } from './contender.ts';
import { BY_HAND } from './workload.ts';

/** As long as this client waits by default. */
const TIMEOUT_MS = 60_000;

/** What has headers of its own. */
type Kind = 'json' | 'csv';

/**
 * The limit that no client can beat and keep what this one promises about a single request: `fetch` by hand with a
 * timeout that covers the body, the same `init` as this client gives it, a look at the status, and JSON.parse. No
 * retries, no checks of the answer, no typed errors.
 *
 * @param ours the client whose headers are sent
 */
export async function makeLimit(ours: Contender<SpeedCalls>): Promise<Contender<SpeedCalls>> {
  const headersFor = { json: await headersOf(ours, 'json'), csv: await headersOf(ours, 'csv') };

  return {
    name: BY_HAND,
    connect({ baseUrl, apiKey, fetch = globalThis.fetch }) {
      /** One request, timed until what is read of the answer is there. */
      async function get<Result>(path: string, kind: Kind, read: (response: Response) => Promise<Result> | Result) {
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
        try {
          const response = await fetch(`${baseUrl}/${path}`, {
            method: 'GET',
            headers: { ...headersFor[kind], 'x-api-key': apiKey as string },
            body: null,
            redirect: 'manual',
            signal: controller.signal,
          });
          if (!response.ok) throw new Error(`status ${response.status}`);
          return await read(response);
        } finally {
          clearTimeout(timer);
        }
      }
      const json = (path: string): Promise<unknown> =>
        get(path, 'json', async (response) => JSON.parse(await response.text()));

      return {
        getContact: (id) => json(ROUTES.contact(id)),
        listContacts: (limit) => json(`${ROUTES.contacts}?limit=${limit}`),
        countContacts: (limit) =>
          countByHand(
            limit,
            async (skip) => (await json(`${ROUTES.contacts}?limit=${limit}&skip=${skip}`)) as WirePage,
          ),
        exportCsv: () => get(ROUTES.csv, 'csv', ({ body }) => body as ReadableStream<Uint8Array>),
      };
    },
  };
}

/** The headers that a client sends, without what it was set up with. */
async function headersOf(ours: Contender<SpeedCalls>, kind: Kind): Promise<Record<string, string>> {
  const headers = (await recordInit(ours, kind)).headers as Record<string, string>;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'x-api-key'));
}

const EXAMPLE: Setup = { baseUrl: 'https://gateway.example.com', apiKey: 'any' };

/** What a client gives to `fetch` beside the address. */
export async function recordInit({ connect }: Contender<SpeedCalls>, kind: Kind): Promise<RequestInit> {
  let recorded: RequestInit | undefined;
  const fetch = (async (_: unknown, init: RequestInit) => {
    recorded = init;
    return new Response(kind === 'csv' ? 'a,b\n' : '{"data":[]}', {
      headers: { 'content-type': kind === 'csv' ? 'text/csv' : 'application/json' },
    });
  }) as typeof globalThis.fetch;
  const calls = connect({ ...EXAMPLE, fetch });
  await (kind === 'csv' ? calls.exportCsv() : calls.listContacts(1));
  if (!recorded) throw new Error('It gives nothing to fetch.');
  return recorded;
}
