import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as sdk from '../../src/index.ts';
import type { WireEntry } from '../contract/wire-entry.ts';
import { WIRE_TABLE } from '../contract/wire-table.ts';
import { seeded } from '../helpers/arbitraries.ts';
import { clientFor } from '../helpers/client.ts';
import { requestProblemsOf } from '../helpers/exchange-problems.ts';
import { invoke } from '../helpers/methods.ts';
import { createRecorder } from '../helpers/recording-fetch.ts';
import { valuesOf } from '../helpers/schema-arbitraries.ts';
import { document, type Operation, operations } from '../helpers/spec.ts';
import { anyAnswer } from '../helpers/stub-fetch.ts';

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
/** What must not be empty. */
const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const id = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((value) => /^(?!_|\.{1,2}$)/.test(value));
const optional = <T extends object>(model: { [Name in keyof T]: fc.Arbitrary<T[Name]> }) =>
  fc.record(model, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<T>>;
const component = (name: string) => valuesOf({ $ref: `#/components/schemas/${name}` });
const platforms = fc
  .array(fc.constantFrom('web', 'whatsapp', 'line'), { maxLength: 3 })
  .map((types) => types.join(', '));
const paging = { limit: fc.nat(), skip: fc.nat() };
type Loose<T> = T & Record<string, unknown>;

/** Arguments whose documented form is not the one on the wire, written from the documented types. */
const TRANSLATED: Record<string, fc.Arbitrary<unknown>> = {
  'channel.createWechat': optional<Loose<sdk.CreateWechatInput>>({
    name,
    app_id: text,
    app_secret: text,
    config: component('WechatChannelConfigInput') as never,
  }),
  'channel.createLine': optional<Loose<sdk.CreateLineInput>>({
    name,
    channel_access_token: text,
    channel_secret: text,
    config: component('LineChannelConfigInput') as never,
  }),
  'contacts.update': fc
    .tuple(
      optional<Loose<sdk.UpdateContactInput>>({ name: text, phone: text }),
      component('UpdateContactInput') as fc.Arbitrary<sdk.UpdateContactInput>,
    )
    .map(([documented, { display_name: _, phone_number: __, ...others }]) => ({ ...others, ...documented })),
  'contacts.getConversations': optional<Loose<sdk.GetConversationsParams>>({ channelTypes: platforms }),
  'contacts.getComments': optional<Loose<sdk.GetCommentsParams>>({ channelType: platforms, ...paging }),
  'contacts.markNotificationsRead': fc.array(id, { maxLength: 4 }),
  'contacts.dismissNotification': id,
  'contacts.uploadAvatar': fc.record({
    file: fc.uint8Array({ maxLength: 20 }),
    filename: text.filter((name) => !/^\ufeff|^$|["\\\p{Cc}\p{Cs}]|%(?:22|0[AD])/iu.test(name)),
  }),
};
TRANSLATED['channel.createWhatsApp'] = TRANSLATED['channel.updateWhatsApp'] = optional<Loose<sdk.WhatsAppInput>>({
  name,
  phone_number_id: text,
  access_token: text,
  config: component('WhatsAppChannelConfigInput') as never,
});

/** All arguments that the types of a method allow. */
function argumentsOf({ method, args }: WireEntry, operation: Operation): fc.Arbitrary<unknown[]> {
  const [last] = args.slice(-1);
  const ids = (operation.template.match(/\{/g) ?? []).map(() => id);
  const given = TRANSLATED[method] ?? (typeof last === 'object' ? objects(method, operation) : undefined);
  return fc.tuple(...ids, ...(given ? [given] : [])) as fc.Arbitrary<unknown[]>;
}

function objects(method: string, operation: Operation): fc.Arbitrary<unknown> {
  const media = requestMedia(operation);
  if (media) return valuesOf(media);
  // campaign.list takes no fields, whatever the service may one day take.
  const parameters = method === 'campaign.list' ? [] : [...operation.query];
  const required = parameters.filter(([, parameter]) => parameter.required).map(([name]) => name);
  const model = Object.fromEntries(parameters.map(([name, { schema }]) => [name, valuesOf(schema as object)]));
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

function requestMedia({ template, verb }: Operation): object | undefined {
  const item = document.paths[template]?.[verb.toLowerCase()];
  return (item?.requestBody?.content['application/json'] as { schema?: object } | undefined)?.schema;
}

const cases = WIRE_TABLE.map((entry) => ({
  method: entry.method,
  entry,
  operation: operations.find(({ sdkMethod }) => sdkMethod === entry.method) as Operation,
}));

describe('any arguments that the types allow become a request that is valid under the spec', () => {
  it.each(cases)('$method', async ({ method, entry, operation }) => {
    const recorder = createRecorder(anyAnswer);
    const client = clientFor('https://gateway.example.com', { fetch: recorder.fetch, maxRetries: 0 });
    await fc.assert(
      fc.asyncProperty(argumentsOf(entry, operation), async (args) => {
        await invoke(client, method, args);
        const exchange = recorder.exchanges.pop();
        expect(exchange?.operation?.sdkMethod).toBe(method);
        expect(exchange && requestProblemsOf(exchange)).toEqual([]);
      }),
      seeded(),
    );
  });
});
