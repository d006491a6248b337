import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { startSandbox } from '../../sandbox/server.ts';
import { liveCalls } from '../../scripts/lib/live/calls.ts';
import { contradictionOf } from '../../scripts/lib/live/contradiction.ts';
import { masker } from '../../scripts/lib/live/mask.ts';
import { type Verdict, verifyLive } from '../../scripts/lib/live/verify.ts';
import { type SpecDocument, specOperations } from '../../scripts/lib/spec.ts';
import { closedPort, serve } from '../behaviour/support/server.ts';
import { emptyFolder, PATIENCE, remove, runScript } from './support/project.ts';

const SPEC = 'openapi.yaml';
const document = () => parse(readFileSync(SPEC, 'utf8')) as SpecDocument;

beforeAll(() => void vi.stubEnv('IMBRACE_API_KEY', 'any-key-will-do'));

/** Changes what a server answers to one path. */
type Edit = (
  path: string,
  status: number,
  body: string,
) => { status?: number; body?: string; type?: string } | undefined;

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
      'x-request-id': 'req_1',
    });
    response.end(edited.body ?? body);
  });
  onTestFinished(() => expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET'])));
  return url;
}

async function sandboxOf(generation: 'documented' | 'observed'): Promise<string> {
  const sandbox = await startSandbox({ generation, contacts: 5 });
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

describe('verify:live', { timeout: PATIENCE }, () => {
  it('makes every reading call of the spec, and no other', () => {
    const reading = specOperations(document()).filter(({ verb }) => verb === 'GET');
    expect(
      liveCalls()
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
          { pointer: '/data/0/active', problem: expect.stringContaining('missing required field') },
          { pointer: '/data/0/enabled', problem: expect.stringContaining('does not name') },
        ],
      },
    ],
    [
      'a field that the service now requires',
      (path) =>
        path.endsWith('/notifications')
          ? { status: 400, body: '{"code":40000,"message":"type is required"}' }
          : undefined,
      { 'contacts.listNotifications': [{ pointer: '', problem: expect.stringContaining('status 400') }] },
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
          { pointer: '/data', problem: expect.stringContaining('missing required field') },
          { pointer: '/results', problem: expect.stringContaining('does not name') },
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
      expect.arrayContaining(['channel.list', 'channel.listAssignableTeams', 'contacts.dismissNotification']),
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
    runScript('scripts/verify-live.ts', args, { env: { IMBRACE_API_KEY: '', IMBRACE_BASE_URL: '', ...env } });

  it('prints a table, writes a report without anything of anybody, and exits with 0', async () => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    const out = join(folder, 'report.json');
    const sandbox = await sandboxOf('observed');
    const ended = await verify({ IMBRACE_BASE_URL: sandbox, IMBRACE_API_KEY: 'canary-key' }, '--out', out);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/contacts\.list +200 +observed +as specified/);
    const report = readFileSync(out, 'utf8');
    expect(JSON.parse(report).operations).toHaveLength(20);
    expect(`${ended.stdout}${report}`).not.toMatch(/canary-key|con_|@example/);
  });

  it('exits with 1 where something deviates', async () => {
    const gateway = await startGateway(
      await sandboxOf('observed'),
      editing('/campaign', ({ data }) => ({ results: data })),
    );
    const ended = await verify({ IMBRACE_BASE_URL: gateway, IMBRACE_API_KEY: 'any' });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('1 operations deviate');
    expect(ended.stdout).not.toContain('contradict');
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

it('masks texts and times, and keeps the shape', () => {
  const mask = masker(new Set(['web']));
  expect(
    mask({ a: 'Alice', b: '', c: 'web', d: null, e: 5, f: [true, '2026-01-02T03:04:05.000Z'], g: { h: 'api_secret' } }),
  ).toEqual({ a: 'masked', b: '', c: 'web', d: null, e: 5, f: [true, '2025-01-01T00:00:00.000Z'], g: { h: 'masked' } });
});
