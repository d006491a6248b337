import * as formdataNode from 'formdata-node';
import * as nodeFetch from 'node-fetch';
import * as undici from 'undici';
import { describe, expect, it } from 'vitest';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { formIn, inTurn, json, type SeenRequest, serve } from '../helpers/server.ts';
import { FETCHES } from './fetches.ts';

const BYTES = new Uint8Array([0, 13, 10, 45, 45, 255, 128]);
const URL_OF_FILE = { url: 'https://files.example.com/1.png' };

/** Where forms and files come from. */
const MAKERS = {
  'the native': { FormData, File },
  "undici's": { FormData: undici.FormData, File },
  "node-fetch's": { FormData: nodeFetch.FormData, File: nodeFetch.File },
  "formdata-node's": { FormData: formdataNode.FormData, File: formdataNode.File },
} as unknown as Readonly<Record<string, { FormData: typeof FormData; File: typeof File }>>;

async function received(request: SeenRequest | undefined) {
  const form = await formIn(request as SeenRequest);
  const file = form.get('file') as File;
  return [file.name, file.type, new Uint8Array(await file.arrayBuffer()), form.get('note')];
}

const PAIRS = Object.entries(FETCHES).flatMap(([name, fetch]) =>
  Object.entries(MAKERS).map(([maker, made]) => ({ name, fetch, maker, made })),
);

describe.each(PAIRS)('with $name, $maker FormData', ({ fetch, made }) => {
  function formOf() {
    const form = new made.FormData();
    form.append('file', new made.File([BYTES], 'ä.png', { type: 'image/png' }));
    form.append('note', 'für "Alice"');
    return form;
  }

  it('reaches a server as multipart, however often it is sent', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 429), json(URL_OF_FILE)));
    const form = formOf();
    await expect(clientFor(server.url, { fetch }).contacts.uploadAvatar(form)).resolves.toEqual(URL_OF_FILE);
    for (const request of server.requests) {
      expect(request.headers['content-type']).toMatch(/^multipart\/form-data; *boundary=/);
      expect(await received(request)).toEqual(['ä.png', 'image/png', BYTES, 'für "Alice"']);
    }
    expect(server.requests).toHaveLength(2);
    expect([...form].map(([name]) => name)).toEqual(['file', 'note']);
  });

  it('without a file is refused', async () => {
    const server = await serve(json(URL_OF_FILE));
    const form = new made.FormData();
    form.append('file', 'a.png');
    const error = await failureOf(clientFor(server.url, { fetch }).contacts.uploadAvatar(form));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'file' });
    expect(server.requests).toEqual([]);
  });
});

describe.each(Object.entries(FETCHES))('with %s', (_name, fetch) => {
  it.each([
    ['bytes', BYTES],
    ['a Buffer', Buffer.from(BYTES)],
    ['a Blob', new Blob([BYTES])],
  ])('a file as %s arrives', async (_what, file) => {
    const server = await serve(json(URL_OF_FILE));
    await clientFor(server.url, { fetch }).contacts.uploadAvatar({ file, filename: 'a.png' });
    expect(await received(server.requests[0])).toEqual(['a.png', 'application/octet-stream', BYTES, null]);
  });

  it.each(Object.entries(MAKERS))('%s File arrives', async (_maker, made) => {
    const server = await serve(json(URL_OF_FILE));
    const file = new made.File([BYTES], 'a.png', { type: 'image/png' });
    await clientFor(server.url, { fetch }).contacts.uploadAvatar({ file });
    await clientFor(server.url, { fetch }).contacts.uploadAvatar({ file, filename: 'b.png' });
    expect(await received(server.requests[0])).toEqual(['a.png', 'image/png', BYTES, null]);
    expect(await received(server.requests[1])).toEqual(['b.png', 'image/png', BYTES, null]);
  });
});
