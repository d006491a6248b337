import type { ClientOptions, ImbraceClient, Logger, RequestEvent, RetryEvent } from '../../src/index.ts';
import { clientFor } from './client.ts';

/** An address that no test connects to. */
export const NOWHERE = 'http://127.0.0.1:1';

type Hooks = Required<Pick<ClientOptions, 'onRequest' | 'onResponse' | 'onRetry'>>;

/** Hooks that record their calls in order. */
export function noted() {
  const events: [hook: keyof Hooks, event: RequestEvent & Partial<RetryEvent>][] = [];
  const note = (hook: keyof Hooks) => (event: RequestEvent) => void events.push([hook, event]);
  const hooks: Hooks = { onRequest: note('onRequest'), onResponse: note('onResponse'), onRetry: note('onRetry') };
  const told = (hook: keyof Hooks) => events.filter(([name]) => name === hook).map(([, event]) => event);
  return { events, hooks, order: () => events.map(([hook, { attempt }]) => `${hook} ${attempt}`), told };
}

/** A logger that keeps its lines: their level, then their text, in which the id and the milliseconds are always the same. */
export function keep() {
  const lines: string[] = [];
  const ids = new Set<string>();
  const write = (level: string) => (line: string) => {
    const [, id = ''] = line.split(' ');
    ids.add(id);
    lines.push(`${level}: ${line.replace(` ${id} `, ' id ').replace(/ \d+ ms /, ' 0 ms ')}`);
  };
  const logger = { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') };
  return { lines, ids, logger: logger satisfies Logger };
}

/** What is logged of some calls. */
export async function logged(
  baseUrl: string,
  options: ClientOptions,
  use: (client: ImbraceClient) => Promise<unknown>,
) {
  const kept = keep();
  await use(clientFor(baseUrl, { logger: kept.logger, ...options })).catch(() => {});
  return kept;
}

/** The call that is made where any call will do. */
export const getFrom = (client: ImbraceClient) => client.contacts.get('con_1');
