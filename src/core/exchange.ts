import { ACCEPT, readAnswer, readErrorBody, releaseBody } from './answer.js';
import type { Credentials } from './credentials.js';
import { applyHeaders } from './headers.js';
import type { Fetch } from './options.js';
import type { Outcome } from './outcome.js';
import type { OutgoingRequest } from './outgoing.js';
import { MAX_REDIRECTS, redirectOf } from './redirect.js';
import { parseRetryAfter } from './retry-after.js';

/** Sends a request once, redirects included, and reads the answer to its end. Rejects where no answer came. */
export async function exchange(
  request: OutgoingRequest,
  sent: Record<string, string>,
  fetch: Fetch,
  signal: AbortSignal,
  now: () => number,
): Promise<Outcome> {
  const { method, body, call } = request;
  let { url } = request;
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url, { method, headers: sent, body: body ?? null, redirect: 'manual', signal });
    const redirect = redirectOf(response, method, url);
    if (redirect === undefined) {
      if (!response.ok) {
        const retryAfter = parseRetryAfter(response.headers.get('retry-after'), now());
        const reading = { response, problem: 'an error', body: await readErrorBody(response) };
        return { kind: 'status', reading, sent, retryAfter };
      }
      const reading = await readAnswer(response, call.kind);
      return { kind: reading.problem === undefined ? 'answer' : 'unusable', reading, sent };
    }
    releaseBody(response);
    if ('refuse' in redirect || redirects === MAX_REDIRECTS) {
      const problem = 'refuse' in redirect ? redirect.refuse : `more than ${MAX_REDIRECTS} redirects in a row`;
      return { kind: 'unusable', reading: { response, problem, body: undefined }, sent };
    }
    url = redirect.follow;
  }
}

/** What is sent beside the body: accept, content type, credentials, then the caller's own. */
export function requestHeaders(request: OutgoingRequest, credentials: Credentials): Record<string, string> | Promise<Record<string, string>> {
  const headers: Record<string, string> = { accept: ACCEPT[request.call.kind] };
  if (typeof request.body === 'string') headers['content-type'] = 'application/json';
  const asked = credentials.apply(headers);
  const own = request.call.options.headers;
  if (asked) return asked.then(() => applyHeaders(headers, own));
  return applyHeaders(headers, own);
}
