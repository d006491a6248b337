import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AvatarFile, RequestEvent } from '../../src/index.ts';
import { anyText, RUNS, refused } from '../helpers/arbitraries.ts';
import { answer, clientFor, failureOf, scriptedFetch, withoutBackoff } from '../helpers/client.ts';
import { emptyFolder, remove } from '../helpers/project.ts';
import { CAMPAIGN, formIn, inTurn, json, type SeenRequest, serve, type TestServer, UPLOAD } from '../helpers/server.ts';

const URL_OF_FILE = { url: 'https://files.example.com/1.png' };
const BYTES = new Uint8Array([0, 13, 10, 45, 45, 255, 128]);

/** The file that a server received last. */
const lastFile = async ({ requests }: TestServer) => (await formIn(requests.at(-1) as SeenRequest)).get('file') as File;
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

const textForm = new FormData();
textForm.append('file', 'avatar.png');

function formWith(file: Blob, filename?: string): FormData {
  const form = new FormData();
  if (filename === undefined) form.append('file', file);
  else form.append('file', file, filename);
  return form;
}

/** How a name gets into an upload. */
const WAYS: [string, (name: string) => FormData | AvatarFile][] = [
  ['a form', (name) => formWith(new Blob([BYTES]), name)],
  ['a form with a File', (name) => formWith(new File([BYTES], name))],
  ['a File', (name) => ({ file: new File([BYTES], name) })],
  ['a name beside bytes', (filename) => ({ file: BYTES, filename })],
];

describe('an upload', () => {
  it.each<[string, FormData | AvatarFile, string, string]>([
    ['the documented form', formWith(new Blob([BYTES], { type: 'image/png' }), 'a.png'), 'a.png', 'image/png'],
    ['a Blob', { file: new Blob([BYTES], { type: 'image/png' }) }, 'blob', 'image/png'],
    ['a Blob and a name', { file: new Blob([BYTES]), filename: 'a.png' }, 'a.png', 'application/octet-stream'],
    ['a File', { file: new File([BYTES], 'a.png', { type: 'image/png' }) }, 'a.png', 'image/png'],
    [
      'a File under another name',
      { file: new File([BYTES], 'a.png'), filename: 'b.png' },
      'b.png',
      'application/octet-stream',
    ],
    ['bytes', { file: BYTES, filename: 'a.png' }, 'a.png', 'application/octet-stream'],
    [
      'part of a Buffer',
      { file: Buffer.from([1, ...BYTES, 1]).subarray(1, -1), filename: 'a.png' },
      'a.png',
      'application/octet-stream',
    ],
  ])('takes %s', async (_name, upload, filename, type) => {
    const server = await serve(json(URL_OF_FILE));
    await expect(clientFor(server.url).contacts.uploadAvatar(upload)).resolves.toEqual(URL_OF_FILE);
    const file = await lastFile(server);
    expect([file.name, file.type]).toEqual([filename, type]);
    expect(await bytesOf(file)).toEqual(BYTES);
  });

  it('sends what else is in the form', async () => {
    const server = await serve(json(URL_OF_FILE));
    const form = formWith(new Blob([BYTES]), 'a.png');
    form.append('note', 'für "Alice"\r\n--x');
    await clientFor(server.url).contacts.uploadAvatar(form);
    const received = await formIn(server.requests[0] as SeenRequest);
    expect(received.get('note')).toBe('für "Alice"\r\n--x');
    expect([...received.keys()]).toEqual(['file', 'note']);
  });

  it('gives a form with a text to fetch as a form of the runtime', async () => {
    const fetch = scriptedFetch(() => answer(URL_OF_FILE));
    const form = formWith(new Blob([BYTES]), 'a.png');
    form.append('note', 'a text');
    await clientFor('https://gateway.example.com', { fetch }).contacts.uploadAvatar(form);
    expect(fetch.mock.calls[0]?.[1].body).toBeInstanceOf(FormData);
  });

  it('takes a file that openAsBlob opened', async () => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    const path = join(folder, 'avatar.png');
    await writeFile(path, BYTES);
    const server = await serve(json(URL_OF_FILE));
    await clientFor(server.url).contacts.uploadAvatar({ file: await openAsBlob(path), filename: 'avatar.png' });
    const file = await lastFile(server);
    expect([file.name, await bytesOf(file)]).toEqual(['avatar.png', BYTES]);
  });

  it('is the same when it is sent again', async () => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 429), json({}, 503, { 'retry-after': '0' }), json(URL_OF_FILE)));
    await clientFor(server.url).contacts.uploadAvatar({ file: BYTES, filename: 'ä.png' });
    expect(server.requests).toHaveLength(3);
    for (const request of server.requests) {
      const file = (await formIn(request)).get('file') as File;
      expect([file.name, await bytesOf(file)]).toEqual(['ä.png', BYTES]);
    }
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'file'],
    ['null', null, 'file'],
    ['a text', 'avatar.png', 'file'],
    ['bytes that are not under a name', BYTES, 'file'],
    ['a list of files', { file: { [Symbol.toStringTag]: 'FileList' } }, 'file'],
    ['what is a file by the end of its name alone', { file: { [Symbol.toStringTag]: 'NoFile' } }, 'file'],
    ['an object without a file', { filename: 'a.png' }, 'file'],
    ['a path', { file: '/etc/hosts' }, 'file'],
    ['an ArrayBuffer', { file: BYTES.buffer }, 'file'],
    ['a form without a file', new FormData(), 'file'],
    ['a form whose file is a text', textForm, 'file'],
    ['a name that is no text', { file: BYTES, filename: 7 }, 'filename'],
    ['a name with half a surrogate pair', { file: BYTES, filename: 'a\ud800.png' }, 'filename'],
    ['a name that is null', { file: BYTES, filename: null }, 'filename'],
  ])('of %s is refused before anything is sent', async (_name, upload, argument) => {
    const server = await serve(json(URL_OF_FILE));
    const error = await failureOf(clientFor(server.url).contacts.uploadAvatar(upload as AvatarFile));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument, operation: 'contacts.uploadAvatar' });
    if (argument === 'file') expect(error.message).toContain('in { file } or a FormData');
    expect(server.requests).toEqual([]);
  });
});

