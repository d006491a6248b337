/** Tests of code that calls the API, without a network, in the runner of Node: `node --test node.test.mjs`. */
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { ImbraceClient, isConnectionError, isNotFoundError } from 'imbrace-openapi';
import { createSandbox } from 'imbrace-openapi/sandbox';

const sandbox = createSandbox({
  seedData: { contacts: [{ id: 'con_alice', display_name: 'Alice Smith' }] },
});
const client = new ImbraceClient({ apiKey: 'any', fetch: sandbox.fetch });

beforeEach(() => sandbox.reset());

test('renames a contact', async () => {
  await client.contacts.update('con_alice', { name: 'Alice Jones' });
  assert.equal(sandbox.state.contacts.get('con_alice')?.display_name, 'Alice Jones');
  assert.deepEqual(sandbox.requests[0]?.body, { display_name: 'Alice Jones' });
});

test('says that there is no such contact', async () => {
  await assert.rejects(client.contacts.get('con_nobody'), isNotFoundError);
});

test('tries again after a 503', async () => {
  sandbox.failNext('contacts.update', { status: 503, retryAfter: 0 });
  await client.contacts.update('con_alice', { name: 'Alice Jones' });
  assert.equal(sandbox.requests.length, 2);
});

test('creates nothing twice where the answer is lost', async () => {
  const before = sandbox.state.campaigns.size;
  sandbox.failNext('campaign.create', { lost: true });
  await assert.rejects(client.campaign.create({ name: 'Spring' }), isConnectionError);
  // The campaign is there, and the client did not send it again.
  assert.equal(sandbox.state.campaigns.size, before + 1);
  assert.equal(sandbox.counters.processed['campaign.create'], 1);
});

test('pages through 10,000 contacts', async () => {
  const large = createSandbox({ contacts: 10_000 });
  const { contacts } = new ImbraceClient({ apiKey: 'any', fetch: large.fetch });
  const rows = await contacts.list({ limit: 500 }).toArray({ limit: 10_000 });
  assert.equal(new Set(rows.map(({ id }) => id)).size, 10_000);
  assert.equal(large.counters.received, 20);
});

test('is given a stub in the place of a method', async () => {
  const get = mock.method(client.contacts, 'get');
  assert.equal((await client.contacts.get('con_alice')).display_name, 'Alice Smith');
  assert.deepEqual(get.mock.calls[0]?.arguments, ['con_alice']);
});
