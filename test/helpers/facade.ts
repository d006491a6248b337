import type { Fetch } from '../../src/index.ts';
import { ImbraceClient } from '../../src/index.ts';

const RESOURCES = ['channel', 'contacts', 'campaign'] as const;
type Method = (...args: unknown[]) => Promise<unknown>;

/** A client of the mock server; nothing is sent twice, so that each exchange is one call. */
export const clientOf = (baseUrl: string, fetch: Fetch) =>
  new ImbraceClient({ baseUrl, apiKey: 'api_00000000-0000-4000-8000-0000000000ff', fetch, maxRetries: 0 });

/** Every method of the facade, by its full name. */
export function methodsOf(client: ImbraceClient): string[] {
  return RESOURCES.flatMap((resource) =>
    Object.keys(Object.getPrototypeOf(client[resource])).map((name) => `${resource}.${name}`),
  );
}

/** Calls a method by its full name, with arguments that its types may refuse. Always rejects, never throws. */
export async function invoke(client: ImbraceClient, method: string, args: readonly unknown[]): Promise<unknown> {
  const [resource, name] = method.split('.') as [(typeof RESOURCES)[number], string];
  const target = client[resource] as unknown as Record<string, Method>;
  if (typeof target?.[name] !== 'function') throw new TypeError(`There is no method ${method}`);
  return target[name](...args);
}

/** What a promise rejects with; fails where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const value = await promise.then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if ('error' in value) return value.error;
  throw new Error(`It resolved with ${JSON.stringify(value.result)}`);
}
