import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { startSandbox } from '../../sandbox/server.ts';
import { liveCalls, NothingToRead } from '../../scripts/lib/live/calls.ts';
import { contradictionOf } from '../../scripts/lib/live/contradiction.ts';
import { generationOf } from '../../scripts/lib/live/generation.ts';
import { masker, maskUrl } from '../../scripts/lib/live/mask.ts';
import { unknownFields } from '../../scripts/lib/live/schema.ts';
import { createRecorder, toHar } from '../../scripts/lib/live/traffic.ts';
import { type Verdict, verifyLive } from '../../scripts/lib/live/verify.ts';
import { type ListedOperation, type SpecDocument, type SpecOperation, specOperations } from '../../spec/document.ts';
import { answer, clientFor } from '../helpers/client.ts';
import { emptyFolder, PATIENCE, remove, runScript } from '../helpers/project.ts';
import { closedPort, json, serve } from '../helpers/server.ts';

const SPEC = 'openapi.yaml';
const document = () => parse(readFileSync(SPEC, 'utf8')) as SpecDocument;

beforeAll(() => void vi.stubEnv('IMBRACE_API_KEY', 'any-key-will-do'));

/** Changes what a server answers to one path. */
type Edit = (
  path: string,
  status: number,
  body: string,
) => { status?: number; body?: string; type?: string; requestId?: false } | undefined;

