/**
 * The calls that every runtime makes with the installed package, each judged by itself. This one file runs in all of
 * them, so it uses nothing but what the web and every runtime have.
 */
import {
  type ApiError,
  type ClientOptions,
  ImbraceClient,
  type ImbraceError,
  isAbortError,
  isApiError,
  isConnectionError,
  isInvalidArgumentError,
  isNotFoundError,
  isTimeoutError,
} from 'imbrace-openapi';
import { createSandbox } from 'imbrace-openapi/sandbox';

/** Where a scenario takes place. */
export interface Place {
  /** The address of the service that stands in for the real one. */
  gateway: string;
  /** An address where nothing listens. */
  refused: string;
  /** Whether this is a browser: it hides where a redirect leads, and wants leave for an API key. */
  browser: boolean;
}

/** The outcome of each check by its name: "" where it passed, else what went wrong. */
export type Outcomes = Record<string, string>;

/** A check that hangs must not hide the others. */
const CHECK_LIMIT_MS = 20_000;
/** Long enough to connect on a busy machine, short enough to wait for. */
const TIMEOUT_MS = 200;

export const API_KEY = 'key_of_the_runtimes';
const CSV = 'id,name\ncon_1,Zoë\n';

type Check = (client: ImbraceClient, place: Place) => Promise<void>;

/** In the order in which they are shown. */
const CHECKS: Record<string, Check> = {
  async import(_client, { gateway, browser }) {
    const refusal = thrownBy(() => new ImbraceClient({ apiKey: API_KEY, baseUrl: gateway }));
    equal(isInvalidArgumentError(refusal), browser, 'an API key is refused in a browser, and only there');
  },

  async list(client) {
    const page = await client.contacts.list({ limit: 2 });
    equal([page.data.map(({ id }) => id), page.total], [['con_1', 'con_2'], 5], 'the page');
  },

  async pages(client) {
    const ids: string[] = [];
    for await (const { id } of client.contacts.list({ limit: 2 })) ids.push(id);
    equal(ids, ['con_1', 'con_2', 'con_3', 'con_4', 'con_5'], 'the rows');
  },

  async create(client) {
    const channel = await client.channel.createWeb({ name: 'Café 🚀' });
    equal([channel.id, channel.name], ['ch_1', 'Café 🚀'], 'the channel');
  },

  async upload(client) {
    const file = new Uint8Array([0, 255, 10, 13, 45, 45]);
    const fromBytes = await client.contacts.uploadAvatar({ file, filename: 'älice.png' });
    equal(fromBytes.url, 'älice.png 0,255,10,13,45,45', 'the file that arrived');
    const form = new FormData();
    form.append('file', new Blob(['abc'], { type: 'image/png' }), 'bob.png');
    equal((await client.contacts.uploadAvatar(form)).url, 'bob.png 97,98,99', 'the form that arrived');
  },

  async csv(client) {
    equal(await client.contacts.exportCsv(), CSV, 'the text');
  },

  async 'csv stream'(client, { gateway }) {
    // The service holds the second half back until it is told to go on: a body that is collected first never ends.
    const reader = (await client.contacts.exportCsv({ sort: 'held' }).stream()).getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
      if (text === '') await fetch(`${gateway}/go-on`);
      text += decoder.decode(value, { stream: true });
    }
    equal(text, CSV, 'the text');
  },

  async error(client) {
    const error = await failureOf<ApiError>(client.contacts.get('missing'));
    equal(isNotFoundError(error), true, 'a NotFoundError');
    equal([error.name, error.status, error.requestId], ['NotFoundError', 404, 'req_404'], 'the error');
  },

  async retry(client) {
    const { id } = await client.contacts.get('flaky');
    equal(id, 'con_1', 'the contact, at the second try');
    equal((await client.contacts.get('dropped')).id, 'con_1', 'the contact, after a connection that broke');
  },

  async refused(client, { refused }) {
    const error = await failureOf(client.withOptions({ baseUrl: refused, maxRetries: 1 }).contacts.get('con_1'));
    equal([isConnectionError(error), error.attempts], [true, 2], 'a ConnectionError after two tries');
  },

  async timeout(client) {
    const error = await failureOf(client.contacts.get('silent', { timeout: TIMEOUT_MS, maxRetries: 0 }));
    equal([isTimeoutError(error), error.name], [true, 'TimeoutError'], 'a TimeoutError');
  },

  async abort(client, { gateway }) {
    await aborted((signal) => client.contacts.get('unanswered', { signal }), gateway);
  },

  async raw(client, { gateway }) {
    // Of its own: middleware stays with the client that it was given to.
    const { raw } = client.withOptions({});
    raw.use({ onRequest: ({ request }) => new Request(request, { headers: request.headers }) });
    const contact = (contact_id: string, signal?: AbortSignal) =>
      raw.GET('/channel-service/v1/contacts/{contact_id}', {
        params: { path: { contact_id } },
        ...(signal && { signal }),
      });
    const [found, missing] = [await contact('con_1'), await contact('missing')];
    equal([found.data && 'id' in found.data && found.data.id, missing.response.status], ['con_1', 404], 'the answers');
    await aborted((signal) => contact('unanswered', signal), gateway);
  },

  async sandbox(_client, { browser }) {
    const sandbox = createSandbox({ contacts: 30, generation: 'observed' });
    const client = new ImbraceClient({ apiKey: API_KEY, fetch: sandbox.fetch, dangerouslyAllowBrowser: browser });
    equal((await client.contacts.list({ limit: 10 }).toArray({ limit: 100 })).length, 30, 'the contacts');
    sandbox.failNext('channel.createWeb', { status: 503, retryAfter: 0 });
    const { id } = await client.channel.createWeb({ name: 'Café' });
    equal((await client.channel.get(id)).name, 'Café', 'the channel, at the second try');
    const file = new Blob(['abc'], { type: 'image/png' });
    equal((await client.contacts.uploadAvatar({ file, filename: 'a.png' })).url.endsWith('a.png'), true, 'the upload');
    equal(isNotFoundError(await failureOf(client.contacts.get('missing'))), true, 'a NotFoundError');
    sandbox.failNext('contacts.list', { delay: 600_000 });
    const late = await failureOf(client.contacts.list({}, { timeout: TIMEOUT_MS, maxRetries: 0 }));
    equal(isTimeoutError(late), true, 'a TimeoutError');
  },

  async redirect(client, { gateway, browser }) {
    const within = client.contacts.get('moved');
    if (browser) equal((await failureOf<ApiError>(within)).status, 0, 'the status of a redirect within the origin');
    else equal((await within).id, 'con_1', 'the contact, after a redirect within the origin');

    const calls = [() => client.contacts.get('elsewhere'), () => client.contacts.update('elsewhere', { name: 'Bob' })];
    for (const call of calls) {
      const error = await failureOf<ApiError>(call());
      equal([isApiError(error), error.status], [true, browser ? 0 : 307], 'an ApiError');
      equal(error.message.includes('redirect'), true, 'a message about a redirect');
    }
    equal(await (await fetch(`${gateway}/elsewhere`)).json(), [], 'what arrived at the other origin');
  },
};

