import type { FetchResponse } from 'openapi-fetch';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { operations, paths } from '../../src/generated/schema.ts';
import type * as sdk from '../../src/index.ts';
import type { RawPaths } from '../../src/typed-fetch.ts';

// `tsc -p .` judges these: an error that is expected and does not come is one. Nothing here is ever called.
declare const client: sdk.ImbraceClient;
/** Keeps code from being run. */
const never = (...code: (() => unknown)[]) => expect(code.every((each) => typeof each === 'function')).toBe(true);

type Verb = 'get' | 'put' | 'post' | 'delete';
/** What a raw call gives for a success of an operation, by openapi-fetch's own types. */
type Answer<Path extends keyof RawPaths, Of extends Verb> =
  RawPaths[Path] extends Record<Of, infer O>
    ? O extends Record<string | number, unknown>
      ? Exclude<FetchResponse<O, object, `${string}/${string}`>['data'], undefined>
      : never
    : never;
/** What a successful answer of an operation holds, by the spec alone. */
type OperationData<O extends operations[keyof operations]> =
  Extract<O['responses'][Extract<keyof O['responses'], 200 | 201>], { content: object }> extends { content: infer C }
    ? C[keyof C]
    : never;
/** What the methods read of it. */
type Read<Path extends keyof paths, Of extends Verb> =
  paths[Path] extends Record<Of, infer O> ? (O extends operations[keyof operations] ? OperationData<O> : never) : never;
/** The routes at which a value that a raw call gives could not be used as what the spec says that it is. */
type Broken = {
  [Path in keyof paths & keyof RawPaths]: {
    [Of in Verb]: [Answer<Path, Of>] extends [Read<Path, Of>] ? never : `${Of} ${Path}`;
  }[Verb];
}[keyof paths & keyof RawPaths];
/** How many of the routes there are: a comparison of nothing with nothing would always hold. */
type Seen = {
  [Path in keyof paths & keyof RawPaths]: {
    [Of in Verb]: [Answer<Path, Of>] extends [never] ? never : `${Of} ${Path}`;
  }[Verb];
}[keyof paths & keyof RawPaths];

describe('the answers of the raw client', () => {
  it('are for every operation what the spec says, open enums included', () => {
    expectTypeOf<Broken>().toEqualTypeOf<never>();
    expectTypeOf<'get /channel-service/v1/channels/{channel_id}'>().toExtend<Seen>();
    expectTypeOf<'put /channel-service/v1/touchpoints/{touchpoint_id}'>().toExtend<Seen>();
    expectTypeOf<'get /channel-service/v1/notifications'>().toExtend<Seen>();
  });

  it('have texts and numbers in fields whose values may be others later', () => {
    never(
      async () => {
        const params = { path: { touchpoint_id: 'tp_1' } };
        const { data } = await client.raw.GET('/channel-service/v1/touchpoints/{touchpoint_id}', { params });
        const touchpoint = data && 'data' in data ? undefined : data;
        const status: string | undefined = touchpoint?.status?.toUpperCase();
        const platform: string | undefined = touchpoint?.channel?.type?.toUpperCase();
        return [status, platform];
      },
      async () => {
        const { data } = await client.raw.GET('/channel-service/v1/notifications');
        return data?.data?.[0]?.type?.toFixed();
      },
      async () => {
        const { error } = await client.raw.GET('/channel-service/v1/contacts');
        return typeof error?.message === 'string' ? error.message.toUpperCase() : error?.message?.message;
      },
    );
  });

  it('may be none, where the service may answer with nothing', () => {
    never(async () => {
      const { data } = await client.raw.DELETE('/channel-service/v1/notifications/dismiss/all');
      // @ts-expect-error possibly undefined
      return data.success;
    });
  });
});

describe('the body of a raw call with a file', () => {
  it('is an object with a file, or a form', () => {
    never(
      () => client.raw.POST('/channel-service/v1/contacts/_fileupload', { body: { file: new Blob(['x']) } }),
      () => client.raw.POST('/channel-service/v1/contacts/_fileupload', { body: { file: new File(['x'], 'x.png') } }),
      () => client.raw.POST('/channel-service/v1/contacts/_fileupload', { body: new FormData() }),
      // @ts-expect-error a text is no file
      () => client.raw.POST('/channel-service/v1/contacts/_fileupload', { body: { file: 'x.png' } }),
      // @ts-expect-error no body at all
      () => client.raw.POST('/channel-service/v1/contacts/_fileupload', {}),
      // @ts-expect-error a form is for files
      () => client.raw.POST('/channel-service/v1/campaign', { body: new FormData() }),
    );
  });
});

describe('the body of a raw call that changes a WhatsApp channel', () => {
  it('may leave out the settings; one that makes a channel may not', () => {
    never(
      () => client.raw.PUT('/channel-service/v2/channels/_whatsapp', { body: { name: 'Sales' } }),
      // @ts-expect-error no settings
      () => client.raw.POST('/channel-service/v1/channels/_whatsapp', { body: { name: 'Sales' } }),
    );
  });
});
