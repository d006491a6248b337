import type { AnswerKind, Reader } from './answer.js';
import type { CallOptions } from './options.js';

/** What a request carries for the transport, beside what goes over the wire. */
export interface CallContext {
  /** The client method behind it, for example `contacts.get`. */
  readonly operation: string;
  readonly kind: AnswerKind;
  readonly options: CallOptions;
  readonly read: Reader;
}

/**
 * Stands in for the runtime's Request under openapi-fetch. It only holds what it was given: nothing is parsed, copied
 * or consumed, so the same one can be sent again, at a fraction of the cost.
 */
export class OutgoingRequest {
  readonly method: string;
  readonly body: FormData | string | undefined;
  readonly call: CallContext;
  /** How often it was sent. */
  sent = 0;

  constructor(
    readonly url: string,
    init: { method: string; body?: FormData | string | undefined; call: CallContext },
  ) {
    this.method = init.method;
    this.body = init.body;
    this.call = init.call;
  }
}
