import type { Due } from './answer/index.js';
import type { CallOptions } from './options/index.js';

/** What a request carries for the transport, beside what goes over the wire. */
export interface CallContext {
  /** The client method behind it, for example `contacts.get`. */
  readonly operation: string;
  /** What its answer has to be. */
  readonly due: Due;
  readonly options: CallOptions;
}

/** A body as it is sent; undefined for none. */
export type RequestBody = FormData | ArrayBuffer | string | undefined;
/** A body, or what reads it where that takes time: nothing is sent before. */
type UnreadBody = RequestBody | (() => Promise<RequestBody>);

/** A request that goes out: only what was given, so that the same one can be sent again. */
export interface OutgoingRequest {
  readonly url: string;
  /** The HTTP verb. */
  readonly method: string;
  readonly body: UnreadBody;
  readonly call: CallContext;
}

/** One attempt to send a request: how far it has come, for whoever ends it or reports on it. */
export interface Attempt {
  /** How many attempts there were; this one counts from when its hook is told. */
  count: number;
  /** The headers that go out with it. */
  readonly headers: Record<string, string>;
  /** Whether it has reached `fetch`; before, it may wait for a token or a hook. */
  sent: boolean;
  /** What the service answered, once the headers are there. */
  response: Response | undefined;
}

/** Queries hold search words, which may be personal data. */
export const withoutQuery = (url: string): string => url.split('?', 1)[0] as string;
