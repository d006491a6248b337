/** What somebody who installed the package may write; the wrong line must be refused, or the types would be `any`. */
import {
  type Channel,
  type ClientOptions,
  type Contact,
  ImbraceClient,
  isApiError,
  type Page,
  type RequestOptions,
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

export const statusOf = (error: unknown): number | undefined => (isApiError(error) ? error.status : undefined);

// @ts-expect-error a platform that does not exist
export const wrong = (client: ImbraceClient) => client.channel.list({ type: 'pigeon' });

const client = new ImbraceClient(settings);
export const { raw } = client;
export const found = raw.GET('/channel-service/v1/contacts', {});
export const listed = client.contacts.list();
export const exported = client.contacts.exportCsv().stream();
