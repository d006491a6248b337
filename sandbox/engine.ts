/** What a sandbox does with a request, whichever way that came: over a socket, or by a function in the place of `fetch`. */
import type { SpecDocument } from '../spec/document.ts';
import { readSpec } from '../spec/read.ts';
import type { Answer } from './answer.ts';
import { checkOptions, DEFAULTS, RULES } from './check-options.ts';
import { createErrors } from './errors.ts';
import { createFaultQueue, createFaults, type Fault } from './faults.ts';
import type { SandboxControls, SandboxCounters, SandboxOptions } from './options.ts';
import { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import { type IncomingRequest, parseBody, type ReceivedBody } from './request.ts';
import { createRequestLog } from './request-log.ts';
import { createRouter, type Router, type Scene } from './router.ts';
import { seedState } from './seed.ts';
import { freeFormFields } from './spec.ts';
import { wait } from './wait.ts';

/** What is sent back; `lost` where the connection breaks in place of an answer. */
export type Outcome = Answer | 'lost';

export interface Engine {
  controls: SandboxControls;
  handle: (request: IncomingRequest) => Promise<Outcome>;
  /** Why a request, or a part of the sandbox, has failed: as an answer. */
  refusal: (error: unknown) => Answer;
}

/** What follows from the spec alone: all sandboxes of a process share it. */
interface FromSpec {
  spec: SpecDocument;
  router: Router;
  freeForm: ReadonlySet<string>;
  errorAnswer: ReturnType<typeof createErrors>;
}
let loaded: FromSpec | undefined;
const loadSpec = () => (loaded ??= load());
function load(): FromSpec {
  const spec = readSpec();
  return { spec, router: createRouter(spec), freeForm: freeFormFields(spec), errorAnswer: createErrors(spec) };
}

/**
 * What there is between one reset and the next. A request belongs to the run in which it came. If a reset happens while
 * it is in flight, it changes the rows and counts of the old run, which nobody sees, and not those of the next test.
 */
interface Run {
  scene: Scene;
  processed: SandboxCounters['processed'];
  faults: SandboxCounters['faults'];
  queue: ReturnType<typeof createFaultQueue>;
  nextFault: () => Fault | undefined;
  requestIds: Random;
}

export function createEngine(options: SandboxOptions): Engine {
  const given = checkOptions(options, RULES);
  const { generation, seed, latency, key } = { ...DEFAULTS, ...given };
  // Copies: what the caller does to them later does not change what a reset goes back to.
  const seedData = given.seedData && structuredClone(given.seedData);
  const fail = { ...given.fail };
  const { spec, router, freeForm, errorAnswer } = loadSpec();
  const methods = new Set(router.routes.map(({ method }) => method));

  function begin(): Run {
    const processed: Run['processed'] = {};
    const state = seedState(spec, { seed, contacts: given.contacts, seedData });
    return {
      scene: { state, generation, freeForm, key, onProcessed: (method) => count(processed, method) },
      processed,
      faults: {},
      queue: createFaultQueue(methods),
      // Numbers of their own for each purpose: the data stays the same whatever fails, and whatever is asked.
      nextFault: createFaults(fail, new Random(seed + 1)),
      requestIds: new Random(seed + 2),
    };
  }
  let run = begin();
  const state = { ...run.scene.state };
  const counters: SandboxCounters = { received: 0, processed: run.processed, faults: run.faults };
  const log = createRequestLog();

  function refusal(error: unknown, requestId = run.requestIds.uuid()): Answer {
    if (error instanceof Refusal) return errorAnswer(error.status, requestId, error);
    return errorAnswer(500, requestId, { facts: { error: String(error) } });
  }

  /** The answer of the operation, or why there is none. */
  function answer(request: IncomingRequest, body: ReceivedBody, requestId: string, scene: Scene): Answer {
    try {
      return router.answer(request, body, scene);
    } catch (error) {
      return refusal(error, requestId);
    }
  }

  async function outcome(request: IncomingRequest, requestId: string, during: Run): Promise<Outcome> {
    const { method, target, headers, readBody, signal } = request;
    counters.received++;
    const operation = router.find(method, target.split('?', 1)[0] ?? target)?.method;
    const noteBody = log.add(operation, request);
    const bytes = await readBody();
    const body = await parseBody(headers['content-type'], bytes);
    noteBody(body, bytes.length);
    const fault = (operation && during.queue.take(operation)) ?? during.nextFault();
    if (fault) count(during.faults, String(fault.kind));
    const pause = latency + (fault?.delay ?? 0);
    if (pause > 0) await wait(pause, signal);
    return ended(fault, () => answer(request, body, requestId, during.scene), requestId);
  }

  function ended(fault: Fault | undefined, process: () => Answer, requestId: string): Outcome {
    const answered = fault === undefined || fault.processed ? process() : undefined;
    const kind = fault?.kind ?? 'delay';
    if (kind === 'lost') return 'lost';
    if (kind !== 'delay') return errorAnswer(kind, requestId, { headers: fault?.headers ?? {} });
    return answered ?? 'lost';
  }

  return {
    refusal,
    async handle(request) {
      const requestId = run.requestIds.uuid();
      // What a browser asks beforehand is no request of the API.
      if (request.method === 'OPTIONS') return { status: 204, headers: { 'x-request-id': requestId } };
      const end = await outcome(request, requestId, run).catch((error) => {
        if (error instanceof Refusal) return refusal(error, requestId);
        throw error;
      });
      return end === 'lost' ? end : { ...end, headers: { ...end.headers, 'x-request-id': requestId } };
    },
    controls: {
      counters,
      requests: log.requests,
      state,
      failNext: (method, fault, times = 1) => run.queue.add(method, fault, times),
      reset() {
        run = begin();
        Object.assign(state, run.scene.state);
        Object.assign(counters, { received: 0, processed: run.processed, faults: run.faults });
        log.clear();
      },
    },
  };
}

function count<Name extends string>(counter: Partial<Record<Name, number>>, name: Name): void {
  counter[name] = (counter[name] ?? 0) + 1;
}
