import { request } from 'node:http';
import { expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import { HOSTILE, sendHostile } from '../helpers/hostile-requests.ts';
import { sandboxWith } from '../helpers/sandbox.ts';

const V1 = '/channel-service/v1';
const KEY = { 'x-api-key': 'any' };
const LISTS = ['channels', 'contacts', 'notifications', 'campaign', 'touchpoints'];
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

it.each(GENERATIONS)('hostile requests are answered, none with a 500, in the %s generation', async (generation) => {
  const { sandbox, client } = await sandboxWith({ generation });
  const answers = await Promise.all(
    HOSTILE.map(async (hostile) => [hostile, await sendHostile(sandbox.url, hostile)] as const),
  );
  const wrong = answers.filter(
    ([{ unanswered }, answer]) => !/^[24]\d\d$/.test(answer) && !(unanswered && answer === 'no answer'),
  );
  expect(wrong.map(([{ title }, answer]) => `${title}: ${answer}`)).toEqual([]);
  // What they did store can be shown.
  for (const path of LISTS)
    expect((await fetch(`${sandbox.url}${V1}/${path}`, { headers: KEY })).status, path).toBe(200);
  expect(await client.contacts.exportCsv()).toContain('display_name');
});

it.each([
  ['an object', nested(5000)],
  ['an array', '['.repeat(5000) + ']'.repeat(5000)],
  ['a field', `{"name":"Deep","config":${nested(5000)}}`],
  ['a field of a touchpoint', `{"name":"Deep","message":${nested(5000)}}`],
  ['one level too many', nested(101)],
])('a body that nests too deep is refused, and nothing of it is stored: %s', async (_, body) => {
  const { sandbox, client } = await sandboxWith();
  const before = JSON.stringify([await client.channel.list(), await client.campaign.listTouchpoints()]);
  for (const path of ['channels/_web', 'touchpoints', 'campaign']) {
    const headers = { ...KEY, 'content-type': 'application/json' };
    const response = await fetch(`${sandbox.url}${V1}/${path}`, { method: 'POST', body, headers });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 40000, message: 'The body nests deeper than 100 levels' });
  }
  expect(JSON.stringify([await client.channel.list(), await client.campaign.listTouchpoints()])).toBe(before);
});

it('a body may nest a hundred levels deep, say in its texts what it likes, and hold any number of rows', async () => {
  const { client } = await sandboxWith();
  const message = {
    ...JSON.parse(nested(99)),
    text: `"${'{['.repeat(200)}"\\`,
    rows: Array.from({ length: 101 }, () => [{}]),
  };
  const { _id } = await client.campaign.createTouchpoint({ message });
  expect(await client.campaign.getTouchpoint(_id)).toMatchObject({ message });
});

it.each([
  ['JSON', { 'content-type': 'application/json' }],
  ['a form', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['anything', {}],
])('a body of more than 10 MiB is refused with 413: %s', async (_, headers) => {
  const { sandbox, client } = await sandboxWith();
  // Without a length, as a stream is sent: nobody knows how long it will be.
  const status = await new Promise((resolve, reject) => {
    const sending = request(`${sandbox.url}${V1}/campaign`, { method: 'POST', headers: { ...KEY, ...headers } });
    sending.on('response', ({ statusCode }) => resolve(statusCode));
    sending.on('error', reject);
    for (let sent = 0; sent < 11; sent++) sending.write('x'.repeat(1024 * 1024));
    sending.end();
  });
  expect(status).toBe(413);
  const body = JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024 + 1 - '{"name":""}'.length) });
  const options = { method: 'POST', headers: { ...KEY, 'content-type': 'application/json' } };
  const barely = await fetch(`${sandbox.url}${V1}/campaign`, { ...options, body });
  expect(await barely.json()).toEqual({ message: 'The body is larger than 10485760 bytes' });
  const most = await fetch(`${sandbox.url}${V1}/campaign`, { ...options, body: body.replace('xx', 'x') });
  expect(most.status).toBe(200);
  expect(await client.campaign.list()).toHaveProperty('data');
});

it('a body is of the type that its header names, in any case, and of no other that the operation has', async () => {
  const { sandbox } = await sandboxWith();
  let names = 0;
  const send = async (type: string | undefined, path = 'campaign', body = `{"name":"Campaign ${names++}"}`) => {
    return new Promise<string>((resolve, reject) => {
      const headers = { ...KEY, ...(type !== undefined && { 'content-type': type }) };
      const sending = request(`${sandbox.url}${V1}/${path}`, { method: 'POST', headers });
      sending.on('error', reject);
      sending.on('response', async (response) => {
        const { message = '' } = JSON.parse((await response.toArray()).join(''));
        resolve(response.statusCode === 200 ? '200' : `${response.statusCode} ${message}`);
      });
      sending.end(body);
    });
  };
  for (const type of ['application/json', 'Application/JSON', 'application/json ; Charset=UTF-8'])
    expect(await send(type)).toBe('200');
  for (const type of ['text/plain', 'application/json-patch+json', 'application/jsonx', 'constructor'])
    expect(await send(type)).toBe(`415 The body must be application/json, not ${type}`);
  const unknown = 'The body must be application/json, not application/octet-stream';
  for (const type of [undefined, '', '; charset=utf-8']) expect(await send(type)).toBe(`415 ${unknown}`);

  const form = '--X\r\nContent-Disposition: form-data; name="file"; filename="a;b.png"\r\n\r\nbytes\r\n--X--\r\n';
  expect(await send('Multipart/Form-Data; Boundary=X', 'contacts/_fileupload', form)).toBe('200');
  expect(await send('application/json', 'contacts/_fileupload', '{"file":"x"}')).toContain('415 ');
});