/** Aborts a call that the gateway does not answer. */
async function aborted(call: (signal: AbortSignal) => Promise<unknown>, gateway: string): Promise<void> {
  const controller = new AbortController();
  const reason = new Error('no longer needed');
  const failed = failureOf(call(controller.signal));
  await fetch(`${gateway}/until-asked`);
  controller.abort(reason);
  const error = await failed;
  equal([isAbortError(error), error.cause === reason], [true, true], 'an AbortError with the reason as its cause');
  // That the caller got an answer is half of it: the request itself must be over, too.
  await fetch(`${gateway}/until-closed`);
}

/** Makes all calls, one check after another. */
export async function runScenario(place: Place): Promise<Outcomes> {
  const options: ClientOptions = { apiKey: API_KEY, baseUrl: place.gateway, dangerouslyAllowBrowser: place.browser };
  const client = new ImbraceClient(options);
  const outcomes: Outcomes = {};
  for (const [name, check] of Object.entries(CHECKS)) outcomes[name] = await judge(() => check(client, place));
  return outcomes;
}

/** What goes wrong with a check; "" if nothing does. */
export async function judge(check: () => Promise<void>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, CHECK_LIMIT_MS, `did not end within ${CHECK_LIMIT_MS / 1000} s`);
  });
  try {
    return await Promise.race([check().then(() => ''), limit]);
  } catch (error) {
    const { name, message, cause } = error as Error;
    return `${name}: ${message}${cause === undefined ? '' : ` (cause: ${cause})`}`;
  } finally {
    clearTimeout(timer);
  }
}

/** Throws where two values are not the same as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${what}: ${is} where ${should} was due`);
}

/** The error a call ends with. */
export async function failureOf<Failure extends ImbraceError = ImbraceError>(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (reason: Failure) => reason,
  );
  if (!('attempts' in error)) throw error;
  return error as Failure;
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}
