import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as sdk from '../../src/index.ts';

// `tsc -p .` judges these: an error that is expected and does not come is one. Nothing here is ever called.
declare const client: sdk.ImbraceClient;
/** Keeps code from being run. */
const never = (...code: (() => unknown)[]) => expect(code.every((each) => typeof each === 'function')).toBe(true);

describe('fetchOptions', () => {
  interface Next {
    next: { revalidate: number };
  }
  it('may be an interface or what is left of a RequestInit, without what the client sets', () => {
    const next: Next = { next: { revalidate: 60 } };
    const init: Omit<RequestInit, 'method' | 'headers' | 'body' | 'redirect' | 'signal'> = { cache: 'no-store' };
    never(
      () => client.contacts.get('1', { fetchOptions: next }),
      () => client.contacts.get('1', { fetchOptions: init }),
      () => client.contacts.get('1', { fetchOptions: { cache: 'no-store', next: { revalidate: 60 } } }),
      // @ts-expect-error method
      () => client.contacts.get('1', { fetchOptions: { method: 'GET', next: {} } }),
    );
  });
});

describe('a call', () => {
  it('is awaited for the documented value', () => {
    never(
      async () => {
        const { data, total } = await client.contacts.list();
        expectTypeOf(data).toEqualTypeOf<sdk.Contact[]>();
        expectTypeOf(total).toEqualTypeOf<number>();
      },
      async () => {
        for (const channel of await client.channel.list()) expectTypeOf(channel).toEqualTypeOf<sdk.Channel>();
        expectTypeOf((await client.channel.list()).length).toEqualTypeOf<number>();
      },
      async () => expectTypeOf(await client.contacts.exportCsv()).toEqualTypeOf<string>(),
      async () => expectTypeOf(await client.campaign.delete('campaign_id')).toEqualTypeOf<void>(),
    );
  });

  it('is a promise wherever one is taken', () => {
    never(
      () => {
        const page: Promise<sdk.CountedPage<sdk.Contact>> = client.contacts.list();
        const channels: Promise<sdk.Channel[]> = client.channel.list();
        const nothing: Promise<void> = client.channel.deleteCredential('credential_id');
        // @ts-expect-error a contact is no channel
        const wrong: Promise<sdk.Channel> = client.contacts.get('contact_id');
        return [page, channels, nothing, wrong];
      },
      async () => {
        const [contact, channels, { data }] = await Promise.all([
          client.contacts.get('contact_id'),
          client.channel.list(),
          client.campaign.list(),
        ]);
        expectTypeOf(contact).toEqualTypeOf<sdk.Contact>();
        expectTypeOf(channels).toEqualTypeOf<sdk.Channel[]>();
        expectTypeOf(data).toEqualTypeOf<sdk.Campaign[]>();
      },
      async () => {
        const first = await Promise.race([client.contacts.get('contact_id'), client.contacts.get('other_id')]);
        expectTypeOf(first).toEqualTypeOf<sdk.Contact>();
      },
      () => {
        const name = client.contacts.get('contact_id').then(({ display_name }) => display_name);
        expectTypeOf(name).toEqualTypeOf<Promise<string | undefined>>();
        expectTypeOf(client.contacts.list().catch(() => 0)).resolves.toEqualTypeOf<
          sdk.CountedPage<sdk.Contact> | number
        >();
      },
      async (): Promise<sdk.Contact> => client.contacts.get('contact_id'),
    );
    expectTypeOf<sdk.Call<sdk.Contact>>().toExtend<Promise<sdk.Contact>>();
    expectTypeOf<sdk.DownloadCall>().toExtend<sdk.Call<string>>();
    expectTypeOf<sdk.ListCall<sdk.Channel[], sdk.Channel>>().toExtend<sdk.Call<sdk.Channel[]>>();
    expectTypeOf<sdk.ListCall<sdk.Channel[], sdk.Channel>>().toExtend<AsyncIterable<sdk.Channel>>();
  });

  it('gives its value with its answer', () => {
    never(
      async () => {
        const { data, response, requestId } = await client.contacts.get('contact_id').withResponse();
        expectTypeOf(data).toEqualTypeOf<sdk.Contact>();
        expectTypeOf(response).toEqualTypeOf<Response>();
        expectTypeOf(requestId).toEqualTypeOf<string | undefined>();
      },
      async () => {
        const answer = await client.channel.list().withResponse();
        expectTypeOf(answer).toEqualTypeOf<sdk.WithResponse<sdk.Channel[]>>();
      },
      async () => {
        const { data } = await client.campaign.delete('campaign_id').withResponse();
        expectTypeOf(data).toEqualTypeOf<void>();
      },
      // @ts-expect-error a value has no answer any more
      async () => (await client.contacts.get('contact_id')).withResponse(),
    );
  });

  it('of a file can be a stream; no other can', () => {
    never(
      () => expectTypeOf(client.contacts.exportCsv().stream()).resolves.toEqualTypeOf<ReadableStream<Uint8Array>>(),
      // @ts-expect-error no file
      () => client.contacts.list().stream(),
    );
  });
});

