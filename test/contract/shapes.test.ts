import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/index.ts';
import { failureOf } from '../helpers/client.ts';
import { read } from '../helpers/stub-fetch.ts';

async function expectRefused(method: string, args: readonly unknown[], body: unknown): Promise<void> {
  const error = await failureOf(read(method, args, body));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 200, operation: method });
  expect((error as ApiError).body).toStrictEqual(body);
}

/** Methods that resolve to one object; the last column is the platform that the method itself stands for. */
const CHANNELS: [method: string, args: unknown[], platform?: string][] = [
  ['channel.get', ['ch_1']],
  ['channel.create', [{}]],
  ['channel.update', ['ch_1', {}]],
  ['channel.createWeb', [{ name: 'Chat' }], 'web'],
  ['channel.createFacebook', [{}], 'facebook'],
  ['channel.updateFacebook', [{}], 'facebook'],
  ['channel.createInstagram', [{}], 'instagram'],
  ['channel.createEmail', [{}], 'email'],
  ['channel.createWechat', [{}], 'wechat'],
  ['channel.createLine', [{}], 'line'],
  ['channel.createWhatsApp', [{}], 'whatsapp'],
  ['channel.updateWhatsApp', [{}], 'whatsapp'],
];
const CONTACTS: [method: string, args: unknown[]][] = [
  ['contacts.get', ['con_1']],
  ['contacts.update', ['con_1', {}]],
];
/** These are found by `_id`. */
const OTHERS: [method: string, args: unknown[]][] = [
  ['channel.getCredential', ['1']],
  ['channel.updateCredential', ['1', {}]],
  ['campaign.get', ['1']],
  ['campaign.create', [{ name: 'Q3' }]],
  ['campaign.getTouchpoint', ['tp_1']],
  ['campaign.createTouchpoint', [{}]],
  ['campaign.updateTouchpoint', ['tp_1', {}]],
];
const OBJECTS = [
  ...CHANNELS.map(([method, args, type]) => ({ method, args, key: 'id', more: type ? { type } : {} })),
  ...CONTACTS.map(([method, args]) => ({ method, args, key: 'id', more: {} })),
  ...OTHERS.map(([method, args]) => ({ method, args, key: '_id', more: {} })),
];

describe.each(OBJECTS)('$method', ({ method, args, key, more }) => {
  const object = { [key]: 'x_1', name: null, later: { added: [1] } };

  it.each([
    ['bare', object],
    ['in data', { data: object }],
    ['in success and data', { success: true, data: object }],
  ])('reads an object that comes %s, and keeps unknown fields and leaves absent ones absent', async (_, body) => {
    expect(await read(method, args, body)).toStrictEqual({ ...object, ...more });
  });

  it('takes an object with an id and a field data for the object itself', async () => {
    const body = { ...object, data: { [key]: 'inner' } };
    expect(await read(method, args, body)).toStrictEqual({ ...body, ...more });
  });

  it('takes an object without an id for an envelope, whatever else it says', async () => {
    const body = { later: 1, url: 'u', count: 3, valid: true, data: object };
    expect(await read(method, args, body)).toStrictEqual({ ...object, ...more });
  });

  it('takes an id that is empty for none', async () => {
    expect(await read(method, args, { [key]: '', data: object })).toStrictEqual({ ...object, ...more });
    expect(await read(method, args, { [key]: null, data: object })).toStrictEqual({ ...object, ...more });
  });

  it.each([
    ['an object without an id', { name: 'x' }],
    ['an empty id', { [key]: '' }],
    ['data without an id', { data: {} }],
    ['data that is null', { success: true, data: null }],
    ['data that is text', { data: 'ch_1' }],
    ['an empty array', []],
    ['an empty array in data', { data: [] }],
  ])('refuses %s', async (_, body) => {
    await expectRefused(method, args, body);
  });
});

