import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { SpecDocument } from '../spec/document.ts';
import { readSpec } from '../spec/read.ts';
import type { Answer } from './answer.ts';
import { createErrors } from './errors.ts';
import { createFaults } from './faults.ts';
import { DEFAULTS, type SandboxOptions } from './options.ts';
import { Random } from './random.ts';
import { Refusal } from './refusal.ts';
import { readRequest } from './request.ts';
import { createRouter, type Scene } from './router.ts';
import { seedState } from './seed.ts';
import { freeFormFields } from './spec.ts';

export interface Sandbox {
  url: string;
  counters: {
    received: number;
    /** By operation, what was carried out: a request that failed before, or was refused, is not in here. */
    processed: Record<string, number>;
    /** By status, or `lost`, the requests that failed because `fail` says so. */
    faults: Record<string, number>;
  };
  close(): Promise<void>;
}

/** What follows from the spec alone: many sandboxes of one process share it. */
let loaded: ReturnType<typeof load> | undefined;
const loadSpec = () => (loaded ??= load());
async function load() {
  const spec = readSpec();
  const router = await createRouter(spec);
  return {
    spec,
    freeForm: freeFormFields(spec),
    router,
    errorAnswer: createErrors(router.definition as unknown as SpecDocument),
  };
}

/** Starts a server of the spec on 127.0.0.1 that keeps in memory what it is told. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { generation, seed, contacts, latency, key, fail = {}, port = 0, onLine } = { ...DEFAULTS, ...options };
  if (key === '') throw new RangeError('key must not be empty');
  const { spec, freeForm, router, errorAnswer } = await loadSpec();
  const counters: Sandbox['counters'] = { received: 0, processed: {}, faults: {} };
  const count = (counter: Record<string, number>, name: string | number) => {
    counter[name] = (counter[name] ?? 0) + 1;
  };
  // Faults have numbers of their own: the data stays the same whatever fails.
  const nextFault = createFaults(fail, new Random(seed + 1));
  const state = seedState(spec, { seed, contacts });
  const scene: Scene = { state, generation, freeForm, key, onProcessed: (id) => count(counters.processed, id) };
  const closing = new AbortController();

  /** The answer to a request; nothing where it is lost. */
  async function answer(message: IncomingMessage, requestId: string): Promise<Answer | undefined> {
    counters.received++;
    const { form, ...request } = await readRequest(message);
    if (latency > 0) await wait(latency, undefined, { signal: closing.signal });
    const fault = nextFault();
    if (fault) count(counters.faults, fault.kind);
    if (fault === undefined || fault.processed) {
      const answered = await router.handleRequest(request, scene, form).catch((error) => refusal(error, requestId));
      if (fault === undefined) return answered;
    }
    return fault.kind === 'lost' ? undefined : errorAnswer(fault.kind, requestId);
  }

  function refusal(error: unknown, requestId: string): Answer {
    if (error instanceof Refusal) return errorAnswer(error.status, requestId, error);
    // The path has a percent sign that encodes nothing.
    if (error instanceof URIError) return errorAnswer(400, requestId, { facts: { message: error.message } });
    return errorAnswer(500, requestId, { facts: { error: String(error) } });
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const { method, url = '' } = message;
    let ended: Answer | undefined;
    try {
      ended = method === 'OPTIONS' ? { status: 204 } : await answer(message, requestId);
    } catch (error) {
      // The sandbox is closing, the caller went away, or the form could not be read.
      ended = closing.signal.aborted || response.destroyed ? undefined : refusal(error, requestId);
    }
    onLine?.(`${method} ${url.split('?', 1)[0]} → ${ended?.status ?? 'lost'}`);
    if (ended === undefined) return void response.destroy();
    const headers = { ...ended.headers, ...allowAnyOrigin(message), 'x-request-id': requestId };
    response.writeHead(ended.status, headers).end(ended.body);
  }

  const server = createServer((message, response) => void serve(message, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counters,
    async close() {
      closing.abort();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Pages in a browser may call it, too. */
const allowAnyOrigin = ({ headers }: IncomingMessage) => ({
  'access-control-allow-origin': '*',
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  'access-control-allow-methods': headers['access-control-request-method'] ?? '*',
  'access-control-expose-headers': 'x-request-id, retry-after, x-sandbox',
});
