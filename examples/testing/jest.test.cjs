/** Tests of code that calls the API, without a network, in Jest: `npx jest jest.test.cjs`. */
const { ImbraceClient, isConnectionError, isNotFoundError } = require('imbrace-openapi');
const { createSandbox } = require('imbrace-openapi/sandbox');

const sandbox = createSandbox({
  seedData: { contacts: [{ id: 'con_alice', display_name: 'Alice Smith' }] },
});
const client = new ImbraceClient({ apiKey: 'any', fetch: sandbox.fetch });

beforeEach(() => sandbox.reset());

test('renames a contact', async () => {
  await client.contacts.update('con_alice', { name: 'Alice Jones' });
  expect(sandbox.state.contacts.get('con_alice')?.display_name).toBe('Alice Jones');
  expect(sandbox.requests).toMatchObject([{ operation: 'contacts.update', body: { display_name: 'Alice Jones' } }]);
});

test('says that there is no such contact', async () => {
  const error = await client.contacts.get('con_nobody').catch((reason) => reason);
  expect(isNotFoundError(error)).toBe(true);
});

test('tries again after a 503', async () => {
  sandbox.failNext('contacts.update', { status: 503, retryAfter: 0 });
  await client.contacts.update('con_alice', { name: 'Alice Jones' });
  expect(sandbox.requests.map(({ operation }) => operation)).toEqual(['contacts.update', 'contacts.update']);
});

test('creates nothing twice where the answer is lost', async () => {
  const before = sandbox.state.campaigns.size;
  sandbox.failNext('campaign.create', { lost: true });
  const error = await client.campaign.create({ name: 'Spring' }).catch((reason) => reason);
  expect(isConnectionError(error)).toBe(true);
  // The campaign is there, and the client did not send it again.
  expect(sandbox.state.campaigns.size).toBe(before + 1);
  expect(sandbox.counters.processed['campaign.create']).toBe(1);
});

test('pages through 10,000 contacts', async () => {
  const large = createSandbox({ contacts: 10_000 });
  const { contacts } = new ImbraceClient({ apiKey: 'any', fetch: large.fetch });
  const rows = await contacts.list({ limit: 500 }).toArray({ limit: 10_000 });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
  expect(large.counters.received).toBe(20);
});

test('is given a stub in the place of a method', async () => {
  /** @type {jest.SpiedFunction<import('imbrace-openapi').ContactsApi['get']>} */
  const get = jest.spyOn(client.contacts, 'get');
  expect((await client.contacts.get('con_alice')).display_name).toBe('Alice Smith');
  expect(get).toHaveBeenCalledWith('con_alice');
});
