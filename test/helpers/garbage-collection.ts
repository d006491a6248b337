import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects garbage, repeatedly, so that what only garbage refers to is collected as well. */
export async function collectGarbage(): Promise<void> {
  // fetch releases what it keeps of a response in later turns of the event loop.
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
