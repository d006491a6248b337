import type { Generation } from '../spec/document.ts';
import type { FaultRates } from './faults.ts';

export interface SandboxOptions {
  /** Which generation of the service it speaks like. */
  generation?: Generation;
  /** Chooses the data that it begins with, and the requests that fail. */
  seed?: number;
  /** How many contacts it begins with. */
  contacts?: number;
  /** The only key or token that it takes: all others are a 401. It takes any, where this is left out. */
  key?: string;
  fail?: FaultRates;
  /** Milliseconds before a request is processed. */
  latency?: number;
  /** 0 for a free one. */
  port?: number;
  /** Gets a line for each request. */
  onLine?: (line: string) => void;
}

export const DEFAULTS = { generation: 'documented', seed: 1, contacts: 50, latency: 0 } as const;
