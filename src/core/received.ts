import type { Reading } from './answer.js';
import { answerError } from './api-error.js';
import type { ApiError, ApiFacts } from './errors.js';
import type { SentHeaders } from './outcome.js';
import type { OutgoingRequest } from './outgoing.js';
import { redactBody, redactor, visibleHeaders, visibleUrl } from './redact.js';

/** Header in which the gateway names each request. */
const REQUEST_ID = 'x-request-id';

/** What an error tells of an answer; made only when there is an error. */
export function apiFacts(request: OutgoingRequest, sent: SentHeaders, reading: Reading, attempts: number): ApiFacts {
  const redact = redactor(sent);
  return {
    operation: request.call.operation,
    method: request.method,
    url: visibleUrl(request.url),
    attempts,
    status: reading.response.status,
    requestId: reading.response.headers.get(REQUEST_ID) ?? undefined,
    headers: visibleHeaders(reading.response.headers, redact),
    body: redactBody(reading.body, redact),
  };
}

/** The one header openapi-fetch asks for, to find out whether a body is there; this one has been read already. */
const NO_HEADERS = { get: () => null };

/** A read answer in the form that openapi-fetch takes for a Response. */
export class ReceivedAnswer {
  readonly ok = true;
  readonly headers = NO_HEADERS;
  readonly #request: OutgoingRequest;
  readonly #outcome: { readonly reading: Reading; readonly sent: SentHeaders };
  readonly #attempts: number;

  constructor(request: OutgoingRequest, outcome: { readonly reading: Reading; readonly sent: SentHeaders }, attempts: number) {
    this.#request = request;
    this.#outcome = outcome;
    this.#attempts = attempts;
  }

  get status(): number {
    return this.#outcome.reading.response.status;
  }

  /** What the operation returned, parsed. openapi-fetch hands it on untouched, as it does with streams. */
  get body(): unknown {
    return this.#outcome.reading.body;
  }

  /** The error for an answer that turned out not to be what its operation returns. */
  unexpected(problem: string): ApiError {
    const facts = apiFacts(this.#request, this.#outcome.sent, this.#outcome.reading, this.#attempts);
    return answerError(facts, problem);
  }
}