describe.each(CHANNELS)('%s reads a channel', (method, args, platform) => {
  const type = platform === undefined ? {} : { type: platform };
  it.each([
    ['id from _id', { _id: 'ch_1' }, { id: 'ch_1', ...type }],
    ['id from public_id', { public_id: 'ch_1' }, { id: 'ch_1', ...type }],
    ['id from _id before public_id', { _id: 'ch_1', public_id: 'ch_2' }, { id: 'ch_1', ...type }],
    ['its own id before others', { id: 'ch_1', _id: 'ch_2' }, type],
    ['is_active from active', { id: 'ch_1', active: true }, { is_active: true, ...type }],
    ['is_active from an active that is false', { id: 'ch_1', active: false }, { is_active: false, ...type }],
    ['its own is_active before active', { id: 'ch_1', active: true, is_active: false }, type],
    ['type from config.type', { id: 'ch_1', config: { type: 'later' } }, { type: 'later' }],
    ['its own type before config.type', { id: 'ch_1', type: 'web', config: { type: 'line' } }, {}],
    ['a config that is null', { id: 'ch_1', config: null }, type],
  ])('with %s', async (_, body, added) => {
    expect(await read(method, args, { data: body })).toStrictEqual({ ...body, ...added });
  });
});

it.each(CONTACTS)('%s reads id from _id, then from public_id', async (method, args) => {
  expect(await read(method, args, { _id: 'con_1', public_id: 'con_2' })).toMatchObject({ id: 'con_1' });
  expect(await read(method, args, { data: { public_id: 'con_2' } })).toMatchObject({ id: 'con_2' });
});

it.each(OTHERS)('%s reads _id from id', async (method, args) => {
  expect(await read(method, args, { id: '1', _id: '2' })).toStrictEqual({ id: '1', _id: '2' });
  expect(await read(method, args, { data: { id: '1' } })).toStrictEqual({ id: '1', _id: '1' });
});

it.each(OTHERS)('%s reads the object in data, though its envelope has another id', async (method, args) => {
  expect(await read(method, args, { public_id: '3', data: { id: '1' } })).toStrictEqual({ id: '1', _id: '1' });
});

it.each(OTHERS)('%s refuses an object with neither id nor _id', async (method, args) => {
  await expectRefused(method, args, { public_id: '3' });
});

it.each(OTHERS.slice(0, 2))('%s reads type from config.type', async (method, args) => {
  const body = { _id: '1', config: { type: 'whatsapp' } };
  expect(await read(method, args, body)).toStrictEqual({ ...body, type: 'whatsapp' });
  expect(await read(method, args, { ...body, type: 'facebook' })).toStrictEqual({ ...body, type: 'facebook' });
});

const page = (id: string, page_id: string, key = 'page_id') => ({ id, config: { [key]: page_id } });

describe.each([
  ['channel.createFacebook', 'page_id', 'facebook'],
  ['channel.updateFacebook', 'page_id', 'facebook'],
  ['channel.createInstagram', 'page_id', 'instagram'],
  ['channel.updateWhatsApp', 'phone_number_id', 'whatsapp'],
])('%s, answered with several channels,', (method, key, type) => {
  const several = [page('ch_1', '1', key), page('ch_2', '2', key)];

  it.each([
    ['takes the one it asked for', '2', several, 'ch_2'],
    ['takes the one it asked for out of data', '2', { data: several }, 'ch_2'],
    ['takes the only one', undefined, [page('ch_1', '1', key)], 'ch_1'],
    ['takes the one it asked for by a number', 2, several, 'ch_2'],
    ['takes the one that has a number', '2', [page('ch_1', '1', key), { id: 'ch_2', config: { [key]: 2 } }], 'ch_2'],
    ['takes the only one, though it is another', '2', [page('ch_1', '1', key)], 'ch_1'],
    ['takes the only one, out of success and data', '2', { success: true, data: [{ _id: 'ch_3' }] }, 'ch_3'],
  ])('%s', async (_, asked, body, id) => {
    expect(await read(method, [{ [key]: asked }], body)).toMatchObject({ id, type });
  });

  const none = `no channel with this ${key}`;
  const unnamed = `several channels, and no ${key} to choose by`;
  it.each([
    ['none is the one it asked for', '3', several, none],
    ['it asked for none', undefined, several, unnamed],
    ['it asked for nothing', null, [...several, { id: 'ch_3', config: { [key]: null } }], unnamed],
    ['it asked for none and they name none', undefined, [{ id: 'ch_1' }, { id: 'ch_2', config: {} }], unnamed],
    [
      'some were deleted or failed',
      undefined,
      [
        { id: 'ch_1', is_deleted: true },
        { errorCode: 190, error: {} },
      ],
      unnamed,
    ],
    ['they are no objects', '1', ['ch_1'], 'no channel'],
  ])('says that they may be there, and not to repeat the call, where %s', async (_, asked, body, problem) => {
    await expectRefused(method, [{ [key]: asked }], body);
    const error = await failureOf(read(method, [{ [key]: asked }], body));
    expect(error.message).toContain(
      `: the service answered 200 with ${problem}; ` +
        'those in error.body may have been created: do not repeat the call',
    );
  });

  it.each([['1'], [undefined]])('says that there is none where it asked for %s and was given none', async (asked) => {
    for (const body of [[], { data: [] }]) {
      const error = await failureOf(read(method, [{ [key]: asked }], body));
      expect(error.message).toContain(': the service answered 200 with no channel (');
    }
  });

  it.each([
    ['there is none', '1', []],
    ['the one it asked for has no id', '1', [{ config: { [key]: '1' } }, several[1]]],
  ])('fails with the body where %s', async (_, asked, body) => {
    await expectRefused(method, [{ [key]: asked }], body);
  });
});

