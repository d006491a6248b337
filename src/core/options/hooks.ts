import type { ImbraceError } from '../errors.js';

/** How much is logged: each level includes those before it. */
export const LOG_LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;
/** `error`: what failed for good; `warn`: attempts that are repeated; `info`: every attempt; `debug`: its harmless headers too. */
export type LogLevel = (typeof LOG_LEVELS)[number];
/** Where log lines go: `console`, or anything with its four methods. */
export type Logger = Readonly<Record<Exclude<LogLevel, 'off'>, (line: string) => void>>;

/** An attempt that is about to be sent. */
export interface RequestEvent {
  /** The same for all attempts of one call. */
  readonly id: string;
  /** The client method, for example `contacts.get`. */
  readonly operation: string;
  /** The HTTP verb. */
  readonly method: string;
  /** The address, without its query. */
  readonly url: string;
  /** Which attempt this is; 1 is the first. */
  readonly attempt: number;
  /** How many there may be. */
  readonly maxAttempts: number;
  /** The request's harmless headers. What `onRequest` adds here is sent: `traceparent`, say. */
  readonly headers: Record<string, string>;
}

/** An attempt that ended: with an answer, or with an error. */
export interface ResponseEvent extends RequestEvent {
  /** Milliseconds from sending to the last byte, or to the first one of a stream. */
  readonly durationMs: number;
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The id the gateway gave this request. */
  readonly requestId?: string | undefined;
  /** Why the attempt failed, if it did. */
  readonly error?: ImbraceError | undefined;
}

/** A failed attempt that is followed by another. */
export interface RetryEvent extends ResponseEvent {
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
}

/** Who listens to a client's requests. */
export interface ObserverOptions {
  /**
   * How much is logged: one line an attempt, with neither queries nor bodies; `IMBRACE_LOG`.
   * @default "off"
   */
  logLevel?: LogLevel | undefined;
  /**
   * Where log lines go.
   * @default console
   */
  logger?: Logger | undefined;
  /** Called, and awaited, before each attempt. Like the other hooks it never sees a credential, and an error in it is logged and fails nothing. */
  onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /** Called, and awaited, after each attempt, whether it was answered or not. */
  onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
  /** Called, and awaited, before the wait for another attempt. */
  onRetry?: ((event: RetryEvent) => void | Promise<void>) | undefined;
}