/** A server between the client and the sandbox, which changes some answers. */
async function startGateway(sandbox: string, edit: Edit = () => undefined): Promise<string> {
  const { url, requests } = await serve(async ({ target, headers }, response) => {
    const answer = await fetch(sandbox + target, {
      headers: { 'x-api-key': String(headers['x-api-key']), accept: String(headers.accept) },
    });
    const body = await answer.text();
    const edited = edit(target.split('?', 1)[0] ?? '', answer.status, body) ?? {};
    response.writeHead(edited.status ?? answer.status, {
      'content-type': edited.type ?? answer.headers.get('content-type') ?? '',
      ...(edited.requestId !== false && { 'x-request-id': 'req_1' }),
    });
    response.end(edited.body ?? body);
  });
  onTestFinished(() => expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET'])));
  return url;
}

async function sandboxOf(generation: 'documented' | 'observed', contacts = 5): Promise<string> {
  const sandbox = await startSandbox({ generation, contacts });
  onTestFinished(() => sandbox.close());
  return sandbox.url;
}

const deviating = (verdicts: readonly Verdict[]) =>
  Object.fromEntries(
    verdicts
      .filter(({ deviations }) => deviations.length > 0)
      .map(({ operation, deviations }) => [operation, deviations]),
  );

/** An edit of the JSON of one path. */
const editing =
  (end: string, change: (body: { data: Record<string, unknown>[] }) => unknown): Edit =>
  (path, _status, body) =>
    path.endsWith(end) ? { body: JSON.stringify(change(JSON.parse(body))) } : undefined;

describe('check live', { timeout: PATIENCE }, () => {
  it('makes every reading call of the spec, and no other', () => {
    const reading = specOperations(document()).filter(({ verb }) => verb === 'GET');
    expect(
      liveCalls(document())
        .map(({ method }) => method)
        .sort(),
    ).toEqual(reading.map(({ sdkMethod }) => sdkMethod).sort());
  });

  it.each(['documented', 'observed'] as const)(
    'finds no deviation in the %s generation, and tells it',
    async (generation) => {
      const verdicts = await verifyLive(SPEC, document(), await startGateway(await sandboxOf(generation)));
      expect(deviating(verdicts)).toEqual({});
      expect(verdicts.filter(({ status }) => status !== 200)).toEqual([]);
      expect(new Set(verdicts.map((each) => each.generation))).toEqual(new Set([generation, 'either']));
    },
  );

  it.each<[string, Edit, Record<string, { pointer: string; problem: unknown }[]>]>([
    [
      'a renamed field that may be absent',
      editing('/contacts', (body) => ({
        ...body,
        data: body.data.map(({ display_name, ...row }) => ({ ...row, full_name: display_name })),
      })),
      {
        'contacts.list': [
          { pointer: '/data/0/full_name', problem: expect.stringMatching(/does not name.*4 more rows/) },
        ],
      },
    ],
    [
      'a renamed field that must be there',
      editing('/channels', (body) => ({
        ...body,
        data: body.data.map(({ active, ...row }) => ({ ...row, enabled: active })),
      })),
      {
        'channel.list': [
          {
            pointer: '/data/0/active',
            problem: expect.stringMatching(/missing required field.*\(and \d+ more rows like it\)$/),
          },
          {
            pointer: '/data/0/enabled',
            problem: expect.stringMatching(/does not name.*\(and \d+ more rows like it\)$/),
          },
        ],
      },
    ],
    [
      'a field that the service now requires',
      (path) =>
        path.endsWith('/notifications')
          ? { status: 400, body: '{"code":40000,"message":"type is required"}' }
          : undefined,
      {
        'contacts.listNotifications': [
          { pointer: '', problem: 'status 400, documented as an error: the call is valid under the spec' },
        ],
      },
    ],
    [
      'an error that is not documented',
      (path) => (path.endsWith('/_count') ? { status: 418, body: '{}' } : undefined),
      {
        'channel.getCount': [{ pointer: '', problem: 'status 418, not documented: the call is valid under the spec' }],
      },
    ],
    [
      'an answer without a request id',
      (path) => (path.endsWith('/_count') ? { requestId: false } : undefined),
      { 'channel.getCount': [{ pointer: '', problem: 'There is no header X-Request-Id.' }] },
    ],
    [
      'a status that is not documented',
      (path) => (path.endsWith('/_count') ? { status: 202 } : undefined),
      { 'channel.getCount': [{ pointer: '', problem: 'status 202 is not documented' }] },
    ],
    [
      'another envelope',
      editing('/campaign', ({ data }) => ({ results: data })),
      {
        'campaign.list': [
          { pointer: '/data', problem: expect.stringMatching(/missing required field[^(]*$/) },
          { pointer: '/results', problem: 'The spec does not name this field.' },
        ],
      },
    ],
    [
      'another type of content',
      (path) => (path.endsWith('/contacts/_export_csv') ? { type: 'text/html', body: '<html></html>' } : undefined),
      { 'contacts.exportCsv': [{ pointer: '', problem: 'content type text/html is not documented' }] },
    ],
  ])('names %s, and nothing else', async (_, edit, expected) => {
    const verdicts = await verifyLive(SPEC, document(), await startGateway(await sandboxOf('observed'), edit));
    expect(deviating(verdicts)).toEqual(expected);
  });

  it('looks as closely where the address has slashes at its end', async () => {
    const edit = editing('/campaign', () => ({}));
    const gateway = await startGateway(await sandboxOf('observed'), edit);
    expect(deviating(await verifyLive(SPEC, document(), `${gateway}//`))).toEqual({
      'campaign.list': [{ pointer: '/data', problem: expect.stringContaining('missing required field') }],
    });
  });
  it('quotes, beside a deviation, what public sources do not agree on there', async () => {
    const edit = editing('/channels', ({ data }) => ({ results: data }));
    const verdicts = await verifyLive(SPEC, document(), await startGateway(await sandboxOf('observed'), edit));
    const quoted = verdicts.filter(({ contradiction }) => contradiction);
    expect(quoted.map(({ operation }) => operation)).toEqual(['channel.list']);
    expect(quoted[0]?.contradiction).toMatch(
      /^Public sources contradict each other: .* a bare array.*; the client .*\.$/,
    );
  });

  it('knows the sentence in each description that has one: it says what the client does', () => {
    const described = specOperations(document()).filter(({ operation }) =>
      /contradict/.test(operation.description ?? ''),
    );
    expect(described.map(({ sdkMethod }) => sdkMethod)).toEqual(
      expect.arrayContaining([
        ...['channel.list', 'channel.listAssignableTeams'],
        ...['contacts.getConversations', 'contacts.dismissNotification'],
      ]),
    );
    for (const { operation } of described) expect(contradictionOf(operation.description)).toMatch(/; the client .*\.$/);
    expect(
      contradictionOf('Gets `config.type`. Public sources contradict each other: a or\n`b.c`; the client a. More.'),
    ).toBe('Public sources contradict each other: a or `b.c`; the client a.');
    expect(contradictionOf('One contact by id.')).toBeUndefined();
  });

  it('names a field that the spec now requires', async () => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    const file = join(folder, SPEC);
    const edited = document();
    const { Notification } = edited.components.schemas as unknown as Record<string, { required?: string[] }>;
    Object.assign(Notification as object, { required: [...(Notification?.required ?? []), 'title_short'] });
    writeFileSync(file, JSON.stringify(edited));
    const verdicts = await verifyLive(file, edited, await startGateway(await sandboxOf('observed')));
    expect(deviating(verdicts)).toEqual({
      'contacts.listNotifications': [
        { pointer: '/data/0/title_short', problem: expect.stringContaining('missing required field') },
      ],
    });
  });
});

describe('the command', { timeout: PATIENCE }, () => {
  const verify = (env: Record<string, string>, ...args: string[]) =>
    runScript('scripts/check/live.ts', args, { env: { IMBRACE_API_KEY: '', IMBRACE_BASE_URL: '', ...env } });

  it('prints a table, writes a report without anything of anybody, and exits with 0', async () => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    const out = join(folder, 'report.json');
    const sandbox = await sandboxOf('observed');
    const ended = await verify({ IMBRACE_BASE_URL: sandbox, IMBRACE_API_KEY: 'canary-key' }, '--out', out);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/contacts\.list +200 +observed +as specified/);
    expect(ended.stdout).toContain(`No deviation in ${liveCalls(document()).length} operations; 0 could not`);
    const report = readFileSync(out, 'utf8');
    expect(JSON.parse(report).operations).toHaveLength(liveCalls(document()).length);
    expect(`${ended.stdout}${report}`).not.toMatch(/canary-key|con_|@example/);
  });

  it('counts apart what could not be looked at, and says why', async () => {
    const sandbox = await sandboxOf('observed', 0);
    const ended = await verify({ IMBRACE_BASE_URL: sandbox, IMBRACE_API_KEY: 'any' });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const notCalled = ended.stdout.match(/^\S+ +- +- +not called: .*$/gm) ?? [];
    expect(notCalled).toContainEqual(expect.stringMatching(/^contacts\.get .*: no contact was found$/));
    const seen = liveCalls(document()).length - notCalled.length;
    expect(ended.stdout).toContain(`No deviation in ${seen} operations; ${notCalled.length} could not be looked at.`);
  });

  it('exits with 1 where something deviates, and quotes there what public sources do not agree on', async () => {
    const gateway = await startGateway(await sandboxOf('observed'), (...answer) => {
      const renamed = ({ data }: { data: unknown }) => ({ results: data });
      return editing('/campaign', renamed)(...answer) ?? editing('/channels', renamed)(...answer);
    });
    const ended = await verify({ IMBRACE_BASE_URL: gateway, IMBRACE_ACCESS_TOKEN: 'any' });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('2 operations deviate');
    const quoted = ended.stdout.match(/^ +Public sources contradict each other: .*$/gm);
    expect(quoted, 'of one of them').toEqual([expect.stringContaining('a bare array')]);
  });

  it.each([
    ['no gateway', async () => '', 'IMBRACE_BASE_URL'],
    ['nobody there', closedPort, 'there was no answer'],
    ['no address', async () => 'gateway', 'IMBRACE_BASE_URL'],
  ])('exits with 2 where it cannot run: %s', async (_, address, text) => {
    const ended = await verify({ IMBRACE_BASE_URL: await address(), IMBRACE_API_KEY: 'any' });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(text);
  });
});

