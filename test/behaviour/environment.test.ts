import { describe, expect, it, vi } from 'vitest';
import { environmentVariables } from '../../src/core/options/index.ts';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';
import { answer, thrownBy } from '../helpers/client.ts';
import { set, type Variables, withoutVariables } from '../helpers/environment-variables.ts';
import { CONTACT } from '../helpers/server.ts';

withoutVariables();

/** What a client made with these sends: where to, and who it says it is. */
async function sent(variables: Variables, options: ClientOptions = {}): Promise<Record<string, string>> {
  set(variables);
  const seen: Record<string, string> = {};
  const fetch = async (url: string, { headers }: RequestInit) => {
    seen.origin = new URL(url).origin;
    for (const [name, value] of Object.entries(headers as Record<string, string>))
      if (/^x-|^auth/.test(name)) seen[name] = value;
    return answer(CONTACT);
  };
  await new ImbraceClient({ ...options, fetch }).contacts.get('con_1');
  return seen;
}

const STABLE = 'https://app-gatewayv2.imbrace.co';
const SANDBOX = 'https://app-gateway.sandbox.imbrace.co';
const OWN = 'https://gateway.example.com';
const KEY = { 'x-api-key': 'key' };

describe('the environment variables', () => {
  it.each<[string, Variables, ClientOptions, Record<string, string>]>([
    ['IMBRACE_API_KEY is the API key', { API_KEY: 'key' }, {}, { origin: STABLE, ...KEY }],
    [
      'IMBRACE_ACCESS_TOKEN is the access token',
      { ACCESS_TOKEN: 'token' },
      {},
      { origin: STABLE, 'x-access-token': 'token' },
    ],
    [
      'of both credentials the API key counts',
      { API_KEY: 'key', ACCESS_TOKEN: 'token' },
      {},
      { origin: STABLE, ...KEY },
    ],
    [
      'an explicit API key switches both off',
      { API_KEY: 'a', ACCESS_TOKEN: 'b' },
      { apiKey: 'key' },
      { origin: STABLE, ...KEY },
    ],
    [
      'an explicit access token switches both off',
      { API_KEY: 'a', ACCESS_TOKEN: 'b' },
      { accessToken: 'token' },
      { origin: STABLE, 'x-access-token': 'token' },
    ],
    [
      'an accessToken function switches both off',
      { API_KEY: 'a', ACCESS_TOKEN: 'b' },
      { accessToken: () => 'token' },
      { origin: STABLE, 'x-access-token': 'token' },
    ],
    [
      'IMBRACE_ORGANIZATION_ID goes with any credential',
      { ORGANIZATION_ID: 'org' },
      { apiKey: 'key' },
      { origin: STABLE, ...KEY, 'x-organization-id': 'org' },
    ],
    [
      'an explicit organization wins',
      { API_KEY: 'key', ORGANIZATION_ID: 'a' },
      { organizationId: 'org' },
      { origin: STABLE, ...KEY, 'x-organization-id': 'org' },
    ],
    ['IMBRACE_ENV names the gateway', { API_KEY: 'key', ENV: 'sandbox' }, {}, { origin: SANDBOX, ...KEY }],
    ['IMBRACE_BASE_URL is the gateway', { API_KEY: 'key', BASE_URL: OWN }, {}, { origin: OWN, ...KEY }],
    [
      'IMBRACE_BASE_URL wins over IMBRACE_ENV',
      { API_KEY: 'key', ENV: 'sandbox', BASE_URL: OWN },
      {},
      { origin: OWN, ...KEY },
    ],
    [
      'an explicit env switches both addresses off',
      { API_KEY: 'key', ENV: 'develop', BASE_URL: OWN },
      { env: 'sandbox' },
      { origin: SANDBOX, ...KEY },
    ],
    [
      'an explicit baseUrl switches both addresses off',
      { API_KEY: 'key', ENV: 'nowhere', BASE_URL: 'none' },
      { baseUrl: OWN },
      { origin: OWN, ...KEY },
    ],
    ['baseUrl wins over env', { API_KEY: 'key' }, { env: 'sandbox', baseUrl: OWN }, { origin: OWN, ...KEY }],
    [
      'an empty one counts as none',
      { API_KEY: 'key', ACCESS_TOKEN: '', ORGANIZATION_ID: '', ENV: '', BASE_URL: '' },
      {},
      { origin: STABLE, ...KEY },
    ],
  ])('%s', async (_rule, variables, options, expected) => {
    expect(await sent(variables, options)).toEqual(expected);
  });

  it.each([
    ['stable', STABLE],
    ['prodv2', STABLE],
    ['develop', 'https://app-gateway.dev.imbrace.co'],
    ['sandbox', SANDBOX],
  ])('the environment %s is %s', async (env, origin) => {
    expect(await sent({ API_KEY: 'key', ENV: env })).toMatchObject({ origin });
  });

  it.each<[string, Variables, ClientOptions, string[]]>([
    ['no credential', {}, {}, ['apiKey', 'IMBRACE_API_KEY', 'accessToken', 'IMBRACE_ACCESS_TOKEN']],
    ['an empty credential', { API_KEY: '' }, {}, ['apiKey', 'IMBRACE_API_KEY']],
    ['an empty explicit credential', { API_KEY: 'key' }, { apiKey: '' }, ['apiKey']],
    ['two explicit credentials', {}, { apiKey: 'a', accessToken: 'b' }, ['apiKey', 'accessToken']],
    ['an unknown environment', { API_KEY: 'key' }, { env: 'moon' as 'stable' }, ['env', 'IMBRACE_ENV', 'sandbox']],
    ['the name of something objects have', { API_KEY: 'key' }, { env: 'toString' as 'stable' }, ['env']],
    ['an unknown environment in the variable', { API_KEY: 'key', ENV: 'moon' }, {}, ['IMBRACE_ENV', 'sandbox']],
    ['a base URL that is none in the variable', { API_KEY: 'key', BASE_URL: 'gateway' }, {}, ['IMBRACE_BASE_URL']],
    ['a credential in a variable that no header can hold', { API_KEY: 'a\nb' }, {}, ['IMBRACE_API_KEY']],
    [
      'an organization that no header can hold',
      { API_KEY: 'key', ORGANIZATION_ID: 'a\nb' },
      {},
      ['IMBRACE_ORGANIZATION_ID'],
    ],
  ])('%s: an InvalidArgumentError that names option and variable', (_name, variables, options, parts) => {
    set(variables);
    const error = thrownBy(() => new ImbraceClient(options));
    expect(error.name).toBe('InvalidArgumentError');
    for (const part of parts) expect(error.message).toContain(part);
  });

  it('are not there in every runtime', () => {
    vi.stubGlobal('process', undefined);
    expect(environmentVariables()).toEqual({});
    expect(thrownBy(() => new ImbraceClient()).name).toBe('InvalidArgumentError');
    vi.stubGlobal('process', {});
    expect(environmentVariables()).toEqual({});
  });

  it('count as unset where the runtime forbids to read them, as Deno does without --allow-env', () => {
    const forbid = () => {
      throw new Error('Requires env access');
    };
    vi.stubGlobal('process', { env: new Proxy({}, { get: forbid }) });
    expect(new ImbraceClient({ apiKey: 'key', baseUrl: OWN })).toBeInstanceOf(ImbraceClient);
    expect(thrownBy(() => new ImbraceClient()).name).toBe('InvalidArgumentError');
  });
});
