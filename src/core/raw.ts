import { joinSignals } from './abort.js';
import { InvalidArgumentError } from './errors.js';
import { type CallOptions, mergeOptions } from './options.js';
import { OutgoingRequest } from './outgoing.js';
import { parseUrl } from './url.js';

/** What a raw call was given, as far as its Request does not keep it. */
export interface RawInit {
  signal?: AbortSignal | null;
  /** `null` takes out one that would be sent otherwise. */
  headers: object;
}

/**
 * Lets the requests of a raw client carry what their calls were given. A Request alone would not: it forgets a header that
 * is `null`, and no longer follows its signal once garbage was collected.
 *
 * @param raw the client of openapi-fetch
 * @param fetch sends the Request of a call, which middleware may have made; a call may have a `fetch` of its own instead
 */
export function withInit<Raw extends object>(
  raw: Raw,
  fetch: (native: Request, init: RawInit) => Promise<Response>,
): Raw {
  const methods = raw as Record<string, (...args: unknown[]) => unknown>;
  for (const [name, call] of Object.entries(methods)) {
    if (name === 'use' || name === 'eject') continue;
    const position = name === 'request' ? 2 : 1;
    methods[name] = (...args) => {
      const init = Object(args[position]);
      const given = { signal: init.signal, headers: { ...init.headers } };
      if (!init.fetch) args[position] = { ...init, fetch: (native: Request) => fetch(native, given) };
      return call(...args);
    };
  }
  return raw;
}

/**
 * What the raw client sends: a Request of the runtime, which its middleware may have made. Its body is read into
 * memory, so that it can be sent again.
 *
 * @param baseUrl credentials are meant for its origin alone
 */
export async function fromNative(
  native: Request,
  { signal, headers }: RawInit,
  options: CallOptions,
  baseUrl: string,
): Promise<OutgoingRequest> {
  const { method, url } = native;
  if (parseUrl(url)?.origin !== parseUrl(baseUrl)?.origin) {
    throw new InvalidArgumentError('baseUrl', 'must be of the origin that the credentials are for', `raw.${method}`);
  }
  const body = await native.arrayBuffer();
  const removed = Object.entries(headers).filter(([, value]) => value === null);
  return new OutgoingRequest(url, {
    method,
    body: body.byteLength > 0 ? body : undefined,
    call: {
      operation: `raw.${method}`,
      kind: 'raw',
      options: mergeOptions(options, {
        // The Request's, which middleware may have given it, and the call's or else the client's.
        signal: joinSignals(native, { signal: signal === undefined ? options.signal : signal }),
        headers: Object.fromEntries([...native.headers, ...removed] as [string, string | null][]),
      }),
      read: String,
      end: 0,
    },
  });
}