describe('what is kept of an answer', () => {
  const mask = masker(new Set(['web']));

  it('has its texts and times masked, and its shape', () => {
    expect(
      mask({
        a: 'Alice',
        b: '',
        c: 'web',
        d: null,
        e: 5,
        f: [true, '2026-01-02T03:04:05.000Z'],
        g: { h: 'api_secret' },
      }),
    ).toEqual({
      ...{ a: 'masked', b: '', c: 'web', d: null, e: 5, f: [true, '2025-01-01T00:00:00.000Z'], g: { h: 'masked' } },
    });
  });

  it('has no text of somebody in it, however short and wherever it stands', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== 'web');
    fc.assert(
      fc.property(texts, (text) => {
        expect(mask([text, { a: text, b: [[text]] }])).toEqual(['masked', { a: 'masked', b: [['masked']] }]);
      }),
    );
  });

  it('is its address without ids and words, and with the numbers of a page', () => {
    const url = 'https://gateway.example.com/v1/contacts/con_1?q=A&limit=20&skip=0&type=';
    expect(maskUrl(url, '/v1/contacts/{contact_id}')).toBe(
      'https://gateway.example.com/v1/contacts/masked?q=masked&limit=20&skip=0&type=masked',
    );
  });

  it('holds nothing of anybody in the file that is compared with the spec', async () => {
    const { url } = await serve(json({ id: 'canary-id', name: 'Canary', q: ['canary'] }, 200, { etag: 'canary' }));
    const operation = specOperations(document()).find(({ sdkMethod }) => sdkMethod === 'contacts.get');
    const recorder = createRecorder(() => operation as ListedOperation, mask);
    const headers = { 'x-api-key': 'canary-key' };
    await recorder.fetch(`${url}/channel-service/v1/contacts/canary-id?q=canary`, { method: 'GET', headers });
    const har = toHar([...recorder.exchanges.values()]);
    expect(har).toContain('masked');
    expect(har).not.toMatch(/canary/i);
  });
});

