import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BARS, judgeBars } from '../../bench/bars.ts';
import { compare, type Figure, median, type Sample } from '../../bench/compare.ts';
import type { Contender, SpeedCalls } from '../../bench/contender.ts';
import { GUIDE, HEAD, withFigures } from '../../bench/guide.ts';
import { makeLimit, recordInit } from '../../bench/limit.ts';
import { medians } from '../../bench/processes.ts';
import { startServer } from '../../bench/start-server.ts';
import { CONTACTS, LIMIT, ROWS, TITLES } from '../../bench/workload.ts';
import { careless, contender } from '../helpers/bench-contenders.ts';
import { tableLines } from '../helpers/markdown.ts';
import { PATIENCE } from '../helpers/project.ts';

const OURS = { name: 'ours' };
const PEERS = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
const sampleOf = (time: number): Sample => ({ time, cpu: time });

describe('a comparison', () => {
  it('runs each peer directly before or after this client, as often in one order as in the other', async () => {
    const ran: string[] = [];
    await compare(OURS, PEERS, { warmup: 2, counted: 8 }, async ({ name }) => {
      ran.push(name);
      return sampleOf(1);
    });
    const pairs = Array.from({ length: ran.length / 2 }, (_, at) => ran.slice(at * 2, at * 2 + 2).join());
    const expected = PEERS.flatMap(({ name }) => [...Array(5).fill(`${name},ours`), ...Array(5).fill(`ours,${name}`)]);
    const rounds = Array.from({ length: 10 }, (_, at) =>
      pairs
        .slice(at * 3, at * 3 + 3)
        .join()
        .replaceAll(/,?ours,?/g, ''),
    );
    expect(new Set(rounds).size, 'not always after the same peer').toBeGreaterThan(1);
    expect(pairs.sort()).toEqual(expected.sort());
  });

  it('gives the same ratio on a machine that becomes slower and slower', async () => {
    let slowness = 100;
    const figures = await compare(OURS, PEERS, { warmup: 0, counted: 10 }, async ({ name }) => {
      slowness++;
      return { time: slowness * (name === 'ours' ? 3 : 2), cpu: slowness * (name === 'ours' ? 1 : 4) };
    });
    for (const { ratio } of figures.slice(1)) {
      expect(ratio?.time).toBeCloseTo(1.5, 3);
      expect(ratio?.cpu).toBeCloseTo(0.25, 3);
    }
  });

  it('gives 1 for a client and its like, also where the second of a pair has it easier', async () => {
    let runs = 0;
    const [, theirs] = await compare(OURS, [{ name: 'a' }], { warmup: 0, counted: 10 }, async () =>
      sampleOf(runs++ % 2 === 0 ? 1.25 : 1),
    );
    expect(theirs?.ratio?.time).toBeCloseTo(1);
  });

  it('reports the medians over its processes: of one that is off by chance, nothing stays', () => {
    const processes = [1, 9, 2].map((ratio) => [
      { name: 'ours', median: sampleOf(10 * ratio) },
      { name: 'a', median: sampleOf(10), ratio: { time: ratio, cpu: 10 - ratio } },
    ]);
    expect(medians(processes)).toEqual([
      { name: 'ours', median: sampleOf(20) },
      { name: 'a', median: sampleOf(10), ratio: { time: 2, cpu: 8 } },
    ]);
  });

  it('reports medians, which a bad moment does not move, and leaves out the rounds that warm up', async () => {
    let runs = 0;
    const [ours, theirs] = await compare(OURS, [{ name: 'a' }], { warmup: 2, counted: 10 }, async ({ name }) => {
      runs++;
      if (runs <= 4) return sampleOf(name === 'ours' ? 1e9 : 1);
      if (runs === 10) return sampleOf(1e6);
      return sampleOf(name === 'ours' ? 6 : 4);
    });
    expect(ours).toEqual({ name: 'ours', median: sampleOf(6) });
    expect(theirs).toEqual({ name: 'a', median: sampleOf(4), ratio: sampleOf(1.5) });
  });

  it('has the median in the middle, whatever the order', () => {
    expect(median([9, 1, 10])).toBe(9);
    expect(median([10, 9, 2, 1])).toBe(5.5);
  });
});

describe('the bars', () => {
  it('are those that are wanted of the client', () => {
    const list = 'A list of 10, no network (a stub in place of fetch)';
    const object = 'One contact, no network (a stub in place of fetch)';
    expect(BARS.map(({ title, of, base, atMost }) => [title, of, base, atMost])).toEqual([
      [list, 'cpu', 'openapi-fetch', 0.95],
      [object, 'cpu', 'openapi-fetch', 0.95],
      ['A list of 10, loopback', 'time', 'fetch + timeout', 1.1],
      ['64 calls at once, loopback', 'time', 'fetch + timeout', 1.15],
      ['Paging through 100,000 contacts, 100 a page', 'time', 'fetch + timeout', 1.1],
      ['256 MiB of CSV as a stream', 'time', 'raw fetch', 1.15],
      ['First call of a new process, loopback', 'time', 'openapi-fetch', 1.25],
    ]);
  });

  const bar = { title: 'Any', of: 'cpu', base: 'a', atMost: 1.1 } as const;
  const figuresOf = (cpu: number) =>
    new Map<string, Figure[]>([['Any', [{ name: 'a', median: sampleOf(1), ratio: { time: 9, cpu } }]]]);

  it.each([
    [1.1, '1.100', 'yes'],
    [1.101, '1.101', 'NO'],
  ])('are printed with their figure, and whether they hold: %s', (cpu, is, holds) => {
    expect(judgeBars(figuresOf(cpu), [bar])).toEqual([['Any', 'CPU', 'a', is, '1.10', holds]]);
  });

  it('are not passed over where there is no figure', () => {
    expect(() => judgeBars(new Map(), [bar])).toThrow('There is no figure for the bar "Any", a.');
  });
});

