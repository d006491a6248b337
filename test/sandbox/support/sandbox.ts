import { onTestFinished } from 'vitest';
import type { SandboxOptions } from '../../../sandbox/options.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { type ClientOptions, ImbraceClient } from '../../../src/index.ts';

export const GENERATIONS = ['documented', 'observed'] as const;

/** A sandbox that ends with the test, and a client of it. */
export async function sandboxWith(
  options: SandboxOptions = {},
  clientOptions: ClientOptions = {},
): Promise<{ sandbox: Sandbox; client: ImbraceClient }> {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, client: new ImbraceClient({ apiKey: 'any', baseUrl: sandbox.url, ...clientOptions }) };
}

/** As many as the web app's largest page, ten times over. */
const PAGE_SIZE = 500;

/** Every row of a list, page by page; the one place here that knows how to turn pages. */
export async function everyRow<Row>(
  list: (page: { limit: number; skip: number }) => Promise<{ data: Row[] }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const { data } = await list({ limit: PAGE_SIZE, skip: rows.length });
    rows.push(...data);
    if (data.length < PAGE_SIZE) return rows;
  }
}
