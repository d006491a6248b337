import { describe, expect, it, vi } from 'vitest';
import { InvalidArgumentError } from '../../src/index.ts';
import { answer, clientFor, failureOf } from '../helpers/client.ts';
import { invoke } from '../helpers/methods.ts';
import { operations } from '../helpers/spec.ts';

const FILE = new Blob(['x']);

it.each<[method: string, args: readonly unknown[], problem: string]>([
  ['contacts.get', [''], 'contactId must be an id, not ""'],
  ['contacts.get', ['_all'], 'contactId must be an id, not "_all"'],
  ['contacts.get', ['half \ud800'], String.raw`contactId must be an id, not "half \ud800"`],
  ['contacts.get', ['\ud800 half'], String.raw`contactId must be an id, not "\ud800 half"`],
  ['contacts.get', [7], 'contactId must be an id, not number'],
  ['contacts.get', [null], 'contactId must be an id, not object'],
  ['contacts.dismissNotification', ['..'], 'id must be an id, not ".."'],
  ['contacts.markNotificationsRead', ['not_1'], 'ids must be an array of ids'],
  ['contacts.markNotificationsRead', [['']], 'ids must be an id, not ""'],
  ['contacts.list', ['alice'], 'query must be an object'],
  ['contacts.list', [{ sort: new Date(0) }], 'sort must be a string, a finite number or a boolean'],
  ['contacts.list', [{ limit: Number.NaN }], 'limit must be a string, a finite number or a boolean'],
  ['contacts.list', [{ sort: '\ud800' }], 'sort must be well-formed text'],
  ['contacts.search', [], 'query must be an object'],
  ['contacts.getConversations', ['con_1', []], 'query must be an object'],
  ['contacts.getConversations', ['con_1', { channelTypes: ['web'] }], 'channelTypes must be a string'],
  ['contacts.getComments', ['con_1', 'web'], 'query must be an object'],
  ['contacts.getComments', ['con_1', { channelType: 7 }], 'channelType must be a string'],
  ['contacts.update', ['con_1', []], 'input must be an object'],
  ['contacts.update', ['con_1', { name: 'A', display_name: 'B' }], 'name must be the same as display_name'],
  ['contacts.update', ['con_1', { name: null, display_name: '' }], 'name must be the same as display_name'],
  ['contacts.update', ['con_1', { phone: '1', phone_number: 1 }], 'phone must be the same as phone_number'],
  ['campaign.create', [], 'input must be an object'],
  ['channel.createWechat', [null], 'input must be an object'],
  ['channel.createLine', ['LINE'], 'input must be an object'],
  ['channel.createWhatsApp', [[]], 'input must be an object'],
  ['contacts.uploadAvatar', [FILE], 'file must be a Blob or a Uint8Array, in { file } or a FormData'],
  [
    'contacts.uploadAvatar',
    [{ file: FILE, filename: 'a"b.png' }],
    'filename must be a name without quotes, backslashes, control characters, %22, %0A and %0D',
  ],
])('%s with %j says what is wrong with which argument, and sends nothing', async (method, args, problem) => {
  const fetch = vi.fn(async () => answer({}));
  const error = await failureOf(invoke(clientFor('https://gateway.example.com', { fetch }), method, args));
  expect([error.name, error.message]).toEqual(['InvalidArgumentError', `${method}: ${problem}`]);
  expect(fetch).not.toHaveBeenCalled();
});

it('keeps the error for which an argument was refused as its cause', async () => {
  const circle: Record<string, unknown> = { name: 'Chat' };
  circle.config = circle;
  const mistake = new Error('no luck', { cause: 'inner' });
  const throwing = {
    get name() {
      throw mistake;
    },
  };
  const client = clientFor('https://gateway.example.com', { fetch: async () => answer({}) });
  const ofJson = await failureOf(invoke(client, 'channel.create', [circle]));
  expect(ofJson).toMatchObject({ name: 'InvalidArgumentError', operation: 'channel.create', argument: 'input' });
  expect(ofJson.cause).toBeInstanceOf(TypeError);
  expect(await failureOf(invoke(client, 'contacts.update', ['con_1', throwing]))).toMatchObject({ cause: mistake });
});

it('adds no cause where there is none', async () => {
  const error = await failureOf(clientFor('https://gateway.example.com').contacts.get(''));
  expect('cause' in error).toBe(false);
  expect(new InvalidArgumentError('limit', 'is too large', 'contacts.list', 'why')).toMatchObject({ cause: 'why' });
});

describe('an option in place of a query', () => {
  const OPTIONS = {
    timeout: 5000,
    totalTimeout: 5000,
    maxRetries: 0,
    maxRetryAfter: 0,
    retryNonIdempotent: true,
    signal: new AbortController().signal,
    headers: { 'x-trace': '1' },
  };
  const QUERIES: [method: string, args: readonly unknown[], query: object][] = [
    ['channel.list', [], {}],
    ['channel.listAssignableTeams', [], {}],
    ['channel.listTeamObservers', ['t_1'], {}],
    ['contacts.list', [], { limit: 5 }],
    ['contacts.search', [], { q: 'alice' }],
    ['contacts.exportCsv', [], {}],
    ['contacts.getConversations', ['con_1'], { channelTypes: 'web' }],
    ['contacts.getComments', ['con_1'], {}],
    ['contacts.getActivities', ['conv_1'], { start_date: '2025-01-01' }],
    ['contacts.listNotifications', [], {}],
    ['campaign.list', [], {}],
    ['campaign.listTouchpoints', [], {}],
  ];

  it.each(QUERIES)('is refused by %s, with the place where it belongs', async (method, args, query) => {
    const fetch = vi.fn(async () => answer({}));
    const client = clientFor('https://gateway.example.com', { fetch });
    for (const [name, value] of Object.entries(OPTIONS)) {
      const error = await failureOf(invoke(client, method, [...args, { ...query, [name]: value }]));
      expect([error.name, error.message]).toEqual([
        'InvalidArgumentError',
        `${method}: ${name} is an option: give it in the argument after the query`,
      ]);
      expect(error).toMatchObject({ argument: name, operation: method });
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(QUERIES)('is no matter to %s where it is undefined', async (method, args, query) => {
    const fetch = vi.fn(async () => answer({ data: [] }));
    const client = clientFor('https://gateway.example.com', { fetch });
    await invoke(client, method, [...args, { ...query, timeout: undefined }]).catch(() => {});
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('has a name that no query of the spec has', () => {
    const names = operations.flatMap(({ query }) => [...query.keys()]);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => name in OPTIONS)).toEqual([]);
  });

  it('goes through a raw call as it stands', async () => {
    const fetch = vi.fn(async (_url: string) => answer({ data: [] }));
    const query = { timeout: 5 } as object;
    await clientFor('https://gateway.example.com', { fetch }).raw.GET('/channel-service/v1/contacts', {
      params: { query },
    });
    expect(fetch.mock.calls[0]?.[0]).toContain('?timeout=5');
  });
});
