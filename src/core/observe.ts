import { type Failure, makeError, secretMask } from './failure/index.js';
import { finishHeaders, headersOf, isHeaders, mergeHeaders } from './input/index.js';
import { LOG_LEVELS, type ObserverOptions, type RequestEvent, type ResponseEvent } from './options/index.js';
import { type Attempt, type OutgoingRequest, withoutQuery } from './request.js';

/** Tells hooks and logger of the attempts of one call. Never rejects. */
export interface CallObserver {
  begins(attempt: Attempt): Promise<void>;
  /** @param next milliseconds until the next attempt, or why there is none */
  ended(attempt: Attempt, failure: Failure | undefined, next: number | string | undefined): Promise<void>;
}

/** Begins to observe a call. */
export type Observer = (request: OutgoingRequest) => CallObserver;

/** The headers that say nothing about people and open no doors. */
const HARMLESS = /^(?:accept|content-(?:type|length)|date|retry-after|traceparent|x-request-id)$/;

/** @returns undefined where nobody listens, so that nothing is awaited for nobody */
export function createObserver(options: ObserverOptions): Observer | undefined {
  const { logLevel = 'off', logger = console, onRequest, onResponse, onRetry } = options;
  const most = LOG_LEVELS.indexOf(logLevel);
  if (!most && !onRequest && !onResponse && !onRetry) return undefined;

  const run = (listen: () => void | Promise<void>): Promise<void> =>
    (async () => listen())()
      .catch((error) => logger.error(`imbrace: a hook or the logger failed: ${error}`))
      // A logger that throws here too has been given its chance.
      .catch(() => {});

  return (request) => {
    const id = Math.random().toString(36).slice(2, 8);
    let started = 0;
    return {
      async begins(attempt) {
        started = performance.now();
        // Those of this attempt: a hook that outlives it must not write into the headers of the next.
        const { headers } = attempt;
        const event = describe(id, request, attempt);
        await run(() => onRequest?.(event));
        await run(() => {
          if (!isHeaders(event.headers)) throw new Error('it adds headers that cannot be sent');
          finishHeaders(headers, mergeHeaders({}, event.headers));
        });
      },
      async ended(attempt, failure, next) {
        const { response, headers: sent } = attempt;
        const received = harmless(headersOf(response), secretMask(sent));
        const retried = typeof next === 'number';
        const event: ResponseEvent = {
          ...describe(id, request, attempt),
          durationMs: Math.round(performance.now() - started),
          status: response?.status,
          requestId: received['x-request-id'],
          error: failure && makeError(request, attempt.count, failure, retried ? '' : next),
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
  };
}

function describeLine(event: ResponseEvent): string {
  const path = event.url.replace(/^.*?\/\/[^/]+/, '');
  const outcome = [event.status, event.error?.name].filter(Boolean).join(' ');
  return `imbrace ${event.id} ${event.operation} ${event.method} ${path} ${outcome} ${event.durationMs} ms ${event.requestId ?? '-'} try ${event.attempt} of ${event.maxAttempts}`;
}

function describe(id: string, request: OutgoingRequest, attempt: Attempt): RequestEvent {
  const { operation, options } = request.call;
  return {
    id,
    operation,
    method: request.method,
    url: withoutQuery(request.url),
    attempt: attempt.count,
    maxAttempts: options.maxRetries + 1,
    headers: harmless(attempt.headers),
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
