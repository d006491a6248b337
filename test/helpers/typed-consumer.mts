/** What somebody who installed the package may write; the wrong line must be refused, or the types would be `any`. */
import {
  type Channel,
  type ClientOptions,
  type Contact,
  type ContactsApi,
  ImbraceClient,
  isApiError,
  type Page,
  type RequestOptions,
  type Stub,
} from 'imbrace-openapi';

const settings: ClientOptions = { apiKey: 'any', fetch: (url, init) => fetch(url, init) };
const options: RequestOptions = { timeout: 1_000, signal: new AbortController().signal };

export async function use(client = new ImbraceClient(settings)): Promise<string> {
  const channels: Channel[] = await client.channel.list({ type: 'line' }, options);
  const page: Page<{ _id: string }> = await client.campaign.list();
  return channels.map(({ id }) => id).join() + page.data[0]?._id;
}

export async function download(client: ImbraceClient): Promise<Contact[]> {
  const csv: ReadableStream<Uint8Array> = await client.contacts.exportCsv().stream();
  await csv.cancel();
  await client.contacts.uploadAvatar({ file: new Uint8Array(1), filename: 'avatar.png' });
  const { data, error } = await client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit: 1 } } });
  if (error) throw error;
  void data;
  return client.contacts.list({ limit: 1 }).toArray({ limit: 10 });
}

/** What may be undefined counts as left out, at every depth. */
export async function leaveOut(client: ImbraceClient, limit?: number, text?: string): Promise<void> {
  await client.contacts.list({ limit, sort: text }, { timeout: limit });
  await client.contacts.update('con_1', { name: text, email: text });
  await client.channel.createWeb({ name: 'Front Desk', config: { primary_color: text } });
  await client.channel.createWhatsApp({ name: 'Front Desk', phone_number_id: text, config: { access_key: text } });
  await client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit } } });
}

/** Code that is to be tested asks for what it calls; a stub and the client fit. */
const nameOf = async (contacts: Stub<Pick<ContactsApi, 'get'>>) => (await contacts.get('con_1')).display_name;
export const names = (client: ImbraceClient, contact: Contact) =>
  Promise.all([nameOf(client.contacts), nameOf({ get: async () => contact })]);
// @ts-expect-error a stub that gives something else
export const misfit = () => nameOf({ get: async () => 1 });

declare module 'imbrace-openapi' {
  interface Contact {
    /** A field that this organization has added. */
    vip_level?: number;
  }
}
export const levelOf = async (client: ImbraceClient) => (await client.contacts.get('con_1')).vip_level?.toFixed();

export const statusOf = (error: unknown): number | undefined => (isApiError(error) ? error.status : undefined);

// @ts-expect-error a platform that does not exist
export const wrong = (client: ImbraceClient) => client.channel.list({ type: 'pigeon' });

const client = new ImbraceClient(settings);
export const { raw } = client;
export const found = raw.GET('/channel-service/v1/contacts', {});
export const listed = client.contacts.list();
export const exported = client.contacts.exportCsv().stream();
