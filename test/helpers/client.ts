import { onTestFinished, vi } from 'vitest';
import { type ClientOptions, ImbraceClient, type ImbraceError, isImbraceError } from '../../src/index.ts';

const API_KEY = 'api_key_of_the_tests';

/** A client with an API key, unless another credential is given. */
export function clientFor(baseUrl: string, options: ClientOptions = {}): ImbraceClient {
  const credential = options.accessToken === undefined ? { apiKey: API_KEY } : {};
  return new ImbraceClient({ ...credential, baseUrl, ...options });
}

/** The error a call ends with; one that is not of this package, or none, fails the test. */
export async function failureOf<Failure extends ImbraceError = ImbraceError>(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    (value) => new Error(`resolved with ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!isImbraceError(error)) throw error;
  return error as Failure;
}

/** What a function throws; nothing thrown fails the test. */
export function thrownBy(action: () => unknown): ImbraceError {
  try {
    action();
  } catch (error) {
    if (isImbraceError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Makes every back-off of this test zero: full jitter may choose that. */
export function withoutBackoff(): void {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
}

/** A `fetch` that ends each try as the next function says; the last one stands for all further tries. */
export function scriptedFetch(...script: (() => Response | Promise<Response>)[]) {
  let tries = 0;
  return vi.fn(async (_url: string, _init: RequestInit): Promise<Response> => {
    const step = script[Math.min(tries++, script.length - 1)];
    if (!step) throw new Error('the script is empty');
    return step();
  });
}

/** A JSON answer that comes from no server. */
export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
