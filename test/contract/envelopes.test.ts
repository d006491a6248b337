import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/index.ts';
import { failureOf } from '../helpers/client.ts';
import { resultOf } from '../helpers/results.ts';
import { json, read, readFrom, text } from '../helpers/stub-fetch.ts';
import { WIRE_TABLE } from './wire-table.ts';

const PAGE = '<html><body>Sign in</body></html>';
const ALL = WIRE_TABLE.map(({ method, args }) => {
  const shape = resultOf(method);
  return {
    method,
    args,
    isVoid: shape.form === 'nothing',
    acknowledges: 'component' in shape && shape.component === 'SuccessAnswer',
  };
});
/** Answers that have no body: something was done, and there is nothing to say of it. */
const EMPTY: [string, () => Response][] = [
  ['an empty body', text('', 'application/json')],
  ['white space', text(' \r\n', 'application/json')],
  ['an empty body without a type', text('', '')],
  ['an empty body of a created thing', text('', 'text/plain', 201)],
  ['status 204', text(null, '', 204)],
  ['status 202 and no body', text(null, '', 202)],
];

describe.each(ALL)('$method', ({ method, args, isVoid, acknowledges }) => {
  it.each([
    ['success: false', json({ success: false, message: 'no' }, 201), 201, { success: false, message: 'no' }],
    ['success: false beside data', json({ success: false, data: [] }), 200, { success: false, data: [] }],
    ['success: false in data', json({ data: { success: false } }), 200, { data: { success: false } }],
    [
      'success: false in data, and true beside it',
      json({
        success: true,
        data: { success: false, message: 'no', id: '1', _id: '1', url: 'u', count: 1, valid: true },
      }),
      200,
      { success: true, data: { success: false, message: 'no', id: '1', _id: '1', url: 'u', count: 1, valid: true } },
    ],
    ['an HTML page', text(PAGE, 'text/html; charset=utf-8'), 200, PAGE],
    ['text that calls itself nothing', text('{"id":"1"}', ''), 200, { id: '1' }],
    ['malformed JSON', text('{"data":', 'application/json'), 200, '{"data":'],
  ])('takes a success with %s for an error', async (_, answer, status, body) => {
    const error = await failureOf(readFrom(answer, method, args));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status, operation: method });
    expect((error as ApiError).body).toEqual(body);
  });

  it.each(EMPTY)(`${acknowledges || isVoid ? 'resolves' : 'does not resolve'} on %s`, async (_, answer) => {
    const result = readFrom(answer, method, args);
    if (acknowledges) expect(await result).toStrictEqual({ success: true });
    else if (isVoid) expect(await result).toBeUndefined();
    else
      expect(await failureOf(result)).toMatchObject({
        name: 'ApiError',
        message: expect.stringMatching(/empty|unusable/),
      });
  });

  it.each([
    ['a JSON value', json('done')],
    ['null', json(null)],
  ])(isVoid ? 'resolves to nothing on %s' : 'takes a success with %s for an error', async (_, answer) => {
    if (isVoid) expect(await readFrom(answer, method, args)).toBeUndefined();
    else expect(await failureOf(readFrom(answer, method, args))).toBeInstanceOf(ApiError);
  });
});

describe.each(ALL.filter(({ isVoid }) => isVoid))('$method', ({ method, args }) => {
  it.each([
    ['an empty answer without a type', text(null, '')],
    ['a JSON object', json({ message: 'Deleted' })],
    ['success: true', json({ success: true }, 202)],
    ['a JSON array', json([])],
  ])('resolves to nothing on %s', async (_, answer) => {
    expect(await readFrom(answer, method, args)).toBeUndefined();
  });
});

describe.each(ALL.filter(({ acknowledges }) => acknowledges))('$method', ({ method, args }) => {
  it.each([
    [{ success: true }, { success: true }],
    [{ message: 'Done' }, { success: true, message: 'Done' }],
    [{}, { success: true }],
    [
      { success: true, message: 'Done', later: [1] },
      { success: true, message: 'Done', later: [1] },
    ],
  ])('reads the acknowledgement %j', async (body, result) => {
    expect(await read(method, args, body)).toStrictEqual(result);
  });

  it('refuses an array', async () => {
    expect(await failureOf(read(method, args, []))).toBeInstanceOf(ApiError);
  });
});

describe('contacts.uploadAvatar', () => {
  const form = new FormData();
  form.append('file', new Blob(['x']), 'x.png');
  const file = { url: 'https://x.example/x.png', size: 1 };

  it.each([[file], [{ data: file }]])(
    'reads an uploaded file from %j, and keeps what else is said of it',
    async (body) => {
      expect(await read('contacts.uploadAvatar', [form], body)).toStrictEqual(file);
    },
  );

  it('takes an address outside data before one in it, and none for an envelope', async () => {
    const both = { url: 'A', data: { url: 'B' } };
    expect(await read('contacts.uploadAvatar', [form], both)).toStrictEqual(both);
    expect(await read('contacts.uploadAvatar', [form], { id: '1', data: file })).toStrictEqual(file);
  });

  it('refuses an upload that is nowhere', async () => {
    const error = await failureOf(read('contacts.uploadAvatar', [form], {}));
    expect(error).toMatchObject({ name: 'ApiError', status: 200 });
  });
});
