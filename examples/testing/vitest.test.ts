/** Tests of code that calls the API, without a network, in Vitest: `npx vitest run vitest.test.ts`. */
import { type ContactsApi, ImbraceClient, isConnectionError, isNotFoundError } from 'imbrace-openapi';
import { createSandbox } from 'imbrace-openapi/sandbox';
import { beforeEach, expect, it, vi } from 'vitest';

const sandbox = createSandbox({
  seedData: { contacts: [{ id: 'con_alice', display_name: 'Alice Smith' }] },
});
const client = new ImbraceClient({ apiKey: 'any', fetch: sandbox.fetch });

beforeEach(() => sandbox.reset());

it('renames a contact', async () => {
  await client.contacts.update('con_alice', { name: 'Alice Jones' });
  expect(sandbox.state.contacts.get('con_alice')?.display_name).toBe('Alice Jones');
  expect(sandbox.requests).toMatchObject([{ operation: 'contacts.update', body: { display_name: 'Alice Jones' } }]);
});

it('says that there is no such contact', async () => {
  const error = await client.contacts.get('con_nobody').catch((reason: unknown) => reason);
  expect(isNotFoundError(error)).toBe(true);
});

it('tries again after a 503', async () => {
  sandbox.failNext('contacts.update', { status: 503, retryAfter: 0 });
  await client.contacts.update('con_alice', { name: 'Alice Jones' });
  expect(sandbox.requests.map(({ operation }) => operation)).toEqual(['contacts.update', 'contacts.update']);
});

it('creates nothing twice where the answer is lost', async () => {
  const before = sandbox.state.campaigns.size;
  sandbox.failNext('campaign.create', { lost: true });
  const error = await client.campaign.create({ name: 'Spring' }).catch((reason: unknown) => reason);
  expect(isConnectionError(error)).toBe(true);
  // The campaign is there, and the client did not send it again.
  expect(sandbox.state.campaigns.size).toBe(before + 1);
  expect(sandbox.counters.processed['campaign.create']).toBe(1);
});

it('pages through 10,000 contacts', async () => {
  const large = createSandbox({ contacts: 10_000 });
  const { contacts } = new ImbraceClient({ apiKey: 'any', fetch: large.fetch });
  const rows = await contacts.list({ limit: 500 }).toArray({ limit: 10_000 });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
  expect(large.counters.received).toBe(20);
});

/** What is under test here needs one method alone: its type says so. */
async function nameOf(contacts: Pick<ContactsApi, 'get'>, id: string): Promise<string> {
  return (await contacts.get(id)).display_name ?? '(no name)';
}

it('is given a stub of the right type in the place of a method', async () => {
  const get = vi.spyOn(client.contacts, 'get');
  expect(await nameOf(client.contacts, 'con_alice')).toBe('Alice Smith');
  expect(get).toHaveBeenCalledWith('con_alice');
});