describe('the limit', () => {
  let limit: Contender<SpeedCalls>;
  beforeAll(async () => {
    limit = await makeLimit(contender);
  });
  afterEach(() => void vi.useRealTimers());

  const call = (fetch: () => Promise<Response>) =>
    limit.connect({ baseUrl: 'https://gateway.example.com', apiKey: 'any', fetch }).getContact('con_1');

  it.each(['json', 'csv'] as const)('sends what this client sends: %s', async (kind) => {
    const [{ signal, ...ours }, { signal: limitsSignal, ...limits }] = [
      await recordInit(contender, kind),
      await recordInit(limit, kind),
    ];
    expect(limits).toEqual(ours);
    expect([signal, limitsSignal]).toEqual([expect.any(AbortSignal), expect.any(AbortSignal)]);
  });

  it.each<[string, (signal: AbortSignal) => Promise<Response>]>([
    [
      'an answer',
      (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ],
    [
      'the rest of a body',
      async (signal) =>
        new Response(
          new ReadableStream({
            start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
          }),
        ),
    ],
  ])('does not wait longer than a minute for %s', async (_, answer) => {
    vi.useFakeTimers();
    const fetch = async (...[, init]: [input?: unknown, init?: RequestInit]) => answer(init?.signal as AbortSignal);
    const ended = call(fetch).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await ended).toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('looks at the status, and reads JSON', async () => {
    await expect(call(async () => new Response('{}', { status: 503 }))).rejects.toThrow('status 503');
    await expect(call(async () => new Response('<html>'))).rejects.toThrow(SyntaxError);
    expect(await call(async () => new Response('{"id":"con_1"}'))).toEqual({ id: 'con_1' });
  });
});

describe('what is measured', { timeout: PATIENCE }, () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let limit: Contender<SpeedCalls>;
  beforeAll(async () => {
    [server, limit] = await Promise.all([startServer(), makeLimit(contender)]);
  });
  afterAll(() => server.stop());

  const candidates: Record<string, () => Contender<SpeedCalls>> = {
    'this client': () => contender,
    'raw fetch': () => careless,
    'fetch + timeout': () => limit,
  };

  it.each(Object.keys(candidates))('is the same work for %s', async (name) => {
    const calls = (candidates[name] as () => Contender<SpeedCalls>)().connect({
      baseUrl: server.baseUrl,
      apiKey: 'any',
    });
    expect(await calls.getContact('con_1')).toMatchObject({ id: 'con_1' });
    const { data } = (await calls.listContacts(ROWS)) as { data: unknown[] };
    expect(data).toHaveLength(ROWS);
    expect(await calls.countContacts(LIMIT)).toBe(CONTACTS);
  });
});

describe(`the table of ${GUIDE}`, () => {
  const text = readFileSync(GUIDE, 'utf8');
  const figures = new Map<string, Figure[]>(
    Object.values(TITLES).map((title, index) => [
      title,
      [
        { name: 'this client', median: sampleOf(1) },
        { name: 'raw fetch', median: sampleOf(1), ratio: { time: index + 0.125, cpu: 99 } },
        ...(title === TITLES.firstCall ? [] : [{ name: 'ky', median: sampleOf(1), ratio: { time: 0.5, cpu: 99 } }]),
      ],
    ]),
  );

  it('gets the ratios of time, and nothing else of the document changes', () => {
    const written = withFigures(text, figures);
    const lines = tableLines(written);
    const at = lines.findIndex(([head]) => head === HEAD);
    expect(lines.slice(at, at + 2 + figures.size)).toEqual([
      [HEAD, 'raw fetch', 'ky'],
      ['---', '---:', '---:'],
      ...Object.values(TITLES).map((title, index) => [
        title,
        (index + 0.125).toFixed(2),
        title === TITLES.firstCall ? '' : '0.50',
      ]),
    ]);
    const outside = (document: string) => document.replace(/^\|.* raw fetch \|.*\n(?:\|.*\n)+/m, '');
    expect(outside(written)).toBe(outside(text));
    expect(withFigures(written, figures)).toBe(written);
  });

  it('must be there, and once', () => {
    const error = 'There must be one table with a column for raw fetch.';
    expect(() => withFigures('No table.\n', figures)).toThrow(error);
    expect(() => withFigures(`${text}\n${text}`, figures)).toThrow(error);
  });
});
