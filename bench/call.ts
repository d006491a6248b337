/** `npm run bench`: what one call costs, policies and all, against doing it by hand. */
import createClient from 'openapi-fetch';
import type { paths } from '../src/generated/schema.ts';
import { type Contender, ImbraceClient, measure, report, withServer } from './measure.ts';

/** Calls a sample. */
const BATCH = 20;

const BODY = JSON.stringify({
  id: 'con_1',
  organization_id: 'org_1',
  display_name: 'Alice Smith',
  created_at: '',
  updated_at: null,
});
const HEADERS = { 'content-type': 'application/json', 'x-request-id': 'req_1' };

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

const stub = (async () => new Response(BODY, { headers: HEADERS })) as typeof globalThis.fetch;
report('One GET, stub fetch', await measure(contenders('https://gateway.example.com', stub), BATCH), {
  'bare openapi-fetch': 0.95,
  'fetch by hand, with a timeout': 1.45,
});

await withServer(
  (_request, response) => void response.writeHead(200, HEADERS).end(BODY),
  async (baseUrl) => {
    report('One GET, loopback', await measure(contenders(baseUrl, globalThis.fetch), BATCH), { 'raw fetch': 1.15 });
  },
);
