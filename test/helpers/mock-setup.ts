import type { TestProject } from 'vitest/node';
import { startPrism } from '../../scripts/lib/prism.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the mock server listens. */
    prismUrl: string;
  }
}

/**
 * One mock server for the whole run, in a process of its own: what ends it fails tests instead of ending the run, and a
 * request that it cannot take fails its own test alone.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prism = await startPrism({ spec: 'openapi.yaml', port: 0 });
  project.provide('prismUrl', prism.url);
  return () => prism.stop();
}
