import { afterEach, beforeEach, vi } from 'vitest';

const NAMES = ['API_KEY', 'ACCESS_TOKEN', 'ORGANIZATION_ID', 'ENV', 'BASE_URL', 'LOG'] as const;

/** The client's environment variables, without the prefix that all of them have. */
export type Variables = Partial<Record<(typeof NAMES)[number], string>>;

/** Unsets all of them before each test of a file. */
export function withoutVariables(): void {
  beforeEach(() => {
    for (const name of NAMES) vi.stubEnv(`IMBRACE_${name}`, undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });
}

export function set(variables: Variables): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(`IMBRACE_${name}`, value);
}
