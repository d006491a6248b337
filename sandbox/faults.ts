import { LARGEST, shown } from './check-options.ts';
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

function checkRate(kind: string, rate: unknown): void {
  if (kind !== 'lost' && !/^[45]\d\d$/.test(kind))
    throw new RangeError(`fail takes a status from 400 to 599, or lost, not "${kind}"`);
  if (!isNumber(rate, 0, 1)) throw new RangeError(`fail takes rates from 0 to 1, not ${shown(rate)} for ${kind}`);
}

const isNumber = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most;

/** Nobody can tell from a 500 or a 504 whether the work was done; a 503 says to come back, and a 4xx refuses. */
const mayBeProcessed = (status: number) => status >= 500 && status !== 503;

/** The faults that were asked for by method, in their order. */
export function createFaultQueue(methods: ReadonlySet<string>) {
  const queues = new Map<string, { fault: Fault; left: number }[]>();
  return {
    add(method: SandboxMethod, fault: SandboxFault, times: number): void {
      if (!methods.has(method)) throw new RangeError(`failNext takes a method as contacts.update, not "${method}"`);
      if (!Number.isInteger(times) || times < 1)
        throw new RangeError(`failNext takes times of 1 or more, not ${times}`);
      const queue = queues.get(method) ?? [];
      queues.set(method, queue);
      queue.push({ fault: readFault(fault), left: times });
    },
    take(method: string): Fault | undefined {
      const queue = queues.get(method);
      const next = queue?.[0];
      if (next && --next.left === 0) queue.shift();
      return next?.fault;
    },
  };
}

const FIELDS: Readonly<Record<keyof SandboxFault, true>> = {
  status: true,
  retryAfter: true,
  headers: true,
  lost: true,
  delay: true,
  processed: true,
};

function readFault(fault: SandboxFault): Fault {
  const { status, retryAfter, headers, lost = false, delay, processed } = fault;
  const refuseIf = (isWrong: boolean, why: string) => {
    if (isWrong) throw new RangeError(`failNext ${why}`);
  };
  const unknown = Object.keys(fault).find((name) => !Object.hasOwn(FIELDS, name));
  refuseIf(unknown !== undefined, `does not know ${unknown}: there are ${Object.keys(FIELDS).join(', ')}`);
  refuseIf(status === undefined && !lost && delay === undefined, 'needs status, lost or delay');
  refuseIf(status !== undefined && lost, 'takes status or lost, not both: what is lost has no status');
  refuseIf(
    status !== undefined && !(Number.isInteger(status) && isNumber(status, 300, 599)),
    `takes a status from 300 to 599, not ${shown(status)}`,
  );
  refuseIf(
    delay !== undefined && !isNumber(delay, 0, LARGEST.latency),
    `takes a delay from 0 to ${LARGEST.latency} ms, not ${shown(delay)}`,
  );
  refuseIf(
    status === undefined && (retryAfter ?? headers) !== undefined,
    'takes retryAfter and headers beside a status alone: they are those of its answer',
  );
  refuseIf(
    retryAfter !== undefined && !isNumber(retryAfter, 0, Number.MAX_SAFE_INTEGER),
    `takes a retryAfter of 0 s or more, not ${shown(retryAfter)}`,
  );
  refuseIf(
    processed === false && status === undefined && !lost,
    'takes processed: false beside status or lost: without them there is nothing to answer',
  );
  const after: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return {
    kind: status ?? (lost ? 'lost' : 'delay'),
    processed: processed ?? status === undefined,
    delay,
    headers: { ...after, ...readHeaders(headers) },
  };
}

/** By their names in lower case, which is how the rest of the sandbox reads them. */
function readHeaders(headers: SandboxFault['headers']): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch (error) {
    throw new RangeError(`failNext takes headers that can be sent: ${(error as Error).message}`);
  }
}