describe('its fetch', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'get', undefined])('sends no %s', async (method) => {
    const { url, requests } = await serve(json({}));
    const recorder = createRecorder(() => specOperations(document())[0] as ListedOperation, masker(new Set()));
    await expect(
      recorder.fetch(url, { ...(method && { method }) } as RequestInit & { method: string }),
    ).rejects.toThrow(`check live only reads, but was to send ${method}`);
    expect(requests).toEqual([]);
    expect(recorder.exchanges.size).toBe(0);
  });
});

describe('the calls', () => {
  it('are not made for what no list has brought, and say which it was, also those that come after these', async () => {
    const stub = async (url: string) => {
      const rows = url.includes('/channels') || url.includes('/campaign') ? [{ id: 'x', _id: 'x' }] : [];
      return answer(new URL(url).pathname.endsWith('/channels') ? rows : { data: rows, total: rows.length });
    };
    const client = clientFor('https://gateway.example.com', { fetch: stub });
    const notes = new Map<string, string>();
    for (const { method, run } of liveCalls(document())) {
      await run(client).catch((error: Error) => error instanceof NothingToRead && notes.set(method, error.message));
    }
    expect(notes.get('contacts.get')).toBe('no contact was found');
    expect(notes.get('contacts.getConversations')).toBe('no contact was found');
    expect(notes.get('contacts.getActivities')).toBe('no contact was found');
  });
});

describe('the calls of an operation that is new', () => {
  const withPath = (path: string, name: string) => {
    const spec = document();
    const { get } = spec.paths['/channel-service/v1/contacts/{contact_id}'] ?? {};
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true }));
    spec.paths = { [path]: { get: { ...(get as SpecOperation), parameters, 'x-sdk-method': name } }, ...spec.paths };
    return spec;
  };
  const fetch = async (url: string) =>
    answer(url.includes('/contacts?') ? { data: [{ id: 'con_1' }], total: 1 } : { id: 'x', data: [] });
  const client = () => clientFor('https://gateway.example.com', { fetch });

  it('are made after the list that has its id', async () => {
    const calls = liveCalls(withPath('/channel-service/v1/notes/{contact_id}', 'contacts.getFiles'));
    const methods = calls.map(({ method }) => method);
    expect(methods.slice(0, 2)).toEqual(['contacts.list', 'contacts.getFiles']);
    await calls[0]?.run(client());
    expect(await calls[1]?.run(client())).toEqual([]);
  });

  it('say where to name the list that has its id, and which method to write', async () => {
    const [unknown] = liveCalls(withPath('/channel-service/v1/orders/{order_id}', 'channel.getOrder'));
    await expect(unknown?.run(client())).rejects.toThrow(
      'it is not known where ids of the kind order_id are found: say so in SOURCES of scripts/lib/live/calls.ts',
    );
    const [unwritten] = liveCalls(withPath('/channel-service/v1/orders', 'channel.listOrders'));
    await expect(unwritten?.run(client())).rejects.toThrow(
      'There is no method channel.listOrders: write it in src/facade',
    );
  });
});

describe('the generation of an answer', () => {
  const [documented, observed] = [
    { id: 1, name: 1, data: [{ a: 1 }] },
    { _id: 1, label: 1, data: [{ b: 1 }] },
  ];
  it.each([
    ['documented', 'documented', documented],
    ['documented, where half of its marks are there', 'documented', { id: 1, data: [{ a: 1 }] }],
    ['observed', 'observed', observed],
    ['mixed, where it bears the marks of both', 'mixed', { ...documented, ...observed, data: [{ a: 1, b: 1 }] }],
    ['either, where it bears the marks of none', 'either', { data: [] }],
    ['either, where it bears few of them', 'either', { id: 1, data: [{}] }],
  ] as const)('is %s', (_, expected, body) => {
    expect(generationOf(body, documented, observed)).toBe(expected);
  });
});

describe('the fields that a schema does not name', () => {
  const spec = { components: { schemas: { Row: { properties: { 'a/b': {}, rows: { items: { properties: {} } } } } } } };
  const Row = { $ref: '#/components/schemas/Row' };

  it('are told by their place, inside of lists too', () => {
    expect(unknownFields(spec, { 'a/b': 1, 'c/d~e': 1, rows: [{}, { f: 1 }] }, [Row])).toEqual([
      '/c~1d~0e',
      '/rows/1/f',
    ]);
  });

  it('are those that no alternative and no part names', () => {
    const schema = { anyOf: [Row, { allOf: [{ properties: { g: {} } }] }] };
    expect(unknownFields(spec, { 'a/b': 1, g: 1, h: 1 }, [schema])).toEqual(['/h']);
  });

  it('are none in what is free-form', () => {
    expect(unknownFields(spec, { h: { i: 1 } }, [Row, { properties: {}, additionalProperties: {} }])).toEqual([]);
    expect(unknownFields(spec, { h: 1 }, [{}])).toEqual([]);
  });
});
