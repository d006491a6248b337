import type { TestProject } from 'vitest/node';
import { startPrism } from '../../scripts/lib/prism.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the mock server listens. */
    prismUrl: string;
  }
}

/**
 * One mock server for the whole run, in a process of its own. Where it ends, tests fail but the run goes on; a request that
 * makes it throw fails one test only.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism({ spec: 'openapi.yaml', port: 0 });
  project.provide('prismUrl', prism.url);
  return () => prism.stop();
}
