import { getEventListeners } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import { wait } from '../../sandbox/wait.ts';

it('a wait leaves no timer and no listener, whether it came to its end or was aborted', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { signal } = new AbortController();
  const passed = wait(1000, signal);
  await vi.advanceTimersByTimeAsync(1000);
  await passed;
  expect(getEventListeners(signal, 'abort')).toEqual([]);

  const leaving = new AbortController();
  const aborted = wait(1000, leaving.signal);
  leaving.abort(new Error('no longer needed'));
  await expect(aborted).rejects.toThrow('no longer needed');
  expect(getEventListeners(leaving.signal, 'abort')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
