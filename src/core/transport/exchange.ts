import { type Answer, isCsv, readAnswer } from '../answer/index.js';
import { type Limit, TIMED_OUT } from '../deadline.js';
import { NetworkError } from '../errors.js';
import { apiFailure, connectionFailure, type Failure, failed } from '../failure/index.js';
import { headerOf, isForm, toOwnForm, UNKNOWN_FORM } from '../input/index.js';
import type { Fetch } from '../options/index.js';
import type { Attempt, OutgoingRequest, RequestBody } from '../request.js';
import { readErrorText, readerOf, release } from './body.js';
import { rawResponse } from './raw-response.js';
import { redirectTarget } from './redirect.js';
import { guardBody } from './stream.js';

/** As many as a chain of moved resources may sensibly have; a loop ends here. */
const MAX_REDIRECTS = 5;

/** How an attempt ended. A raw call has an answer also where that tells of a failure. */
export type Outcome =
  | { readonly answer: Answer; readonly failure?: undefined }
  | { readonly answer?: Answer | undefined; readonly failure: Failure };

/**
 * Sends a request once, redirects included, and reads the answer to its end, unless it is a stream.
 *
 * @param body what `request.body` holds
 * @param custom a fetch in place of the runtime's
 * @param limit that of the attempt
 * @param end when `totalTimeout` ends, on the monotonic clock
 * @returns rejects where the time is up, or with what is a fault of this client
 */
export async function exchange(
  request: OutgoingRequest,
  body: RequestBody,
  attempt: Attempt,
  custom: Fetch | undefined,
  limit: Limit,
  end: number,
): Promise<Outcome> {
  const { method, call } = request;
  const { headers } = attempt;
  const { due, options } = call;
  const raw = due.kind === 'raw';
  let { url } = request;
  let sent: BodyInit | null = body ?? null;
  // It holds the boundary between the parts of this very body.
  if (body && isForm(body)) delete headers['content-type'];
  // So does that of a raw form, which has been written out: a hook may have set another.
  const written = raw ? options.headers['content-type'] : null;
  if (written?.startsWith('multipart')) headers['content-type'] = written;
  // Looked up at each attempt, so that a fetch that was patched in the meantime counts; called without a `this`.
  const fetch = custom ?? (globalThis.fetch as Fetch);
  for (let redirects = 0; ; redirects++) {
    // A hook may have taken too long, and not every fetch heeds a signal.
    limit.check();
    attempt.sent = true;
    let response: Response;
    try {
      response = await fetch(url, {
        ...options.fetchOptions,
        method,
        headers,
        body: sent,
        redirect: 'manual',
        signal: limit.controller.signal,
      });
    } catch (cause) {
      if (cause !== UNKNOWN_FORM) return { failure: connectionFailure(cause, options) };
      const own = await toOwnForm(body as FormData).catch(() => {
        throw UNKNOWN_FORM;
      });
      const encoded = new Response(own);
      headers['content-type'] = encoded.headers.get('content-type') as string;
      sent = await encoded.arrayBuffer();
      continue;
    }
    // One that comes after its attempt has ended, from a fetch that does not heed a signal: the next one may have an answer.
    if (limit.over) {
      release(response?.body);
      throw TIMED_OUT;
    }
    if (typeof response?.status !== 'number') {
      return { failure: failed('never', NetworkError, 'fetch gave no Response') };
    }
    attempt.response = response;
    const target = redirectTarget(response, method, url);
    if (target && redirects < MAX_REDIRECTS) {
      release(response.body);
      // Where the target does not answer, errors and hooks must not show the redirect as the answer.
      attempt.response = undefined;
      url = target;
      continue;
    }
    const notFollowed = target === undefined ? '' : 'a redirect that is not followed';
    if (!response.ok && !raw) {
      return { failure: apiFailure(response, headers, notFollowed, await readErrorText(response, limit)) };
    }
    if (response.bodyUsed || response.body?.locked) {
      return { failure: apiFailure(response, headers, notFollowed || 'a body that was read before') };
    }
    const type = headerOf(response, 'content-type') ?? 'no content type';
    if (raw || (due.kind === 'file' && due.asStream() && response.body && isCsv(type))) {
      const reader = readerOf(response.body, limit);
      const stream = reader && guardBody(reader, request, attempt.count, end);
      if (!raw) return { answer: { data: stream, response } };
      // Where a browser hides a redirect there is no status.
      const answer = response.status ? { response: rawResponse(response, stream) } : undefined;
      return answer && response.ok ? { answer } : { answer, failure: apiFailure(response, headers, notFollowed) };
    }
    // Where there is no such method, it is no broken connection.
    if (!response.text) return { failure: apiFailure(response, headers, 'a Response without text()') };
    const reading = response.text();
    let text: string;
    try {
      text = `${await reading}`;
    } catch (cause) {
      return { failure: connectionFailure(cause, options) };
    }
    const read = readAnswer(text, type, due, body);
    if (read.problem) return { failure: apiFailure(response, headers, read.problem, text) };
    return { answer: { data: read.body, response } };
  }
}
