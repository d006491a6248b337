import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clientFor, failureOf, withoutBackoff } from '../helpers/client.ts';
import { FETCHES } from './fetches.ts';

const GATEWAY = 'https://gateway.example.com';
const ONE = `${GATEWAY}/channel-service/v1/contacts/:id`;
const UPLOAD = `${GATEWAY}/channel-service/v1/contacts/_fileupload`;
const EXPORT = `${GATEWAY}/channel-service/v1/contacts/_export_csv`;
const CONTACT = { id: 'con_1', display_name: 'Alice' };

const mock = setupServer();
beforeAll(() => mock.listen({ onUnhandledRequest: 'error' }));
afterEach(() => mock.resetHandlers());
afterAll(() => mock.close());

/** MSW answers for the native fetch, and for those over node:http. */
const ANSWERED = Object.entries({ 'no fetch of its own': undefined, ...FETCHES }).filter(([name]) => name !== 'undici');

describe.each(ANSWERED)('under MSW, a client with %s', (_name, fetch) => {
  const client = () => clientFor(GATEWAY, { fetch });

  it('reads an answer', async () => {
    mock.use(http.get(ONE, () => HttpResponse.json(CONTACT)));
    await expect(client().contacts.get('con_1')).resolves.toMatchObject(CONTACT);
  });

  it('gives the error of the service', async () => {
    mock.use(http.get(ONE, () => HttpResponse.json({ message: 'gone' }, { status: 404 })));
    expect(await failureOf(client().contacts.get('con_1'))).toMatchObject({
      name: 'NotFoundError',
      body: { message: 'gone' },
    });
  });

  it('tries again where the service is busy', async () => {
    withoutBackoff();
    const busy = () => new HttpResponse(null, { status: 503 });
    let requests = 0;
    mock.use(http.get(ONE, () => (++requests < 3 ? busy() : HttpResponse.json(CONTACT))));
    await expect(client().contacts.get('con_1')).resolves.toMatchObject(CONTACT);
  });

  it('sends a form', async () => {
    let file: unknown;
    mock.use(
      http.post(UPLOAD, async ({ request }) => {
        file = (await request.formData()).get('file');
        return HttpResponse.json({ url: 'https://files.example.com/1.png' });
      }),
    );
    await client().contacts.uploadAvatar({ file: Buffer.from('png'), filename: 'a.png' });
    expect([(file as File).name, await (file as File).text()]).toEqual(['a.png', 'png']);
  });

  it('reads a stream', async () => {
    mock.use(http.get(EXPORT, () => HttpResponse.text('id\ncon_1\n', { headers: { 'content-type': 'text/csv' } })));
    expect(await new Response(await client().contacts.exportCsv().stream()).text()).toBe('id\ncon_1\n');
  });
});
