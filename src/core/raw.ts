import { InvalidArgumentError } from './errors.js';
import { type CallOptions, mergeOptions } from './options.js';
import { OutgoingRequest } from './outgoing.js';
import { parseUrl } from './url.js';

/**
 * What the raw client sends: a Request of the runtime, which its middleware may have made. Its body is read into
 * memory, so that it can be sent again.
 *
 * @param baseUrl credentials are meant for its origin alone
 */
export async function fromNative(native: Request, options: CallOptions, baseUrl: string): Promise<OutgoingRequest> {
  const { method, url, signal, headers } = native;
  if (parseUrl(url)?.origin !== parseUrl(baseUrl)?.origin) {
    throw new InvalidArgumentError('baseUrl', 'must be of the origin that the credentials are for', `raw.${method}`);
  }
  const body = await native.arrayBuffer();
  return new OutgoingRequest(url, {
    method,
    body: body.byteLength > 0 ? body : undefined,
    call: {
      operation: `raw.${method}`,
      kind: 'raw',
      options: mergeOptions(options, { signal, headers: Object.fromEntries(headers.entries()) }),
      read: String,
      end: 0,
    },
  });
}
