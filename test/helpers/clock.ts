import { onTestFinished, vi } from 'vitest';
import type { Contact, Fetch, RequestOptions } from '../../src/index.ts';
import { clientFor } from './client.ts';

/** The time on the clocks of the tests. */
export const NOW = Date.UTC(2026, 0, 1);

export interface TestClock {
  /** Milliseconds of each timer that was set, in order. */
  waits(): unknown[];
  /** How many timers are set and have neither fired nor been cleared. */
  pending(): number;
  /** Moves the time on, without a timer firing. */
  pass(ms: number): void;
  /** Sets the wall clock to another time, as NTP does. No timer is affected. */
  stepWallClock(ms: number): void;
}

function fakeClock(mode: 'manual' | 'nextTimerAsync', chance: number): TestClock {
  const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: NOW });
  vi.setTimerTickMode(mode);
  const random = vi.spyOn(Math, 'random').mockReturnValue(chance);
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { performance } = globalThis;
  const now = performance.now.bind(performance);
  let passed = 0;
  performance.now = () => now() + passed;
  const waits: unknown[] = [];
  const pending = new Set<unknown>();
  globalThis.setTimeout = ((callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    // The test runner sets timers, too.
    if (!new Error().stack?.includes('/src/')) return set(callback, ms, ...args);
    const timer = set(() => {
      pending.delete(timer);
      callback(...args);
    }, ms);
    waits.push(ms);
    pending.add(timer);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    pending.delete(timer);
    clear(timer);
  };
  onTestFinished(() => {
    vi.useRealTimers();
    Object.assign(globalThis, real);
    random.mockRestore();
  });
  return {
    waits: () => waits,
    pending: () => pending.size,
    pass(ms) {
      passed += ms;
      vi.setSystemTime(Date.now() + ms);
    },
    stepWallClock: (ms) => vi.setSystemTime(Date.now() + ms),
  };
}

/** Time passes only where something waits: the next timer fires as soon as nothing else is left to do. */
export const skippingClock = (chance = 0.5): TestClock => fakeClock('nextTimerAsync', chance);

/** How long a first back-off takes on these clocks. */
export const BACKOFF = 250;

/** Time stands still: no timer ever fires. */
export const stoppedClock = (): TestClock => fakeClock('manual', 0.5);

/** A promise that never settles. */
export const never = () => new Promise<never>(() => {});

/** Waits until all pending work that needs no timer is done. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A call of which only back-off sets timers, unless `timeout` is given. */
export function getContact(fetch: Fetch, options: RequestOptions = {}): Promise<Contact> {
  return clientFor('http://127.0.0.1:1', { fetch, timeout: Infinity }).contacts.get('con_1', options);
}
