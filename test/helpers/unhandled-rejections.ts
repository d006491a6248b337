import { settle } from './clock.ts';

/** The rejections that nobody handles among those that an action leads to. */
export async function unhandledRejections(action: () => unknown): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const keep = (reason: unknown) => void reasons.push(reason);
  // The test runner's own listeners fail the run.
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', keep);
  try {
    await action();
    await settle();
  } finally {
    process.off('unhandledRejection', keep);
    for (const other of others) process.on('unhandledRejection', other);
  }
  return reasons;
}
