import { describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../../src/index.ts';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { formIn, inTurn, json, type SeenRequest, serve, type TestServer } from '../helpers/server.ts';

const URL_OF_FILE = { url: 'https://files.example.com/1.png' };
const BYTES = new Uint8Array([0, 13, 10, 255]);

/** A fetch of another library: it makes a text of a form that it does not know. */
const stranger: Fetch = (url, init) => {
  const body = init.body instanceof ArrayBuffer ? init.body : `${init.body}`;
  return fetch(url, { ...init, body });
};

/** A file of another library. */
const fileOf = (more: object = {}): File =>
  ({
    [Symbol.toStringTag]: 'File',
    name: 'ä.png',
    type: 'image/png',
    arrayBuffer: async () => BYTES.buffer,
    ...more,
  }) as unknown as File;

/** A form of another library. */
const formOf = (...parts: [string, string | File][]): FormData =>
  ({ [Symbol.toStringTag]: 'FormData', [Symbol.iterator]: () => parts.values() }) as unknown as FormData;

/** jsdom's: it can be read by a FileReader alone. */
class DomReader {
  result: unknown;
  onload = () => {};
  onerror: (event: unknown) => void = () => {};

  readAsArrayBuffer(file: { fails?: boolean }): void {
    this.result = BYTES.buffer;
    if (file.fails) this.onerror('broken');
    else this.onload();
  }
}

async function received({ requests }: TestServer) {
  const form = await formIn(requests.at(-1) as SeenRequest);
  const file = form.get('file') as File;
  return [file.name, file.type, new Uint8Array(await file.arrayBuffer()), form.get('note')];
}

describe.each([
  ['the native fetch', undefined],
  ['a fetch that knows no form', stranger],
])('with %s, an upload', (_name, fetch) => {
  it.each([
    [
      'of the native form',
      () => {
        const form = new FormData();
        form.append('file', new File([BYTES], 'ä.png', { type: 'image/png' }));
        form.append('note', 'für "Alice"');
        return form;
      },
    ],
    ['of the form of another library', () => formOf(['file', fileOf()], ['note', 'für "Alice"'])],
  ])('%s arrives as multipart, however often it is sent', async (_what, make) => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 429), json(URL_OF_FILE)));
    const { contacts } = clientFor(server.url, fetch ? { fetch } : {});
    await expect(contacts.uploadAvatar(make())).resolves.toEqual(URL_OF_FILE);
    expect(await received(server)).toEqual(['ä.png', 'image/png', BYTES, 'für "Alice"']);
    expect(server.requests).toHaveLength(2);
  });

  it.each<[string, object, string]>([
    ['its own name', { file: fileOf() }, 'ä.png'],
    ['its own name, also where it has a stream', { file: fileOf({ stream() {} }) }, 'ä.png'],
    ['another name', { file: fileOf(), filename: 'b.png' }, 'b.png'],
    ['no name', { file: fileOf({ name: undefined, [Symbol.toStringTag]: 'Blob' }) }, 'blob'],
  ])('of a file of another library arrives under %s', async (_what, upload, name) => {
    const server = await serve(json(URL_OF_FILE));
    await clientFor(server.url, fetch ? { fetch } : {}).contacts.uploadAvatar(upload as { file: File });
    expect(await received(server)).toEqual([name, 'image/png', BYTES, null]);
  });

  it('of a file that only a FileReader can read arrives', async () => {
    vi.stubGlobal('FileReader', DomReader);
    const server = await serve(json(URL_OF_FILE));
    const file = fileOf({ arrayBuffer: undefined });
    await clientFor(server.url, fetch ? { fetch } : {}).contacts.uploadAvatar({ file });
    expect(await received(server)).toEqual(['ä.png', 'image/png', BYTES, null]);
  });

  it('that cannot be read is refused before it is sent', async () => {
    vi.stubGlobal('FileReader', DomReader);
    const server = await serve(json(URL_OF_FILE));
    const file = fileOf({ arrayBuffer: undefined, fails: true });
    const error = await failureOf(clientFor(server.url, fetch ? { fetch } : {}).contacts.uploadAvatar({ file }));
    expect(error).toMatchObject({ cause: { message: 'this fetch does not know this kind of FormData' }, attempts: 1 });
    expect(error.message).toContain('this fetch does not know this kind of FormData');
    expect(server.requests).toEqual([]);
  });
});

it("the caller's form stays as it is", async () => {
  const server = await serve(json(URL_OF_FILE));
  const form = new FormData();
  form.append('file', new Blob([BYTES]), 'a.png');
  await clientFor(server.url, { fetch: stranger }).contacts.uploadAvatar(form);
  expect(String(form)).toBe('[object FormData]');
  expect(Reflect.ownKeys(form)).toEqual(Reflect.ownKeys(new FormData()));
});

it('a fetch that understands the form is given it as a form', async () => {
  const seen = vi.fn(
    async (_url: string, _init: RequestInit) =>
      new Response('{"url":"https://files.example.com/1"}', { headers: { 'content-type': 'application/json' } }),
  );
  await clientFor('https://gateway.example.com', { fetch: seen }).contacts.uploadAvatar({
    file: BYTES,
    filename: 'a.png',
  });
  expect(seen.mock.calls[0]?.[1].body).toBeInstanceOf(FormData);
  expect(seen).toHaveBeenCalledTimes(1);
});
