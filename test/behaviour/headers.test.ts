import { describe, expect, it } from 'vitest';
import type { ClientOptions } from '../../src/index.ts';
import { clientFor } from '../helpers/client.ts';
import { CONTACT, json, serve } from '../helpers/server.ts';

describe('headers', () => {
  const headersOf = async (
    client: ClientOptions['headers'],
    call?: ClientOptions['headers'],
    copy?: ClientOptions['headers'],
  ) => {
    const server = await serve(json(CONTACT));
    const first = clientFor(server.url, { headers: client });
    const used = copy ? first.withOptions({ headers: copy }) : first;
    await used.contacts.get('con_1', { headers: call });
    return server.requests[0]?.headers ?? {};
  };

  it('of client and call are both sent; those of the call win', async () => {
    expect(await headersOf({ 'x-a': 'client', 'x-b': 'client' }, { 'x-b': 'call', 'x-c': 'call' })).toMatchObject({
      'x-a': 'client',
      'x-b': 'call',
      'x-c': 'call',
    });
  });

  it('that are null remove what would be sent otherwise', async () => {
    const headers = await headersOf({ 'x-a': 'client' }, { 'x-a': null, 'x-api-key': null });
    expect(headers).not.toHaveProperty('x-a');
    expect(headers).not.toHaveProperty('x-api-key');
  });

  it('that are undefined change nothing', async () => {
    expect(await headersOf({ 'x-a': 'client' }, { 'x-a': undefined })).toMatchObject({ 'x-a': 'client' });
  });

  it('are one whatever their case, and the last one counts', async () => {
    expect(await headersOf({ 'X-A': 'client' }, { 'x-a': 'call' })).toMatchObject({ 'x-a': 'call' });
    expect(await headersOf({ 'X-A': 'client' }, { 'X-A': 'call' }, { 'x-a': 'copy' })).toMatchObject({ 'x-a': 'call' });
    expect(await headersOf({ 'X-A': 'client' }, { 'X-A': 'call' }, { 'x-a': null })).toMatchObject({ 'x-a': 'call' });
    expect(await headersOf({ 'X-A': 'client' }, {}, { 'x-a': null })).not.toHaveProperty('x-a');
  });

  it('may replace what the client sends of itself', async () => {
    expect(await headersOf({ Accept: 'application/vnd.imbrace+json' })).toMatchObject({
      accept: 'application/vnd.imbrace+json',
    });
  });

  it('that stand on a prototype are not sent', async () => {
    expect(await headersOf(Object.create({ 'x-a': 'inherited' }))).not.toHaveProperty('x-a');
  });
});
