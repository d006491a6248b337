import { onTestFinished } from 'vitest';
import { type SandboxServer, type SandboxServerOptions, startSandbox } from '../../sandbox/server.ts';
import { type ClientOptions, ImbraceClient } from '../../src/index.ts';

/** A sandbox that ends with the test, and a client of it. */
export async function sandboxWith(
  options: SandboxServerOptions = {},
  clientOptions: ClientOptions = {},
): Promise<{ sandbox: SandboxServer; client: ImbraceClient }> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, client: new ImbraceClient({ apiKey: 'any', baseUrl: sandbox.url, ...clientOptions }) };
}