describe('a Content-Type of the caller', () => {
  const OTHERS = ['multipart/form-data', 'application/json', 'image/png', null];

  it.each(OTHERS)('is not sent with a form, which has one of its own: %s', async (type) => {
    withoutBackoff();
    const server = await serve(inTurn(json({}, 503, { 'retry-after': '0' }), json(URL_OF_FILE)));
    const headers = { 'Content-Type': type };
    const hook = ({ headers }: RequestEvent) => {
      headers['content-type'] = 'text/plain';
    };
    await clientFor(server.url, { headers }).contacts.uploadAvatar({ file: BYTES, filename: 'a.png' });
    await clientFor(server.url).contacts.uploadAvatar({ file: BYTES, filename: 'a.png' }, { headers });
    await clientFor(server.url, { onRequest: hook }).contacts.uploadAvatar({ file: BYTES, filename: 'a.png' });
    expect(server.requests).toHaveLength(4);
    for (const request of server.requests) {
      expect(await bytesOf((await formIn(request)).get('file') as File)).toEqual(BYTES);
    }
  });

  it.each(OTHERS)('is not sent with the form of a raw call: %s', async (type) => {
    const server = await serve(json(URL_OF_FILE));
    const form = () => formWith(new Blob([BYTES]), 'a.png');
    const headers = { 'Content-Type': type, 'x-a': '1' };
    const { raw } = clientFor(server.url);
    await raw.POST(UPLOAD, { body: form(), headers });
    await raw.request('post', UPLOAD, { body: form(), headers });
    if (type) await raw.POST(UPLOAD, { body: form(), headers: new Headers(headers as Record<string, string>) });
    await clientFor(server.url, { headers }).raw.POST(UPLOAD, { body: form() });
    expect(server.requests).toHaveLength(type ? 4 : 3);
    for (const request of server.requests) {
      expect(await bytesOf((await formIn(request)).get('file') as File)).toEqual(BYTES);
      expect(request.headers['x-a']).toBe('1');
    }
  });

  it('is sent with what is no form', async () => {
    const server = await serve(json({ _id: 'cam_1' }));
    const headers = { 'Content-Type': 'application/vnd.imbrace+json' };
    await clientFor(server.url, { headers }).campaign.create({ name: 'Spring' });
    await clientFor(server.url).raw.POST(CAMPAIGN, { body: { name: 'Spring' }, headers });
    expect(server.requests.map((request) => request.headers['content-type'])).toEqual([
      'application/vnd.imbrace+json',
      'application/vnd.imbrace+json',
    ]);
  });
});