it.each([
  [{ phone_number_id: undefined, config: { phone_number_id: '2' } }],
  [{ config: { phone_number_id: '2' } }],
  [{ phone_number_id: '2', config: { phone_number_id: '1' } }],
])('channel.updateWhatsApp with %j finds its channel among several', async (input) => {
  const several = [page('ch_1', '1', 'phone_number_id'), page('ch_2', '2', 'phone_number_id')];
  expect(await read('channel.updateWhatsApp', [input], several)).toMatchObject({ id: 'ch_2' });
});

it.each([
  [
    { count: 3, data: {} },
    { count: 3, data: {} },
  ],
  [
    { all: 3, data: {} },
    { all: 3, data: {}, count: 3 },
  ],
  [
    { count: 0, data: { count: 5 } },
    { count: 0, data: { count: 5 } },
  ],
  [
    { id: '1', success: true, data: { all: 3 } },
    { all: 3, count: 3 },
  ],
  [
    { count: 3, web: 3 },
    { count: 3, web: 3 },
  ],
  [
    { all: 3, web: 3, line: null },
    { all: 3, web: 3, line: null, count: 3 },
  ],
  [
    { count: 3, all: 4 },
    { count: 3, all: 4 },
  ],
  [{ data: { all: 0 } }, { all: 0, count: 0 }],
  [
    { all: null, web: null },
    { count: 0, all: null, web: null },
  ],
])('channel.getCount reads %j', async (body, counts) => {
  expect(await read('channel.getCount', [], body)).toStrictEqual(counts);
});

it.each([[{}], [{ data: {} }], [[1]], [{ count: '3' }]])('channel.getCount refuses %j', async (body) => {
  await expectRefused('channel.getCount', [], body);
});

it.each([
  [{ valid: true }, { valid: true }],
  [
    { valid: false, errors: ['no message'] },
    { valid: false, errors: ['no message'] },
  ],
  [{ data: { valid: false } }, { valid: false }],
  [{ valid: 'yes' }, { valid: 'yes' }],
  [{ id: '1', data: { valid: true } }, { valid: true }],
  [
    { valid: false, data: {} },
    { valid: false, data: {} },
  ],
  [
    { duplicate: true, data: {} },
    { duplicate: true, data: {}, valid: false, errors: [expect.stringContaining('"Hi there"')] },
  ],
  [
    { duplicate: false, data: { duplicate: true } },
    { duplicate: false, data: { duplicate: true }, valid: true },
  ],
  [{ duplicate: false }, { duplicate: false, valid: true }],
  [
    { success: true, data: { duplicate: true } },
    { duplicate: true, valid: false, errors: [expect.stringContaining('"Hi there"')] },
  ],
])('campaign.validateTouchpoint reads %j', async (body, verdict) => {
  expect(await read('campaign.validateTouchpoint', [{ initial_phrase: 'Hi there' }], body)).toStrictEqual(verdict);
});

it('campaign.validateTouchpoint tells of a taken phrase also where it was given none', async () => {
  const verdict = await read('campaign.validateTouchpoint', [{ touchpoint_id: 'tou_1' }], { duplicate: true });
  expect(verdict).toHaveProperty('errors', ['The initial phrase "" is taken.']);
});

it.each([[{}], [[]], [{ duplicate: 'yes' }]])('campaign.validateTouchpoint refuses %j', async (body) => {
  await expectRefused('campaign.validateTouchpoint', [{}], body);
});
