import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Cells, observeAll, PARTS } from '../../bench/faults/matrix.ts';
import { loadContender, MEASURED, preparePeers, versions } from '../../bench/peers.ts';
import { startServer } from '../../bench/start-server.ts';
import { CONTACTS, LIMIT, ROWS } from '../../bench/workload.ts';
import { installPackages } from '../../scripts/lib/install-packages.ts';
import { careless, contender } from '../helpers/bench-contenders.ts';
import { tableLines } from '../helpers/markdown.ts';
import { PATIENCE } from '../helpers/project.ts';

/** What each fault must come to here, and what it comes to without any care. */
const EXPECTED: Readonly<Record<string, readonly [ours: string, careless: string | RegExp]>> = {
  'A GET is answered 503, twice': ['3 requests; resolves', /^1 request; resolves with/],
  'A GET is answered 408, 500, 502, 504: once, then well': ['asks again after 408, 500, 502, 504', 'asks once'],
  'The connection of a GET breaks, twice': ['3 requests; resolves', '1 request; TypeError UND_ERR_SOCKET'],
  'A POST is answered 500': ['1 request; ServerError 500', /^1 request; resolves with/],
  'A POST arrives and is not answered in time (1 s, where one can be set)': [
    '1 request; TimeoutError',
    '1 request; still pending after 8 s',
  ],
  'A POST is answered 429 with `Retry-After: 1`': ['2 requests; resolves', /^1 request; resolves with/],
  'A DELETE is done, but the connection breaks; the next one finds nothing': [
    '2 requests; says that an earlier try may have done it; NotFoundError 404',
    '1 request; TypeError UND_ERR_SOCKET',
  ],
  'A GET is answered 429 with `Retry-After: 1`': [
    '2 requests; waits as long as asked; resolves',
    /^1 request; resolves with/,
  ],
  'A GET is answered 503 with `Retry-After` as a date': [
    '2 requests; waits as long as asked; resolves',
    /^1 request; resolves with/,
  ],
  'A GET is answered 429 with `Retry-After: 120`': [
    '1 request; the error says how long; RateLimitError 429',
    /^1 request; resolves with/,
  ],
  'A GET is answered 503 with `Retry-After: soon`': ['2 requests; resolves', /^1 request; resolves with/],
  'The credential expires between two tries of a GET; a function gives the new one': [
    '2 requests; resolves',
    /^1 request; resolves with/,
  ],
  '300 calls run into an outage (503)': ['400 requests; ServerError 503', /^300 requests; resolves with/],
  'A GET is not answered within the time limit (1 s, where one can be set)': [
    '3 requests; TimeoutError',
    '1 request; still pending after 8 s',
  ],
  'The body stalls after its headers (1 s, where one can be set)': [
    '3 requests; TimeoutError',
    '1 request; still pending after 8 s',
  ],
  'The connection that it kept has died silently (1 s, where one can be set)': [
    '2 requests; resolves',
    '1 request; still pending after 8 s',
  ],
  'You abort while there is no answer': ['AbortError, `cause` is the reason; at once', /^the reason itself/],
  'You abort while the body comes': ['AbortError, `cause` is the reason; at once', /^the reason itself/],
  'You abort while it waits to try again': ['AbortError, `cause` is the reason; at once', /^does not wait/],
  '300 calls share one signal': ['no listener stays on it', /^(?:300 )?listeners stay on it/],
  'A GET is redirected (302) to another origin': [
    'not followed: ApiError 302',
    'followed; the other origin gets the credential',
  ],
  'A GET is redirected (302) from https to http': [
    'not followed: ApiError 302',
    'followed; the other origin gets the credential',
  ],
  'A POST is redirected (307) to another origin': [
    'not followed: ApiError 307',
    'followed; the other origin gets the credential and the body',
  ],
  'A GET is redirected (302) within the origin': ['followed by a GET: resolves', 'followed by a GET: resolves'],
  'A POST is redirected (302) within the origin': ['not followed: ApiError 302', 'followed by a GET: resolves'],
  'A GET is redirected (302) within the origin, again and again': [
    '6 requests; ApiError 302',
    '21 requests; TypeError',
  ],
  'An id is `..`, `.`, empty, `a/b?x=1#y`, `%2e%2e`, `_search`': [
    'none calls another route',
    'calls `/channel-service/v1/`, `/channel-service/v1/contacts/`, `/channel-service/v1/contacts/_search`',
  ],
  '502 with a page of HTML': [
    'ServerError 502; keeps the page and the request id',
    'SyntaxError; keeps neither page nor request id',
  ],
  '500 with a body of 50 MiB': ['reads less than 10 MiB; status 500', 'reads on; status lost'],
  'A 400 says why as `application/problem+json`, `{ error_description }`, `{ errors: [{ message }] }`, `{ message: { message } }`; which does the message quote?':
    ['all of them', 'none: resolves with the body'],
  'A status that there is not (999)': ['ServerError 999', /^resolves with/],
  'A service ignores `skip` and sends the same page again and again': [
    '3 requests; ApiError 200',
    'knows no pages: the loop is yours',
  ],
  'A CSV file breaks off while it is read as a stream': ['ConnectionError UND_ERR_SOCKET', 'TypeError UND_ERR_SOCKET'],
  'A CSV file stalls while it is read as a stream (1 s, where one can be set)': [
    'TimeoutError',
    'still pending after 8 s',
  ],
  '200 with a page of HTML': ['ApiError 200', 'SyntaxError'],
  '200 with JSON that breaks off': ['ApiError 200', 'SyntaxError'],
  '200 with nothing': ['ApiError 200', 'SyntaxError'],
  '200 with `null`': ['ApiError 200', 'resolves with `null`'],
  '200 with a list in place of the contact': ['ApiError 200', 'resolves with `[]`'],
  '200 with `success: false`': ['ApiError 200', /^resolves with/],
  'The body that a `fetch` gives is a Node stream (node-fetch); status 404': [
    'NotFoundError 404; quotes the reason',
    /^resolves with/,
  ],
  'The body that a `fetch` gives is a Node stream; a CSV file is read as a stream': [
    'all of it arrives',
    'all of it arrives',
  ],
  'The Response has no `body` (React Native); status 404': ['NotFoundError 404; quotes the reason', /^resolves with/],
  'The headers of a mocked Response have `get`, but no `forEach`; status 404': [
    'NotFoundError 404; quotes the reason',
    /^resolves with/,
  ],
  'The body of a 404 was read before it reaches the client': [
    'NotFoundError 404; does not quote the reason',
    'TypeError; does not quote the reason',
  ],
  'Your own `fetch` gives no Response (`undefined`, `{}`); does the error say so?': [
    'it says so',
    'it does not: TypeError',
  ],
  'Nothing listens at the address': ['ConnectionError ECONNREFUSED', 'TypeError ECONNREFUSED'],
  'Your own `fetch` has a bug and throws a TypeError': ['1 try; NetworkError', '1 try; TypeError'],
  'The service echoes the credential in an error; client and error are logged': [
    'in neither',
    'in the log of the result',
  ],
  'A GET with a credential of 6,600 characters is answered 401': [
    '1 request; the credential is not in the error; AuthError 401',
    /^1 request; resolves with/,
  ],
  'A GET with a credential of 6,600 characters is answered 503, twice': [
    '3 requests; resolves',
    /^1 request; resolves with/,
  ],
  'The name of an upload holds a quote and a line break': [
    'refused before it is sent: InvalidArgumentError',
    'arrives as `a%22; b%0D%0A.png`',
  ],
  'A hook of yours throws': ['resolves', 'has no hooks'],
  'The credential holds a line break': [
    'refused when set up: InvalidArgumentError; not printed',
    'fails when called: TypeError; printed',
  ],
  'The address is `http:` on another machine': ['refused when set up: InvalidArgumentError', 'sent in clear text'],
  'There is no credential': ['refused when set up: InvalidArgumentError', 'sent without'],
  'A bundler shortens class names; what is `error.name` of a 404?': ['`NotFoundError`', /^resolves with/],
  'Two copies of the package are loaded; does one know a 404 of the other?': ['it does', /^resolves with/],
};

