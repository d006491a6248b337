import type { FaultRates, SandboxFault, SandboxMethod } from './options.ts';
import type { Random } from './random.ts';

export interface Fault {
  /** The status of the answer; `lost` where the connection breaks in its place, `delay` where it only comes later. */
  kind: number | 'lost' | 'delay';
  /** Whether the request is processed all the same. */
  processed: boolean;
  /** Milliseconds before that. */
  delay?: number;
  headers?: Readonly<Record<string, string>>;
}

/** Chooses which requests fail, and how. Always the same ones, for the same seed and the same order of requests. */
export function createFaults(rates: FaultRates, random: Random): () => Fault | undefined {
  const given = Object.entries(rates).flatMap(([kind, rate]) => (rate === undefined ? [] : [{ kind, rate }]));
  for (const { kind, rate } of given) checkRate(kind, rate);
  const sum = given.reduce((total, { rate }) => total + rate, 0);
  // Ten times 0.1 is more than 1 to a computer.
  if (sum > 1 + 1e-9) throw new RangeError(`fail adds up to ${sum}: its rates may come to 1 at most`);
  return () => {
    const drawn = random.next();
    const processed = random.next() < 0.5;
    let below = 0;
    for (const { kind, rate } of given) {
      below += rate;
      if (drawn >= below) continue;
      if (kind === 'lost') return { kind, processed: true };
      return { kind: Number(kind), processed: processed && mayBeProcessed(Number(kind)) };
    }
    return undefined;
  };
}

function checkRate(kind: string, rate: number): void {
  if (kind !== 'lost' && !/^[45]\d\d$/.test(kind))
    throw new RangeError(`fail takes a status from 400 to 599, or lost, not "${kind}"`);
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`fail takes rates from 0 to 1, not ${rate} for ${kind}`);
}

/** Nobody can tell from a 500 or a 504 whether the work was done; a 503 says to come back, and a 4xx refuses. */
const mayBeProcessed = (status: number) => status >= 500 && status !== 503;

/** The faults that were asked for by method, in their order. */
export function createFaultQueue(methods: ReadonlySet<string>) {
  const queues = new Map<string, Fault[]>();
  return {
    add(method: SandboxMethod, fault: SandboxFault, times: number): void {
      if (!methods.has(method)) throw new RangeError(`failNext takes a method as contacts.update, not "${method}"`);
      if (!Number.isInteger(times) || times < 1)
        throw new RangeError(`failNext takes times of 1 or more, not ${times}`);
      const queue = queues.get(method) ?? [];
      queues.set(method, queue);
      const one = readFault(fault);
      for (let index = 0; index < times; index++) queue.push(one);
    },
    take: (method: string): Fault | undefined => queues.get(method)?.shift(),
    clear: () => queues.clear(),
  };
}

function readFault({ status, retryAfter, headers, lost = false, delay, processed }: SandboxFault): Fault {
  if (status === undefined && !lost && delay === undefined)
    throw new RangeError('failNext needs status, lost or delay');
  if (status !== undefined && lost)
    throw new RangeError('failNext takes status or lost, not both: what is lost has no status');
  if (status !== undefined && !(Number.isInteger(status) && status >= 300 && status <= 599))
    throw new RangeError(`failNext takes a status from 300 to 599, not ${status}`);
  if (delay !== undefined && !(delay >= 0))
    throw new RangeError(`failNext takes a delay of 0 ms or more, not ${delay}`);
  const kind = status ?? (lost ? 'lost' : 'delay');
  const after: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { kind, processed: processed ?? status === undefined, delay, headers: { ...after, ...headers } };
}
