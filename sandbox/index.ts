/**
 * A service that keeps in memory what it is told, for tests: it remembers, checks requests against the spec, answers in
 * both generations, and fails when it is told to.
 *
 * @module
 */
import { createEngine } from './engine.ts';
import { createFetch } from './fetch.ts';
import type { SandboxControls, SandboxOptions } from './options.ts';

export type * from './options.ts';

/** A sandbox in this process: no port, nothing that listens, nothing to close. */
export interface Sandbox extends SandboxControls {
  /** Takes the place of `fetch`. Whatever the address, it answers by itself: no request leaves the process. */
  readonly fetch: typeof fetch;
}

/**
 * Makes a sandbox in this process. Nothing leaves it, though errors and hooks name the address that a request would go to.
 *
 * @param options what it begins with and how it answers; all may be left out
 * @throws RangeError where there is no such option, or it cannot have this value
 * @example
 * const sandbox = createSandbox({ contacts: 100 });
 * const client = new ImbraceClient({ apiKey: 'any', fetch: sandbox.fetch });
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { handle, controls } = createEngine(options);
  return { ...controls, fetch: createFetch(handle) };
}
