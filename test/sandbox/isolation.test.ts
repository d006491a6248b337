import { describe, expect, it } from 'vitest';
import { createSandbox, type SandboxOptions } from '../../sandbox/index.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { ImbraceClient, isConnectionError } from '../../src/index.ts';
import { failureOf } from '../helpers/client.ts';
import { settle } from '../helpers/clock.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

const KINDS = ['channels', 'contacts', 'campaigns', 'touchpoints', 'notifications'] as const;

function inProcess(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  return { sandbox, client: new ImbraceClient({ apiKey: 'any', fetch: sandbox.fetch, maxRetries: 0 }) };
}

/** All objects and lists inside a value, however deep. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('what a test does to the rows', () => {
  it.each(KINDS)('stays in the one row of the one sandbox, and goes at a reset: %s', (kind) => {
    const [one, other] = [createSandbox({ contacts: 5 }), createSandbox({ contacts: 5 })];
    const all = [one, other].flatMap(({ state }) => [...state[kind].values()]);
    const objects = all.flatMap(objectsIn);
    expect(objects.length).toBeGreaterThan(all.length - 1);
    expect(new Set(objects).size).toBe(objects.length);
    const untouched = JSON.stringify([...other.state[kind].values()].map(withoutTimes));
    for (const each of [...one.state[kind].values()].flatMap(objectsIn)) Object.assign(each, { spoilt: true });
    one.reset();
    for (const { state } of [one, other, createSandbox({ contacts: 5 })]) {
      expect(JSON.stringify([...state[kind].values()].map(withoutTimes))).toBe(untouched);
    }
  });

  it('does not reach the rows of seedData, nor these the rows', () => {
    const row = { id: 'con_own', display_name: 'Ann', labels: ['vip'] };
    const seedData = { contacts: [row] };
    const sandbox = createSandbox({ seedData });
    sandbox.state.contacts.get('con_own')?.labels?.push('new');
    expect(row.labels).toEqual(['vip']);
    row.display_name = 'Bob';
    seedData.contacts.push({ id: 'con_late', display_name: 'Late', labels: [] });
    sandbox.reset();
    expect([...sandbox.state.contacts.values()]).toMatchObject([{ display_name: 'Ann', labels: ['vip'] }]);
    expect(sandbox.state.contacts.size).toBe(1);
  });
});

const withoutTimes = ({ created_at: _, updated_at: __, ...row }: { created_at?: unknown; updated_at?: unknown }) => row;

describe.each(GENERATIONS)('a reset, in the %s generation', (generation) => {
  it.each(['in this process', 'over sockets'])(
    'leaves nothing of the requests that are still going on: %s',
    async (where) => {
      const { sandbox, client } =
        where === 'in this process' ? inProcess({ generation }) : await sandboxWith({ generation }, { maxRetries: 0 });
      sandbox.failNext('campaign.create', { delay: 30 }, 2);
      const going = ['A', 'B'].map((name) => client.campaign.create({ name }));
      while (sandbox.counters.faults.delay !== 2) await settle();
      sandbox.reset();
      expect((await Promise.all(going)).map(({ name }) => name)).toEqual(['A', 'B']);
      expect(sandbox.counters).toEqual({ received: 0, processed: {}, faults: {} });
      expect(sandbox.requests).toEqual([]);
      expect([...sandbox.state.campaigns.values()].map(({ name }) => name)).toEqual(['Spring Sale', 'Autumn Sale']);
    },
  );

  it('keeps what is asked for after it from a request that came before it', async () => {
    const { sandbox, client } = await sandboxWith({ generation }, { maxRetries: 0 });
    const { readable, writable } = new TransformStream<Uint8Array>();
    const headers = { 'x-api-key': 'any', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: readable, duplex: 'half' } as RequestInit;
    const going = fetch(`${sandbox.url}/channel-service/v1/campaign`, init);
    const writer = writable.getWriter();
    const write = (text: string) => writer.write(new TextEncoder().encode(text));
    await write('{"name":');
    while (sandbox.counters.received < 1) await settle();
    sandbox.reset();
    sandbox.failNext('campaign.create', { lost: true });
    await write('"A"}');
    await writer.close();
    expect((await going).status).toBe(200);
    expect(isConnectionError(await failureOf(client.campaign.create({ name: 'B' })))).toBe(true);
  });
});

it('two sandboxes side by side know nothing of each other', async () => {
  const [one, other] = [inProcess(), inProcess({ generation: 'observed', key: 'any', seed: 2 })];
  one.sandbox.failNext('contacts.list', { status: 500 });
  await one.client.campaign.create({ name: 'Mine' });
  expect((await other.client.contacts.list()).data).toHaveLength(20);
  expect((await other.client.campaign.list()).data).toHaveLength(2);
  one.sandbox.reset();
  expect(other.sandbox.counters).toMatchObject({ received: 2, faults: {} });
  expect(other.sandbox.requests).toHaveLength(2);
});

it('a row of the state has its fields, and nothing that only the sandbox knows', async () => {
  const { sandbox, client } = inProcess({ seedData: { contacts: [{ id: 'con_own' }] } });
  await client.contacts.update('con_own', { name: 'Ann' });
  const { _id } = await client.campaign.createTouchpoint({ name: 'Poster' });
  const { id } = await client.channel.createWeb({ name: 'Chat', config: { font_size: '14' } });
  const { contacts, touchpoints, channels, notifications } = sandbox.state;
  const rows = [contacts.get('con_own'), touchpoints.get(_id), channels.get(id), ...notifications.values()];
  for (const row of rows) expect(row).toEqual(JSON.parse(JSON.stringify(row)));
});
