import { describe, expect, expectTypeOf, it } from 'vitest';
import { type ClientOptions, type Environment, ImbraceClient } from '../../src/index.ts';

// `tsc -p .` judges these: an error that is expected and does not come is one. The calls are never made.
declare const client: ImbraceClient;
/** Keeps calls from being made. */
const never = (...calls: (() => unknown)[]) => expect(calls.every((call) => typeof call === 'function')).toBe(true);

describe('a request that the compiler refuses', () => {
  it('names a platform that there is not', () => {
    never(
      // @ts-expect-error no such platform
      () => client.channel.list({ type: 'pigeon' }),
      // @ts-expect-error no such platform
      () => client.channel.create({ name: 'Front Desk', type: 'telegram' }),
      // @ts-expect-error no such platform
      () => client.campaign.create({ name: 'Q3', channel_type: 'sms' }),
    );
  });

  it('misspells a field', () => {
    never(
      // @ts-expect-error active
      () => client.channel.update('channel_id', { activ: true }),
      // @ts-expect-error phone
      () => client.contacts.update('contact_id', { fone: '+84912345678' }),
      // @ts-expect-error limit
      () => client.contacts.list({ limits: 1 }),
      // @ts-expect-error channelTypes here, channelType in getComments
      () => client.contacts.getConversations('contact_id', { channelType: 'web' }),
      // @ts-expect-error the name on the wire, which the client itself fills
      () => client.contacts.getConversations('contact_id', { channel_types: ['web'] }),
      // @ts-expect-error phone_number_id
      () => client.channel.createWhatsApp({ phone_number: '1' }),
      // @ts-expect-error touchpoint_id
      () => client.campaign.validateTouchpoint({ touchpointId: 'touchpoint_id' }),
      // @ts-expect-error no fields at all
      () => client.campaign.list({ limit: 1 }),
      // @ts-expect-error start_date
      () => client.contacts.getActivities('conversation_id', { startDate: '2025-01-01' }),
    );
  });

  it('gives an option where the query is due', () => {
    never(
      // @ts-expect-error timeout is an option
      () => client.contacts.getActivities('conversation_id', { timeout: 5000 }),
      () => client.contacts.getActivities('conversation_id', {}, { timeout: 5000 }),
      // @ts-expect-error timeout is an option
      () => client.channel.listTeamObservers('team_id', { timeout: 5000 }),
    );
  });

  it('has a documented name where the wire has another', () => {
    const path = '/channel-service/v1/contacts/{contact_id}';
    const params = { path: { contact_id: 'contact_id' } };
    never(
      () => client.raw.PUT(path, { params, body: { display_name: 'Alice', phone_number: '+1' } }),
      // @ts-expect-error display_name on the wire
      () => client.raw.PUT(path, { params, body: { name: 'Alice' } }),
      // @ts-expect-error phone_number on the wire
      () => client.raw.PUT(path, { params, body: { phone: '+1' } }),
      // @ts-expect-error beside a field that is right
      () => client.raw.PUT(path, { params, body: { email: 'alice@example.com', name: 'Alice' } }),
      // @ts-expect-error no such field in a new campaign
      () => client.raw.POST('/channel-service/v1/campaign', { body: { name: 'Q3', status: 'draft' } }),
      // @ts-expect-error nothing is put there
      () => client.raw.PUT('/channel-service/v1/contacts', { params, body: {} }),
      // @ts-expect-error the body is missing
      () => client.raw.POST('/channel-service/v1/campaign', {}),
      () => client.raw.PUT('/channel-service/v1/notifications/read', { body: ['notification_id'] }),
      async () => (await client.raw.PUT(path, { params, body: { remark: '' }, parseAs: 'text' })).data?.trim(),
      () => client.contacts.update('contact_id', { name: 'Alice', phone: '+1', avatar_url: '', labels: ['vip'] }),
    );
  });

  it('has a value of another type', () => {
    never(
      // @ts-expect-error a number
      () => client.contacts.list({ limit: '50' }),
      // @ts-expect-error a boolean
      () => client.channel.update('channel_id', { active: 'yes' }),
      // @ts-expect-error a text
      () => client.contacts.getComments('contact_id', { channelType: ['web'] }),
      // @ts-expect-error a text
      () => client.channel.get(1),
      // @ts-expect-error a text: conversations, say
      () => client.contacts.listNotifications({ type: 204 }),
      // @ts-expect-error an array
      () => client.contacts.markNotificationsRead('notification_id'),
      // @ts-expect-error a form
      () => client.contacts.uploadAvatar(new Blob([])),
    );
  });

  it('leaves out what is required', () => {
    never(
      // @ts-expect-error name
      () => client.channel.createWeb({}),
      // @ts-expect-error name
      () => client.channel.create({ type: 'web' }),
      // @ts-expect-error name
      () => client.campaign.create({ channel_type: 'web' }),
      // @ts-expect-error q
      () => client.contacts.search({ limit: 1 }),
      // @ts-expect-error an id
      () => client.contacts.get(),
      // @ts-expect-error what to change
      () => client.contacts.update('contact_id'),
    );
  });

  it('misspells an option of the call, or gives one that is of the client only', () => {
    never(
      // @ts-expect-error timeout
      () => client.channel.list({}, { timeOut: 1 }),
      // @ts-expect-error the client's
      () => client.channel.list({}, { apiKey: 'any' }),
      // @ts-expect-error a signal
      () => client.channel.getCount({ signal: new AbortController() }),
      // @ts-expect-error an object of its own after the input
      () => client.channel.createWeb({ name: 'Website Chat', timeout: 1 }),
    );
  });
});

describe('a client that the compiler refuses', () => {
  it('has an option that there is not', () => {
    never(
      // @ts-expect-error apiKey
      () => new ImbraceClient({ apikey: 'any' }),
      // @ts-expect-error baseUrl
      () => new ImbraceClient({ apiKey: 'any', baseURL: 'https://gateway.example.com' }),
      // @ts-expect-error maxRetries
      () => client.withOptions({ retries: 1 }),
      // @ts-expect-error a text, or a function that returns one
      () => new ImbraceClient({ accessToken: () => 1 }),
    );
  });

  it('names an environment that there is not', () => {
    never(
      // @ts-expect-error develop
      () => new ImbraceClient({ apiKey: 'any', env: 'staging' }),
    );
    expectTypeOf<Environment>().toEqualTypeOf<'stable' | 'develop' | 'sandbox' | 'prodv2'>();
    expectTypeOf<ClientOptions['env']>().toEqualTypeOf<Environment | undefined>();
  });
});

describe('what the compiler lets through', () => {
  it('is the documented way to write it', () => {
    never(
      () => new ImbraceClient(),
      () => new ImbraceClient({ accessToken: async () => 'token', organizationId: 'org', env: 'sandbox', timeout: 1 }),
      () => new ImbraceClient({ apiKey: process.env.IMBRACE_API_KEY, baseUrl: new URL('https://gateway.example.com') }),
      () => client.channel.list(),
      () => client.channel.list({ type: 'wecom' }, { signal: AbortSignal.abort(), headers: { 'x-trace': null } }),
      () => client.contacts.getConversations('contact_id', { channelTypes: 'whatsapp,web' }),
      () => client.campaign.createTouchpoint({ message: 'Hi!' }),
      () => client.campaign.createTouchpoint({ message: { text: 'Hi!' } }),
    );
  });
});
