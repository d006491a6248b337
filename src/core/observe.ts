import type { ImbraceError } from './errors.js';
import { type Failure, makeError } from './failure.js';
import { finishHeaders, headersOf, isHeaders, mergeHeaders } from './headers.js';
import { secretMask } from './mask.js';
import { type OutgoingRequest, withoutQuery } from './outgoing.js';

/** How much is logged: each level includes those before it. */
export const LOG_LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;
/** `error`: what failed for good; `warn`: tries that are repeated; `info`: every try; `debug`: its harmless headers too. */
export type LogLevel = (typeof LOG_LEVELS)[number];
/** Where log lines go: `console`, or anything with its four methods. */
export type Logger = Readonly<Record<Exclude<LogLevel, 'off'>, (line: string) => void>>;

/** A try that is about to be sent. */
export interface RequestEvent {
  /** The same for all tries of one call. */
  readonly id: string;
  /** The client method, for example `contacts.get`. */
  readonly operation: string;
  /** The HTTP verb. */
  readonly method: string;
  /** The address, without its query. */
  readonly url: string;
  /** Which try this is; 1 is the first. */
  readonly attempt: number;
  /** How many there may be. */
  readonly maxAttempts: number;
  /** The request's harmless headers. What `onRequest` adds here is sent: `traceparent`, say. */
  readonly headers: Record<string, string>;
}

/** A try that ended: with an answer, or with an error. */
export interface ResponseEvent extends RequestEvent {
  /** Milliseconds from sending to the last byte, or to the first one of a stream. */
  readonly durationMs: number;
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The id the gateway gave this request. */
  readonly requestId?: string | undefined;
  /** Why the try failed, if it did. */
  readonly error?: ImbraceError | undefined;
}

/** A failed try that is followed by another. */
export interface RetryEvent extends ResponseEvent {
  /** Milliseconds until the next try. */
  readonly delayMs: number;
}

/** Who listens to a client's requests. */
export interface ObserverOptions {
  /**
   * How much is logged: one line a try, with neither queries nor bodies; `IMBRACE_LOG`.
   * @default "off"
   */
  logLevel?: LogLevel | undefined;
  /**
   * Where log lines go.
   * @default console
   */
  logger?: Logger | undefined;
  /** Called, and awaited, before each try. Like the other hooks it never sees a credential, and an error in it is logged and fails nothing. */
  onRequest?: ((event: RequestEvent) => void | Promise<void>) | undefined;
  /** Called, and awaited, after each try, whether it was answered or not. */
  onResponse?: ((event: ResponseEvent) => void | Promise<void>) | undefined;
  /** Called, and awaited, before the wait for another try. */
  onRetry?: ((event: RetryEvent) => void | Promise<void>) | undefined;
}

/** Tells hooks and logger of each try. Never rejects. */
export interface Observer {
  request(request: OutgoingRequest): Promise<void>;
  /** @param next milliseconds until the next try, or why there is none */
  response(request: OutgoingRequest, failure: Failure | undefined, next: number | string | undefined): Promise<void>;
}

/** The headers that say nothing about people and open no doors. */
const HARMLESS = /^(?:accept|content-(?:type|length)|date|retry-after|traceparent|x-request-id)$/;

/** @returns undefined where nobody listens, so that nothing is awaited for nobody */
export function createObserver(options: ObserverOptions): Observer | undefined {
  const { logLevel = 'off', logger = console, onRequest, onResponse, onRetry } = options;
  const most = LOG_LEVELS.indexOf(logLevel);
  if (!most && !onRequest && !onResponse && !onRetry) return undefined;

  const run = async (listen: () => void | Promise<void>): Promise<void> => {
    try {
      await listen();
    } catch (error) {
      try {
        await logger.error(`imbrace: a hook or the logger failed: ${error}`);
      } catch {
        // A logger that throws here too has been given its chance.
      }
    }
  };

  return {
    async request(request) {
      // The headers of this try: the next one has others, and a hook that outlives its try must not write into those.
      const { call, headers } = request;
      call.id ??= Math.random().toString(36).slice(2, 8);
      call.started = performance.now();
      const event = describe(request);
      await run(() => onRequest?.(event));
      await run(() => {
        if (!isHeaders(event.headers)) throw new Error('it adds headers that cannot be sent');
        finishHeaders(headers, mergeHeaders({}, event.headers));
      });
    },
    async response(request, failure, next) {
      const { response, started } = request.call;
      const received = harmless(headersOf(response), secretMask(request.headers));
      const retried = typeof next === 'number';
      const event: ResponseEvent = {
        ...describe(request),
        durationMs: Math.round(performance.now() - (started as number)),
        status: response?.status,
        requestId: received['x-request-id'],
        error: failure && makeError(request, failure, retried ? '' : next),
      };
      const level = !failure ? 'info' : retried ? 'warn' : 'error';
      if (LOG_LEVELS.indexOf(level) <= most) {
        const headers = logLevel === 'debug' ? ` ${JSON.stringify({ sent: event.headers, received })}` : '';
        await run(() => logger[level](describeLine(event) + headers));
      }
      await run(() => onResponse?.(event));
      if (retried) await run(() => onRetry?.({ ...event, delayMs: next }));
    },
  };
}

function describeLine(event: ResponseEvent): string {
  const path = event.url.replace(/^.*?\/\/[^/]+/, '');
  const outcome = [event.status, event.error?.name].filter(Boolean).join(' ');
  return `imbrace ${event.id} ${event.operation} ${event.method} ${path} ${outcome} ${event.durationMs} ms ${event.requestId ?? '-'} try ${event.attempt} of ${event.maxAttempts}`;
}

function describe({ url, method, call, attempts, headers }: OutgoingRequest): RequestEvent {
  return {
    id: call.id as string,
    operation: call.operation,
    method,
    url: withoutQuery(url),
    attempt: attempts,
    maxAttempts: call.options.maxRetries + 1,
    headers: harmless(headers),
  };
}

/** The harmless ones among headers; a value may still repeat what was sent. */
const harmless = (
  headers: Readonly<Record<string, string>>,
  mask: (text: string) => string = String,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (HARMLESS.test(name) ? [[name, mask(value)]] : [])),
  );
