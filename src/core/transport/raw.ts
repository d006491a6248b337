import { joinSignals, within } from '../deadline.js';
import { InvalidArgumentError } from '../errors.js';
import { connectionFailure, makeError } from '../failure/index.js';
import { checkJson, isBlob, isForm, type Part, toOwnForm, unset } from '../input/index.js';
import { type CallOptions, checkOption, type FetchOptions, mergeOptions, refuseOptions } from '../options/index.js';
import type { OutgoingRequest } from '../request.js';

/** What a raw call is given, as far as its Request does not keep it. */
export interface RawInit {
  signal?: AbortSignal | null;
  /** `null` takes out one that would be sent otherwise. */
  headers?: object | null;
  /** What goes to `fetch` as it is. It may stand beside as well, as `fetch` itself takes it. */
  fetchOptions?: FetchOptions;
  body?: unknown;
  bodySerializer?: unknown;
}

/** What a raw call may have that is not for `fetch` as it is. */
const OWNED =
  /^(?:baseUrl|body|fetch|fetchOptions|headers|method|middleware|params|parseAs|redirect|Request|signal|\w+Serializer)$/;

/**
 * Lets the requests of a raw client carry what their calls were given. A Request alone would not: it forgets a header that
 * is `null`, what only some runtimes take, and no longer follows its signal once garbage was collected.
 *
 * @param raw the client of openapi-fetch
 * @param signal of calls that have none; null, not absent: Node's Request reads an absent one from Object.prototype
 * @param fetch sends the Request of a call, which middleware may have made; a call may have a `fetch` of its own instead
 */
export function withInit<Raw extends object>(
  raw: Raw,
  signal: AbortSignal | null,
  fetch: (native: Request, init: RawInit) => Promise<Response>,
): Raw {
  const methods = raw as Record<string, (...args: unknown[]) => unknown>;
  for (const [name, call] of Object.entries(methods)) {
    if (name === 'use' || name === 'eject') continue;
    const position = name === 'request' ? 2 : 1;
    methods[name] = (...args) => {
      const init = { ...unset(), ...Object(args[position]) };
      if (init.signal === undefined) init.signal = signal;
      const send = (more?: object) => {
        const params = { ...unset(), ...init.params };
        // The type of a form holds the boundary between its parts.
        if (more) params.header = { ...params.header, 'content-type': null };
        args[position] = { ...init, params, fetch: init.fetch ?? ((native: Request) => fetch(native, init)), ...more };
        return call(...args);
      };
      const form = init.bodySerializer ? undefined : formIn(init.body);
      if (!form) return send();
      // openapi-fetch's own serializer knows the class of the runtime alone.
      return form.then(
        (body) => send({ body, bodySerializer: () => body }),
        (cause) => {
          throw new InvalidArgumentError('body', `cannot be read: ${cause}`, `raw.${name}`, cause);
        },
      );
    };
  }
  return raw;
}

/** What goes out as a form: one of any library, and what has a file in a field. */
function formIn(body: unknown): Promise<FormData> | undefined {
  if (isForm(body)) return toOwnForm(body);
  const fields = Object.entries(Object(body)).filter(([, value]) => value !== undefined);
  if (!fields.some(([, value]) => isBlob(value))) return undefined;
  return toOwnForm(fields.map(([name, value]) => [name, isBlob(value) ? value : `${value}`] as Part));
}

/**
 * What the raw client sends: a Request of the runtime, which its middleware may have made. Its body is to be read into
 * memory, so that it can be sent again.
 *
 * @param baseUrl credentials are meant for its origin alone
 */
export function fromNative(native: Request, init: RawInit, options: CallOptions, baseUrl: string): OutgoingRequest {
  const { method, url } = native;
  if (!url.startsWith(new URL('/', baseUrl).href)) {
    throw new InvalidArgumentError('baseUrl', 'must be of the origin that the credentials are for', `raw.${method}`);
  }
  const { headers, fetchOptions, body } = init;
  checkOption('fetchOptions', fetchOptions);
  const others = Object.fromEntries(Object.entries(init).filter(([name]) => !OWNED.test(name)));
  refuseOptions(others, 'is no option of a raw call');
  // What goes out as a form has its type already.
  if (!init.bodySerializer && /json/.test(`${native.headers.get('content-type')}`)) checkJson('body', body);
  const removed = Object.entries(headers ?? {}).filter(
    // Not the type of a form.
    ([name, value]) => value === null && !/^multipart/.test(`${native.headers.get(name)}`),
  );
  const request: OutgoingRequest = {
    url,
    method,
    body: native.body === null ? undefined : () => readBody(native, request),
    call: {
      operation: `raw.${method}`,
      due: { kind: 'raw' },
      options: mergeOptions(options, {
        // The Request's, which middleware may have given it, and the call's or else the client's.
        signal: joinSignals(native, init),
        headers: Object.fromEntries([...native.headers, ...removed] as [string, string | null][]),
        fetchOptions: { ...others, ...fetchOptions },
      }),
    },
  };
  return request;
}

/** Reads the body within the limits of an attempt: it may be a stream that stalls. */
async function readBody(native: Request, request: OutgoingRequest): Promise<ArrayBuffer> {
  const { operation, options } = request.call;
  const { timeout, totalTimeout, signal } = options;
  try {
    return await within(Math.min(timeout, totalTimeout), signal, () => native.arrayBuffer());
  } catch (cause) {
    if (typeof cause === 'symbol') throw makeError(request, 0, connectionFailure(cause, options, totalTimeout));
    throw new InvalidArgumentError('body', `cannot be read: ${cause}`, operation, cause);
  }
}
