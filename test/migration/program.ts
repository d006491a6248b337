/** A program as one writes it for the vendor's client. The test runs it on this package: only the import is another one. */
import { ApiError, AuthError, ImbraceClient, ImbraceError, NetworkError } from '@imbrace/sdk';

/** @param gateway where the service is @param nowhere an address where nothing listens */
export async function main(gateway: string, nowhere: string): Promise<string[]> {
  const client = new ImbraceClient({
    apiKey: 'api_00000000-0000-4000-8000-000000000001',
    organizationId: 'org_example',
    env: 'sandbox',
    baseUrl: gateway,
    timeout: 30_000,
  });
  const printed = [
    ...(await channels(client)),
    ...(await contacts(client)),
    ...(await campaigns(client)),
    await outcome(() => client.contacts.get('con_of_nobody')),
  ];

  // A user signs in, in place of the key, and out again.
  client.setAccessToken('acc_00000000-0000-4000-8000-000000000002');
  printed.push(await outcome(() => client.channel.getCount()));
  client.clearAccessToken();
  printed.push(await outcome(() => client.channel.getCount()));

  const user = new ImbraceClient({ accessToken: 'acc_00000000-0000-4000-8000-000000000003', baseUrl: nowhere });
  printed.push(await outcome(() => user.campaign.list()));
  return printed;
}

async function channels(client: ImbraceClient): Promise<string[]> {
  const created = await client.channel.createWeb({ name: 'Website Chat' });
  await client.channel.update(created.id, { active: false });
  const { is_active, type } = await client.channel.get(created.id);
  const all = await client.channel.list({ type: 'web' });
  const { count } = await client.channel.getCount();
  const { success } = await client.channel.delete(created.id);
  return [
    `channel ${type} active ${is_active}`,
    `channels ${all.length} of ${count}, listed ${all.some(({ id }) => id === created.id)}, deleted ${success}`,
  ];
}

async function contacts(client: ImbraceClient): Promise<string[]> {
  const page = await client.contacts.list({ limit: 10, skip: 0 });
  const first = page.data[0];
  if (!first) return ['no contacts'];
  const changed = await client.contacts.update(first.id, { name: 'Alice Smith', phone: '+12025550123' });
  const found = await client.contacts.search({ q: 'Alice Smith', limit: 5 });
  const conversations = await client.contacts.getConversations(first.id, { channelTypes: 'whatsapp,web' });
  const comments = await client.contacts.getComments(first.id, { limit: 20, skip: 0 });
  const csv = await client.contacts.exportCsv();

  const form = new FormData();
  form.append('file', new Blob(['…'], { type: 'image/png' }), 'avatar.png');
  const { url } = await client.contacts.uploadAvatar(form);

  const unread = await client.contacts.listNotifications({ limit: 2, skip: 0 });
  await client.contacts.markNotificationsRead(unread.data.map(({ id }) => id));
  return [
    `contacts ${page.data.length} of ${page.total}, now ${changed.display_name} ${changed.phone_number}`,
    `found ${found.data.some(({ id }) => id === first.id)}`,
    `lists ${Array.isArray(conversations)} ${Array.isArray(comments)}, csv ${csv.includes('Alice Smith')}`,
    `avatar ${url.endsWith('avatar.png')}`,
  ];
}

async function campaigns(client: ImbraceClient): Promise<string[]> {
  const campaign = await client.campaign.create({ name: 'Q3 Re-engagement', channel_type: 'whatsapp' });
  const touchpoint = await client.campaign.createTouchpoint({
    name: 'Welcome Message',
    type: 'message',
    campaign_id: campaign._id,
    message: { text: 'Hi! Welcome to our service.' },
  });
  const { valid } = await client.campaign.validateTouchpoint({ touchpoint_id: touchpoint._id });
  const { data } = await client.campaign.list();
  await client.campaign.deleteTouchpoint(touchpoint._id);
  await client.campaign.delete(campaign._id);
  return [`campaign listed ${data.some(({ _id }) => _id === campaign._id)}, touchpoint valid ${valid}`];
}

/** How a call ends, told by the class of its error. */
async function outcome(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return 'fine';
  } catch (error) {
    if (error instanceof AuthError) return 'not signed in';
    if (error instanceof ApiError) return `status ${error.statusCode}`;
    if (error instanceof NetworkError) return 'no network';
    if (error instanceof ImbraceError) return 'something else of the client';
    throw error;
  }
}
