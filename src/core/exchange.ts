import { isCsv, readAnswer, readErrorText, release } from './answer.js';
import { apiFailure } from './api-failure.js';
import { connectionFailure } from './connection.js';
import type { Limit } from './deadline.js';
import { type Failure, makeError } from './failure.js';
import { kindOf } from './fields.js';
import type { Fetch } from './options.js';
import type { OutgoingRequest } from './outgoing.js';
import { redirectTarget } from './redirect.js';
import { guardBody } from './stream.js';

/** As many as a chain of moved resources may sensibly have; a loop ends here. */
const MAX_REDIRECTS = 5;

/**
 * Sends a request once, redirects included, and reads the answer to its end, unless it is a stream. Rejects where no
 * answer came.
 *
 * @param custom a fetch in place of the runtime's
 * @returns nothing where `call.result` has what the call resolves to
 */
export async function exchange(
  request: OutgoingRequest,
  custom: Fetch | undefined,
  limit: Limit,
): Promise<Failure | undefined> {
  const { method, headers, body = null, call } = request;
  // It holds the boundary between the parts of this very body.
  if (kindOf(body) === 'FormData') delete headers['content-type'];
  const { signal } = limit;
  let { url } = request;
  // Looked up at each try, so that a fetch that was patched in the meantime counts; called without a `this`.
  const fetch = custom ?? (globalThis.fetch as Fetch);
  const init = { ...call.options.fetchOptions, method, headers, body, redirect: 'manual', signal } as const;
  for (let redirects = 0; ; redirects++) {
    // A hook that took too long; not every fetch heeds a signal.
    limit.check();
    request.underWay = true;
    const response = await fetch(url, init);
    // One that comes after its try has ended, from a fetch that does not heed a signal: the next try may have an answer.
    if (limit.over) release(response.body);
    limit.check();
    call.response = response;
    const target = redirectTarget(response, method, url);
    if (target && redirects < MAX_REDIRECTS) {
      release(response.body);
      // Where the target does not answer, errors and hooks must not show the redirect as the answer.
      call.response = undefined;
      url = target;
      continue;
    }
    const notFollowed = target === undefined ? '' : 'a redirect that is not followed';
    const { ok } = response;
    const type = response.headers.get('content-type') ?? 'no content type';
    if (call.kind === 'raw' || (ok && call.stream && response.body && isCsv(type))) {
      call.result = streamOf(request, response);
      return ok ? undefined : apiFailure(response, headers, '', notFollowed);
    }
    if (!ok) return apiFailure(response, headers, await readErrorText(response), notFollowed);
    const text = await response.text();
    limit.check();
    const [result, problem] = readAnswer(text, type, call);
    call.result = result;
    return problem ? apiFailure(response, headers, text, problem) : undefined;
  }
}

function streamOf(request: OutgoingRequest, { body }: Response): ReadableStream | undefined {
  const { options, end } = request.call;
  const toError = (cause: unknown, left: number) => makeError(request, connectionFailure(cause, options, left));
  return body ? guardBody(body, options, end, toError) : undefined;
}