describe('a form that has its file elsewhere', () => {
  const other = formWith(new Blob([BYTES]), 'a.png');
  other.delete('file');
  other.append('avatar', new Blob([BYTES]), 'a.png');
  other.append('a "note"', 'for Alice');
  it.each<[string, FormData, string]>([
    ['in parts of other names', other, String.raw`["avatar","a \"note\""]`],
    ['as a text', textForm, '["file"]'],
    ['in no part', new FormData(), '[]'],
  ])('%s is told how the part must be named, and which parts it has', async (_where, form, parts) => {
    const error = await failureOf(clientFor('http://127.0.0.1:1').contacts.uploadAvatar(form));
    expect(error.message).toBe(
      `contacts.uploadAvatar: file must be a Blob or a Uint8Array, in { file } or a FormData, as its part "file": it has ${parts}`,
    );
  });
});

describe.each(WAYS)('the name of a file in %s', (_way, upload) => {
  it.each([
    'avatar.png',
    'a;b=c; filename=d.png',
    "it's 100% & <fine>, really?.png",
    'ảnh đại diện – 頭像 🙂.png',
    ' spaces .png ',
    'folder/avatar.png',
    '..',
    'a\ufeff.png',
  ])('arrives as it is: %j', async (name) => {
    const server = await serve(json(URL_OF_FILE));
    await clientFor(server.url).contacts.uploadAvatar(upload(name));
    expect((await lastFile(server)).name).toBe(name);
  });

  it.each([
    ['quotes', 'a".png'],
    ['quotes that end it', 'a"; name="other'],
    ['a line feed', 'a\nb.png'],
    ['a carriage return', 'a\rb.png'],
    ['a header of its own', 'a\r\nContent-Type: text/html\r\n\r\n<p>'],
    ['NUL', 'a\0.png'],
    ['an escape', 'a\u001b[2J.png'],
    ['what a server reads as quotes', 'a%22.png'],
    ['what a server reads as a line break', 'a%0D%0a.png'],
    ['what a server may read as an escape', 'a\\'],
    ['a byte order mark, which a server takes off', '\ufeffa.png'],
    ['nothing: that is a part without a file', ''],
  ])('is refused before anything is sent, with %s', async (_what, name) => {
    const server = await serve(json(URL_OF_FILE));
    const error = await failureOf(clientFor(server.url).contacts.uploadAvatar(upload(name)));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: 'filename' });
    expect(error.message).toMatch(/contacts\.uploadAvatar.*filename/);
    expect(server.requests).toEqual([]);
  });
});

it('whatever the name of a file is, it arrives intact or is refused', async () => {
  const server = await serve(json(URL_OF_FILE));
  const client = clientFor(server.url);
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.constantFrom('', '"', '\r', '\n', '%22', '%0a', '\\', '\ufeff', ';'),
      async (text, odd) => {
        for (const filename of [text, odd + text, text + odd]) {
          const before = server.requests.length;
          if (await refused(client.contacts.uploadAvatar({ file: BYTES, filename }))) {
            expect(server.requests).toHaveLength(before);
          } else {
            expect((await lastFile(server)).name).toBe(filename);
          }
        }
      },
    ),
    RUNS,
  );
});