/** What the page says of these two. */
const SHOWN = new Map(
  tableLines(readFileSync('docs/faults.md', 'utf8'))
    .filter(([fault]) => fault !== 'Fault' && fault !== '---')
    .map(([fault = '', ...cells]) => [fault, cells.slice(0, 2)]),
);

/** Nearly all faults are tried at the same time: an abort may take a second then, but not as long as what it ends. */
const atOnce = (cell: string) => cell.replace(/; after [01] s$/, '; at once');

describe('npm run bench faults', () => {
  let cells: Cells;
  beforeAll(async () => {
    for (const name of ['API_KEY', 'ACCESS_TOKEN', 'ORGANIZATION_ID', 'ENV', 'BASE_URL']) {
      vi.stubEnv(`IMBRACE_${name}`, undefined);
    }
    // For the certificate of the server under https.
    await installPackages('bench');
    cells = await observeAll([contender, careless]);
    vi.unstubAllEnvs();
  }, PATIENCE);

  it('has the cases that are expected above, and so has docs/faults.md', () => {
    const faults = Object.values(PARTS).flatMap((cases) => cases.map(({ fault }) => fault));
    expect(faults).toEqual(Object.keys(EXPECTED));
    expect([...SHOWN.keys()]).toEqual(faults);
  });

  it.each(Object.entries(EXPECTED))('sees what this client does, and what carelessness does: %s', (fault, expected) => {
    const [ours, theirs] = expected;
    const cellsExpected = [ours, typeof theirs === 'string' ? theirs : expect.stringMatching(theirs)];
    expect(cells.get(fault)?.map(atOnce)).toEqual(cellsExpected);
    expect(SHOWN.get(fault), 'docs/faults.md').toEqual(cellsExpected);
  });
});

describe('the clients that are measured', { timeout: PATIENCE }, () => {
  // This client among them is the built one.
  const peers = MEASURED.filter((file) => file !== 'this-client');
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    await preparePeers();
    server = await startServer();
  }, PATIENCE);
  afterAll(() => server.stop());

  it.each(peers)('does the same work: %s', async (file) => {
    const { connect, unwrap = (result) => result } = await loadContender(file);
    const calls = connect({ baseUrl: server.baseUrl, apiKey: 'any' });
    expect(unwrap(await calls.getContact('con_1'))).toMatchObject({ id: 'con_1' });
    const { data } = unwrap(await calls.listContacts(ROWS)) as { data: unknown[] };
    expect(data).toHaveLength(ROWS);
    expect(await calls.countContacts(LIMIT)).toBe(CONTACTS);
    const stream = await calls.exportCsv();
    expect(stream).toBeInstanceOf(ReadableStream);
    await stream.cancel();
  });

  it('are named with the versions of their packages', () => {
    const named = versions(MEASURED).split(', ');
    expect(named.map((each) => each.replace(/ \d+\.\d+\.\d+$/, ''))).toEqual([
      '@hey-api/openapi-ts',
      '@redocly/cli',
      'ky',
      'openapi-fetch',
    ]);
  });
});
