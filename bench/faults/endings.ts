import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contender } from '../contender.ts';
import { against, counted, type FaultCase, getContact, LIMIT, settle, TRY_MS } from './fault-case.ts';
import { nameOf, type Outcome, say } from './outcome.ts';
import { CONTACT, failing, goDeaf, type Handler, json, silence, stall } from './server.ts';

/** Milliseconds within which a call counts as ended at once: not noticeable for people, and enough for a busy machine. */
const AT_ONCE_MS = 250;
/** Milliseconds from the arrival of a request until what it is answered has been read. */
const UNDER_WAY_MS = 300;
/** How often a server is asked whether a request has arrived. */
const POLL_MS = 10;
/** Calls that share one signal, and how many of them at a time. */
const CALLS = 300;
const AT_A_TIME = 50;

/** Milliseconds for one attempt. */
const LIMITED = { timeout: TRY_MS };
const NO_SIGNAL = 'takes no signal';

/** Without a flag on the command line; what is told of it is told a moment later. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await sleep(20);
  }
}

/** How a call ended that was aborted, and how soon. */
function sayAborted(outcome: Outcome, reason: Error, took: number): string {
  if (!('error' in outcome)) return say(outcome);
  const { error } = outcome;
  const inner = Object(error).error ?? error;
  const what =
    inner === reason
      ? 'the reason itself'
      : `${nameOf(inner)}, ${Object(inner).cause === reason ? '`cause` is the reason' : 'the reason is lost'}`;
  return `${what}; ${took <= AT_ONCE_MS ? 'at once' : `after ${(took / 1000).toFixed(0)} s`}`;
}

/** @param handler what the call is in the middle of when it is aborted */
function aborted(fault: string, handler: Handler): FaultCase {
  return {
    fault,
    async observe(contender: Contender) {
      if (contender.takesNoSignal) return NO_SIGNAL;
      return against(handler, contender, async (calls, { requests }) => {
        const controller = new AbortController();
        const reason = new Error('The user has left.');
        const settled = settle(contender, () => calls.getContact('con_1', controller.signal));
        while (requests.length === 0) await sleep(POLL_MS);
        const early = await Promise.race([settled, sleep(UNDER_WAY_MS, undefined)]);
        if (early) return `does not wait: ${say(early)}`;
        const start = performance.now();
        controller.abort(reason);
        const outcome = await settled;
        return sayAborted(outcome, reason, performance.now() - start);
      });
    },
  };
}

export const ENDINGS: readonly FaultCase[] = [
  counted(`A GET is not answered within the time limit${LIMIT}`, silence, getContact, undefined, LIMITED),
  counted(`The body stalls after its headers${LIMIT}`, stall, getContact, undefined, LIMITED),
  {
    fault: `The connection that it kept has died silently${LIMIT}`,
    observe: (contender) =>
      against(
        goDeaf(json(CONTACT)),
        contender,
        async (calls, { requests }) => {
          await getContact(calls);
          // Until it is free again.
          await sleep(UNDER_WAY_MS);
          const outcome = await settle(contender, () => getContact(calls));
          const tries = requests.length - 1;
          return `${tries} request${tries === 1 ? '' : 's'}; ${say(outcome)}`;
        },
        LIMITED,
      ),
  },
  aborted('You abort while there is no answer', silence),
  aborted('You abort while the body comes', stall),
  aborted('You abort while it waits to try again', failing(503, { 'retry-after': '3' })),
  {
    fault: `${CALLS} calls share one signal`,
    alone: true,
    async observe(contender) {
      if (contender.takesNoSignal) return NO_SIGNAL;
      return against(json(CONTACT), contender, async (calls) => {
        const { signal } = new AbortController();
        for (let done = 0; done < CALLS; done += AT_A_TIME) {
          await Promise.all(Array.from({ length: AT_A_TIME }, () => calls.getContact('con_1', signal)));
        }
        const left = getEventListeners(signal, 'abort').length;
        if (left === 0) return 'no listener stays on it';
        await collectGarbage();
        const then = getEventListeners(signal, 'abort').length;
        return then < left
          ? 'listeners stay on it until garbage is collected'
          : `${left} listeners stay on it, whatever garbage is collected`;
      });
    },
  },
];