describe('a list', () => {
  it('is gone through row by row, whatever its value looks like', () => {
    never(
      async () => {
        for await (const contact of client.contacts.list()) expectTypeOf(contact).toEqualTypeOf<sdk.Contact>();
        for await (const contact of client.contacts.search({ q: 'a' }))
          expectTypeOf(contact).toEqualTypeOf<sdk.Contact>();
        for await (const each of client.contacts.listNotifications())
          expectTypeOf(each).toEqualTypeOf<sdk.Notification>();
        for await (const each of client.contacts.getComments('contact_id'))
          expectTypeOf(each).toEqualTypeOf<sdk.ContactComment>();
        for await (const channel of client.channel.list()) expectTypeOf(channel).toEqualTypeOf<sdk.Channel>();
        for await (const campaign of client.campaign.list()) expectTypeOf(campaign).toEqualTypeOf<sdk.Campaign>();
        for await (const each of client.campaign.listTouchpoints()) expectTypeOf(each).toEqualTypeOf<sdk.Touchpoint>();
      },
      async () => {
        // @ts-expect-error one object is no list
        for await (const _ of client.contacts.get('contact_id'));
        // @ts-expect-error a list that comes whole is no list of pages
        for await (const _ of client.contacts.getFiles('contact_id'));
        // @ts-expect-error not without await
        for (const _ of client.contacts.list());
      },
    );
  });

  it('is gone through page by page', () => {
    never(async () => {
      for await (const page of client.contacts.list({ limit: 100 }).pages()) {
        expectTypeOf(page).toEqualTypeOf<sdk.ListPage<sdk.CountedPage<sdk.Contact>, sdk.Contact>>();
        expectTypeOf(page.value).toEqualTypeOf<sdk.CountedPage<sdk.Contact>>();
        expectTypeOf(page.items).toEqualTypeOf<sdk.Contact[]>();
        expectTypeOf(page.hasNextPage()).toEqualTypeOf<boolean>();
        expectTypeOf(page.getNextPage()).resolves.toEqualTypeOf<typeof page>();
      }
    });
  });

  it('gives a page by itself to who asks for one', () => {
    never(async () => {
      const { value: page } = await client.channel.list().pages().next();
      expectTypeOf(page).toEqualTypeOf<sdk.ListPage<sdk.Channel[], sdk.Channel> | undefined>();
    });
  });

  it('becomes an array of a limit that must be given', () => {
    never(
      () => expectTypeOf(client.channel.list().toArray({ limit: 500 })).resolves.toEqualTypeOf<sdk.Channel[]>(),
      // @ts-expect-error a list may not fit into memory
      () => client.channel.list().toArray(),
      // @ts-expect-error limit
      () => client.channel.list().toArray({}),
    );
  });
});

describe('the raw client', () => {
  it('takes paths and bodies as they go over the wire, and answers as openapi-fetch does', () => {
    never(
      async () => {
        const { data, error, response } = await client.raw.GET('/channel-service/v1/contacts/{contact_id}', {
          params: { path: { contact_id: 'contact_id' } },
        });
        expectTypeOf(response).toEqualTypeOf<Response>();
        if (error) expectTypeOf(data).toEqualTypeOf<undefined>();
        else expectTypeOf(data).not.toEqualTypeOf<undefined>();
        expectTypeOf(data).not.toBeAny();
      },
      () => client.raw.GET('/channel-service/v1/contacts', { params: { query: { limit: 10, skip: 20 } } }),
      () => client.raw.use({ onRequest: ({ request }) => void request.headers.set('x-trace', '1') }),
      // @ts-expect-error no such path
      () => client.raw.GET('/channel-service/v1/contact'),
      // @ts-expect-error no such verb there
      () => client.raw.PATCH('/channel-service/v1/contacts/{contact_id}', { params: { path: { contact_id: '1' } } }),
      // @ts-expect-error an id is missing
      () => client.raw.GET('/channel-service/v1/contacts/{contact_id}'),
      // @ts-expect-error limit
      () => client.raw.GET('/channel-service/v1/contacts', { params: { query: { limits: 10 } } }),
    );
  });
});
