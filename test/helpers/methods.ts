import type { ImbraceClient } from '../../src/index.ts';
import { clientFor } from './client.ts';

const RESOURCES = ['channel', 'contacts', 'campaign'] as const;
type Method = (...args: unknown[]) => Promise<unknown>;

const anyClient = clientFor('https://gateway.example.com');

/** Every method of the facade, by its full name. */
export const METHODS: readonly string[] = RESOURCES.flatMap((resource) =>
  Object.keys(Object.getPrototypeOf(anyClient[resource])).map((name) => `${resource}.${name}`),
);

/** Calls a method by its full name, with arguments that its types may refuse. Always rejects, never throws. */
export async function invoke(client: ImbraceClient, method: string, args: readonly unknown[]): Promise<unknown> {
  const [resource, name] = method.split('.') as [(typeof RESOURCES)[number], string];
  const target = client[resource] as unknown as Record<string, Method>;
  if (typeof target?.[name] !== 'function') throw new TypeError(`There is no method ${method}`);
  return target[name](...args);
}
