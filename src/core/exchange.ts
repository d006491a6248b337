import { isCsv, readAnswer, readErrorText, readerOf, release, UnexpectedAnswer } from './answer.js';
import { apiFailure } from './api-failure.js';
import { connectionFailure } from './connection.js';
import { type Limit, TIMED_OUT } from './deadline.js';
import { NetworkError } from './errors.js';
import type { Failure } from './failure.js';
import { isForm, toOwnForm, UNKNOWN_FORM } from './form.js';
import { headerOf } from './headers.js';
import type { Fetch } from './options.js';
import type { OutgoingRequest } from './outgoing.js';
import { rawResponse } from './raw-response.js';
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
  const { method, headers, call } = request;
  const { signal } = limit.controller;
  let { url, body = null } = request;
  // It holds the boundary between the parts of this very body.
  if (body && isForm(body)) delete headers['content-type'];
  // So does that of a raw form, which has been written out: a hook may have set another.
  const written = call.kind === 'raw' ? call.options.headers?.['content-type'] : null;
  if (written?.startsWith('multipart')) headers['content-type'] = written;
  // Looked up at each try, so that a fetch that was patched in the meantime counts; called without a `this`.
  const fetch = custom ?? (globalThis.fetch as Fetch);
  for (let redirects = 0; ; redirects++) {
    // A hook that took too long; not every fetch heeds a signal.
    limit.check();
    request.underWay = true;
    let response: Response;
    try {
      response = await fetch(url, {
        ...call.options.fetchOptions,
        method,
        headers,
        body,
        redirect: 'manual',
        signal,
      });
    } catch (cause) {
      if (cause !== UNKNOWN_FORM) return connectionFailure(cause, call.options);
      const own = await toOwnForm(body as FormData).catch(() => {
        throw UNKNOWN_FORM;
      });
      const encoded = new Response(own);
      headers['content-type'] = encoded.headers.get('content-type') as string;
      body = await encoded.arrayBuffer();
      continue;
    }
    // One that comes after its try has ended, from a fetch that does not heed a signal: the next try may have an answer.
    if (limit.over) {
      release(response?.body);
      throw TIMED_OUT;
    }
    if (typeof response?.status !== 'number') {
      return ['never', NetworkError, 'fetch gave no Response', {}];
    }
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
    const raw = call.kind === 'raw';
    if (!ok && !raw) return apiFailure(response, headers, await readErrorText(response, limit), notFollowed);
    if (response.bodyUsed || response.body?.locked) {
      return apiFailure(response, headers, '', notFollowed || 'a body that was read before');
    }
    const type = headerOf(response, 'content-type') ?? 'no content type';
    if (raw || (call.stream && response.body && isCsv(type))) {
      const reader = readerOf(response.body, limit);
      const stream = reader && guardBody(reader, request);
      // Where a browser hides a redirect there is no status.
      call.result = raw ? response.status && rawResponse(response, stream) : stream;
      return ok ? undefined : apiFailure(response, headers, '', notFollowed);
    }
    // Where there is no such method, it is no broken connection.
    if (!response.text) return apiFailure(response, headers, '', 'a Response without text()');
    const reading = response.text();
    let text: string;
    try {
      text = `${await reading}`;
    } catch (cause) {
      return connectionFailure(cause, call.options);
    }
    if (limit.over) throw TIMED_OUT;
    try {
      call.result = readAnswer(text, type, call);
      return undefined;
    } catch (error) {
      if (error instanceof UnexpectedAnswer) return apiFailure(response, headers, text, error.problem);
      throw error;
    }
  }
}
