// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { AvatarFile } from '../../src/index.ts';
import { clientFor, failureOf } from '../helpers/client.ts';
import { CON_1, CONTACT, formIn, json, ONE, plain, type SeenRequest, serve, silence } from '../helpers/server.ts';
import { FETCHES } from './fetches.ts';

type Upload = FormData | AvatarFile;
const BYTES = Buffer.from([0, 13, 10, 45, 45, 255, 128]);
const URL_OF_FILE = { url: 'https://files.example.com/1.png' };
const HERE = { dangerouslyAllowBrowser: true };

describe.each(Object.entries({ 'no fetch of its own': undefined, ...FETCHES }))(
  'under jsdom, a client with %s',
  (_name, fetch) => {
    const clientOf = (url: string, options = {}) => clientFor(url, { ...HERE, fetch, ...options });

    it('reads answers and errors', async () => {
      const server = await serve(json(CONTACT));
      await expect(clientOf(server.url).contacts.get('con_1')).resolves.toMatchObject(CONTACT);
      const gone = await serve(json({ message: 'gone' }, 404));
      expect(await failureOf(clientOf(gone.url).contacts.get('con_1'))).toMatchObject({
        status: 404,
        body: { message: 'gone' },
      });
    });

    it('is ended by a timeout and by a signal', async () => {
      const server = await serve(silence);
      const late = await failureOf(clientOf(server.url, { timeout: 50, maxRetries: 0 }).contacts.get('con_1'));
      expect(late.name).toBe('TimeoutError');
      const controller = new AbortController();
      const call = clientOf(server.url, { signal: controller.signal }).contacts.get('con_1');
      controller.abort();
      expect((await failureOf(call)).name).toBe('AbortError');
    });

    it('reads a stream', async () => {
      const server = await serve(plain('id\n', 200, { 'content-type': 'text/csv' }));
      expect(await new Response(await clientOf(server.url).contacts.exportCsv().stream()).text()).toBe('id\n');
    });

    it('answers a raw call', async () => {
      const server = await serve(json(CONTACT));
      expect(await clientOf(server.url).raw.GET(ONE, CON_1)).toMatchObject({ data: CONTACT });
    });

    function domForm() {
      const form = new FormData();
      form.append('file', new File([BYTES], 'a.png'));
      return form;
    }
    /** A Response is Node's own here, and so are the forms and files that it makes. */
    async function nodeForm() {
      const type = 'application/x-www-form-urlencoded';
      const form = await new Response('', { headers: { 'content-type': type } }).formData();
      form.append('file', await new Response(BYTES).blob(), 'a.png');
      return form;
    }

    it.each<[string, () => Upload | Promise<Upload>]>([
      ['a Buffer', () => ({ file: BYTES, filename: 'a.png' })],
      ['bytes', () => ({ file: new Uint8Array(BYTES), filename: 'a.png' })],
      ['a File of jsdom', () => ({ file: new File([BYTES], 'a.png') })],
      ['a form of jsdom', domForm],
      ["Node's form", nodeForm],
      ["Node's Blob", async () => ({ file: await new Response(BYTES).blob(), filename: 'a.png' })],
    ])('uploads %s', async (_what, upload) => {
      const server = await serve(json(URL_OF_FILE));
      await expect(clientOf(server.url).contacts.uploadAvatar(await upload())).resolves.toEqual(URL_OF_FILE);
      const file = (await formIn(server.requests[0] as SeenRequest)).get('file') as File;
      expect([file.name, Buffer.from(await file.arrayBuffer())]).toEqual(['a.png', BYTES]);
    });
  },
);
