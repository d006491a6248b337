import { describe, expect, it } from 'vitest';
import { ImbraceClient } from '../../src/index.ts';
import { answer, thrownBy } from '../helpers/client.ts';
import { set, withoutVariables } from '../helpers/environment-variables.ts';
import { CONTACT } from '../helpers/server.ts';

withoutVariables();

const OWN = 'https://gateway.example.com';

describe('a base URL', () => {
  it('may have a path, and slashes at its end', async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return answer(CONTACT);
    };
    for (const baseUrl of [OWN, `${OWN}/`, `${OWN}///`, `${OWN}/proxy/imbrace/`, new URL(OWN), ` ${OWN} `])
      await new ImbraceClient({ apiKey: 'key', baseUrl, fetch }).contacts.get('con_1');
    const route = '/channel-service/v1/contacts/con_1';
    expect(new Set(urls)).toEqual(new Set([`${OWN}${route}`, `${OWN}/proxy/imbrace${route}`]));
  });

  it.each<[string, unknown]>([
    ['no URL', 'gateway'],
    ['the wrong kind', 7],
    ['another protocol', 'ftp://gateway.example.com'],
    ['a user', 'https://me@gateway.example.com'],
    ['a password', 'https://:pw@gateway.example.com'],
    ['a query', 'https://gateway.example.com/?a=1'],
    ['a fragment', 'https://gateway.example.com/#a'],
  ])('that cannot be one is refused by name: %s', (_what, baseUrl) => {
    const error = thrownBy(() => new ImbraceClient({ apiKey: 'key', baseUrl: baseUrl as string }));
    expect(error).toMatchObject({ name: 'InvalidArgumentError', argument: expect.stringContaining('baseUrl') });
    expect(error.message).toContain('must be an http(s) address and nothing more');
  });

  it.each([
    'http://gateway.example.com',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'http://localhost.example.com',
    'http://notlocalhost',
    'http://127.0.0.1.example.com',
  ])('with http to another machine needs allowInsecureHttp: %s', (baseUrl) => {
    const error = thrownBy(() => new ImbraceClient({ apiKey: 'key', baseUrl }));
    expect(error.name).toBe('InvalidArgumentError');
    expect(error.message).toContain('allowInsecureHttp');
    expect(thrownBy(() => new ImbraceClient({ apiKey: 'key', baseUrl, allowInsecureHttp: false })).name).toBe(
      'InvalidArgumentError',
    );
    expect(new ImbraceClient({ apiKey: 'key', baseUrl, allowInsecureHttp: true })).toBeInstanceOf(ImbraceClient);
    set({ API_KEY: 'key', BASE_URL: baseUrl });
    expect(thrownBy(() => new ImbraceClient()).message).toContain('IMBRACE_BASE_URL');
  });

  it.each([
    'http://localhost:4010',
    'http://api.localhost',
    'http://127.0.0.1',
    'http://127.8.9.10:1',
    'http://[::1]:4010',
  ])('with http within this machine needs nothing: %s', (baseUrl) => {
    expect(new ImbraceClient({ apiKey: 'key', baseUrl })).toBeInstanceOf(ImbraceClient);
  });
});
