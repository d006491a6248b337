import { onTestFinished } from 'vitest';
import type { SandboxOptions } from '../../sandbox/options.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';

/** A sandbox that ends with the test, and a client of it. */
export async function sandboxWith(
  options: SandboxOptions = {},
  clientOptions: ClientOptions = {},
): Promise<{ sandbox: Sandbox; client: ImbraceClient }> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, client: new ImbraceClient({ apiKey: 'any', baseUrl: sandbox.url, ...clientOptions }) };
}
