import { readAnswer, readErrorText, release } from './answer.js';
import { apiFailure } from './api-failure.js';
import type { Failure } from './failure.js';
import { finishHeaders } from './headers.js';
import type { Fetch } from './options.js';
import type { OutgoingRequest } from './outgoing.js';
import { type ReceivedAnswer, receivedAnswer } from './received.js';
import { redirectTarget } from './redirect.js';

/** As many as a chain of moved resources may sensibly have; a loop ends here. */
const MAX_REDIRECTS = 5;

/**
 * Sends a request once, redirects included, and reads the answer to its end. Rejects where no answer came.
 *
 * @param headers those of the request; the caller's are added in place
 * @param custom a fetch in place of the runtime's
 */
export async function exchange(
  request: OutgoingRequest,
  headers: Record<string, string>,
  custom: Fetch | undefined,
  signal: AbortSignal,
): Promise<ReceivedAnswer | Failure> {
  const { method, body = null, call } = request;
  let { url } = request;
  finishHeaders(headers, call.options.headers);
  // Looked up at each try, so that a fetch that was patched in the meantime counts; called without a `this`.
  const fetch = custom ?? (globalThis.fetch as Fetch);
  request.sent++;
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal });
    const target = redirectTarget(response, method, url);
    if (target === undefined) {
      if (!response.ok) return apiFailure(response, headers, await readErrorText(response));
      const text = await response.text();
      const type = response.headers.get('content-type') ?? 'no content type';
      const [result, problem] = readAnswer(text, type, call.kind, call.read);
      if (problem) return apiFailure(response, headers, text, problem);
      return receivedAnswer(result);
    }
    release(response.body);
    if (!target || redirects === MAX_REDIRECTS) return apiFailure(response, headers, '', NOT_FOLLOWED);
    url = target;
  }
}

const NOT_FOLLOWED = 'a redirect that is not followed';
