import type { AnswerKind, Reader } from './answer.js';
import type { CallOptions } from './options.js';

/** What a request carries for the transport, beside what goes over the wire, and what the transport leaves there. */
export interface CallContext {
  /** The client method behind it, for example `contacts.get`. */
  readonly operation: string;
  readonly kind: AnswerKind;
  /** Whether the body is handed on as it comes. */
  stream?: boolean;
  options: CallOptions;
  readonly read: Reader<CallContext>;
  /** When `totalTimeout` ends, on the monotonic clock. */
  end: number;
  /** Tells the tries of one call from those of another, in logs and traces. */
  id?: string;
  /** When the last try began, on the monotonic clock; kept only where somebody listens. */
  started?: number;
  /** The last answer. */
  response?: Response | undefined;
  /** What the call resolves to. */
  result?: unknown;
}

/**
 * Stands in for the runtime's Request under openapi-fetch. It only holds what it was given: nothing is parsed, copied
 * or consumed, so the same one can be sent again, at a fraction of the cost.
 */
export class OutgoingRequest {
  readonly method: string;
  body: FormData | ArrayBuffer | string | undefined;
  readonly call: CallContext;
  /** Reads the body, where that takes time; nothing is sent before. */
  load: (() => Promise<void>) | undefined = undefined;
  /** The headers of the last try. */
  headers: Record<string, string> = {};
  /** How many tries there were; one counts from when its hook is told. */
  attempts = 0;
  /** Whether this try has reached `fetch`; it may still wait for a token or a hook. */
  underWay = false;

  constructor(
    readonly url: string,
    init: { method: string; body?: FormData | ArrayBuffer | string | undefined; call: CallContext },
  ) {
    this.method = init.method;
    this.body = init.body;
    this.call = init.call;
  }
}

/** Queries hold search words, which may be personal data. */
export const withoutQuery = (url: string): string => url.split('?', 1)[0] as string;
