import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type SandboxServer, startSandbox } from '../../sandbox/server.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { CAMPAIGN_ID, CONTACT_ID, CONVERSATION_ID, TOUCHPOINT_ID } from './samples.ts';

const V1 = '/channel-service/v1';

/**
 * Requests that public sources show beside those of the wire table: the same operation in another form, or a form that no
 * method sends. The mock server and the sandbox take each of them.
 */
const FORMS: [request: string, body?: unknown][] = [
  ...['conversations', 'assigns', 'teams'].map((type): [string] => [`GET ${V1}/notifications?type=${type}`]),
  [`GET ${V1}/conversations_activities/${CONVERSATION_ID}?start_date=2025-01-01&end_date=2025-12-31`],
  [`GET ${V1}/contacts/_search?q=alice&type=text`],
  [`GET ${V1}/contacts/${CONTACT_ID}/conversations?channel_types=whatsapp&channel_types=web`],
  [`GET ${V1}/contacts/${CONTACT_ID}/conversations?channel_types=whatsapp,web`],
  [`GET ${V1}/contacts/${CONTACT_ID}/comments?channel_types=whatsapp,web`],
  [`GET ${V1}/touchpoints/${TOUCHPOINT_ID}?from_type=scan`],
  [`GET ${V1}/touchpoints/${TOUCHPOINT_ID}?from_type=url`],
  [
    `PUT ${V1}/contacts/${CONTACT_ID}`,
    {
      ...{ display_name: 'Alice Smith', email: 'alice@example.com', phone_number: '+84912345678' },
      ...{ first_name: 'Alice', last_name: 'Smith', gender: '', time_zone: 'Asia/Ho_Chi_Minh', language: 'en' },
      ...{ remark: 'VIP', avatar_url: 'https://files.example.com/uploads/avatar.png', labels: ['vip'] },
    },
  ],
  [`PUT /channel-service/v2/channels/_whatsapp`, { name: 'Sales', config: { phone_number_id: '200000000000001' } }],
  [`POST /channel-service/v3/channels/_facebook`, { access_token: 'example-token' }],
  [`PUT /channel-service/v2/channels/_facebook`, { access_token: 'example-token' }],
  [`POST ${V1}/channels/_instagram`, { access_token: 'example-token' }],
  [`PUT ${V1}/touchpoints/${TOUCHPOINT_ID}`, { campaign_id: null }],
  [`DELETE ${V1}/notifications/dismiss/all?type=teams`],
  [`DELETE ${V1}/campaign/${CAMPAIGN_ID}?move_touchpoint_to_all=true`],
];

/** Sends a form as it stands. */
function send(server: string, request: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const [method = '', path = ''] = request.split(' ');
  const all = new Headers({ 'x-api-key': 'any', ...headers });
  if (body === undefined) return fetch(server + path, { method, headers: all });
  all.set('content-type', 'application/json');
  return fetch(server + path, { method, headers: all, body: JSON.stringify(body) });
}

describe.each(GENERATIONS)('in the %s generation', (generation) => {
  let sandbox: SandboxServer;
  beforeAll(async () => {
    sandbox = await startSandbox({ generation });
  });
  afterAll(() => sandbox.close());

  it.each(FORMS)('the sandbox takes %s %j', async (request, body) => {
    const response = await send(sandbox.url, request, body);
    expect([response.status, await response.text()]).toEqual([expect.toBeOneOf([200, 204]), expect.any(String)]);
  });

  it.each(FORMS)('the mock server takes %s %j', async (request, body) => {
    // Operations that answer with nothing have no examples to choose from.
    const wanted = request.startsWith('DELETE') && request.includes('/campaign/') ? '' : `, example=${generation}`;
    const response = await send(inject('prismUrl'), request, body, { prefer: `code=200${wanted}` });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
    expect(response.headers.get('sl-violations')).toBeNull();
  });
});
