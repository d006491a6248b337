import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/index.ts';
import { failureOf } from '../helpers/client.ts';
import { read } from '../helpers/stub-fetch.ts';

/** Methods that resolve to an array: a row as it comes, and what the reader adds to it. */
const LISTS: [method: string, args: unknown[], row: object, added: object][] = [
  [
    'channel.list',
    [],
    { _id: 'ch_1', active: true, config: { type: 'line' } },
    { id: 'ch_1', is_active: true, type: 'line' },
  ],
  ['channel.getFacebookPages', ['1'], { id: '10' }, { _id: '10' }],
  ['channel.getFacebookPages', ['1'], { id: '10', _id: '11' }, {}],
  ['channel.listAssignableTeams', [], { _id: 't_1', isAssign: true }, {}],
  ['channel.listTeamObservers', ['t_1'], { _id: 'tu_1', user: {} }, {}],
  ['contacts.getConversations', ['con_1'], { _id: 'conv_1' }, {}],
  ['contacts.getComments', ['con_1'], { _id: 'cmc_1', content: 'Note' }, { text: 'Note' }],
  ['contacts.getComments', ['con_1'], { _id: 'cmc_1', content: 'Note', text: 'Other' }, {}],
  [
    'contacts.getFiles',
    ['con_1'],
    { _id: 'msg_1', content: { url: 'https://x.example/a', caption: 'a' } },
    { url: 'https://x.example/a', name: 'a' },
  ],
  ['contacts.getFiles', ['con_1'], { _id: 'msg_1', url: 'u', name: 'n', content: { url: 'v', caption: 'w' } }, {}],
  ['contacts.getFiles', ['con_1'], { _id: 'msg_1', content: { url: 'u' } }, { url: 'u' }],
  ['contacts.getFiles', ['con_1'], { _id: 'msg_1' }, {}],
  ['contacts.getActivities', ['conv_1'], { _id: '1', summary: null }, {}],
];
/** Methods whose rows also come under `items`. */
const ITEMS = ['contacts.getComments', 'contacts.getActivities'];

describe.each(LISTS)('%s', (method, args, row, added) => {
  const expected = [{ ...row, ...added }];
  const forms: [form: string, body: unknown][] = [
    ['bare', [row]],
    ['in data', { data: [row], has_more: false }],
    ['in success and data', { success: true, data: [row] }],
  ];
  if (ITEMS.includes(method)) forms.push(['in items', { items: [row], count: 1 }]);

  it.each(forms)('reads rows that come %s', async (_, body) => {
    expect(await read(method, args, body)).toStrictEqual(expected);
  });

  it.each([[[]], [{ data: [] }]])('reads no rows from %j', async (body) => {
    expect(await read(method, args, body)).toStrictEqual([]);
  });

  it.each([[{}], [{ data: null }], [{ data: row }], [{ items: 'none' }]])(
    'refuses %j in place of rows',
    async (body) => {
      const error = await failureOf(read(method, args, body));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status: 200, operation: method, body });
    },
  );
});

/** Methods that resolve to a page; some also come as a bare array. */
const PAGES: { method: string; args: unknown[]; row: object; added: object; bare: boolean }[] = [
  { method: 'contacts.list', args: [], row: { _id: 'con_1' }, added: { id: 'con_1' }, bare: false },
  {
    method: 'contacts.search',
    args: [{ q: 'x' }],
    row: { public_id: 'con_1' },
    added: { id: 'con_1' },
    bare: false,
  },
  { method: 'contacts.listNotifications', args: [], row: { id: 'not_1', type: 999 }, added: {}, bare: false },
  { method: 'campaign.list', args: [], row: { id: '1' }, added: { _id: '1' }, bare: true },
  { method: 'campaign.listTouchpoints', args: [], row: { id: 'tp_1' }, added: { _id: 'tp_1' }, bare: true },
];

describe.each(PAGES)('$method', ({ method, args, row, added, bare }) => {
  const data = [{ ...row, ...added }];
  // Those whose type says that there is a total come in an envelope that has always had one.
  const unknown = bare ? {} : { total: Number.NaN };
  it.each([
    ['the larger of count and total as total', { count: 65_681, total: 10 }, { total: 65_681 }],
    ['the larger of total and count as total', { count: 10, total: 65_681 }, {}],
    ['count as total', { count: 3 }, { total: 3 }],
    ['total alone', { total: 3 }, {}],
    [bare ? 'no total where there is none' : 'a total that is no number where there is none', {}, unknown],
    ['the same where it is not a number', { total: null }, unknown],
    ['what else the envelope says', { success: true, unsummedcount: 5, has_more: true, later: {} }, unknown],
  ])('reads %s', async (_, envelope, summed) => {
    expect(await read(method, args, { data: [row], ...envelope })).toStrictEqual({ data, ...envelope, ...summed });
  });

  it(bare ? 'reads a bare array' : 'refuses a bare array', async () => {
    const result = read(method, args, [row]);
    if (bare) expect(await result).toStrictEqual({ data });
    else expect(await failureOf(result)).toBeInstanceOf(ApiError);
  });

  it.each([[{}], [{ data: {} }], [{ data: null, total: 1 }]])('refuses %j in place of a page', async (body) => {
    const error = await failureOf(read(method, args, body));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 200, operation: method, body });
  });
});
