import type { ImbraceClient } from '../../src/index.ts';
import { answer, clientFor } from './client.ts';
import { invoke } from './methods.ts';
import { readBody } from './recording-fetch.ts';

export interface Sent {
  verb: string;
  path: string;
  /** As it stands in the address, without the question mark. */
  query: string;
  body: unknown;
}

/** A client whose requests all get the same answer, and the request that it sent last. */
export function stubbedClient(respond: () => Response): { client: ImbraceClient; sent: () => Sent } {
  let last: Sent | undefined;
  const fetch = async (url: string, init: RequestInit) => {
    const { pathname, search } = new URL(url);
    last = { verb: init.method ?? 'GET', path: pathname, query: search.slice(1), body: await readBody(init.body) };
    return respond();
  };
  return {
    client: clientFor('https://gateway.example.com', { fetch, maxRetries: 0 }),
    sent: () => {
      if (!last) throw new Error('Nothing was sent');
      return last;
    },
  };
}

/** What a method makes of an answer. */
export const readFrom = (respond: () => Response, method: string, args: readonly unknown[]): Promise<unknown> =>
  invoke(stubbedClient(respond).client, method, args);

/** What a method makes of a JSON body. */
export const read = (method: string, args: readonly unknown[], body: unknown): Promise<unknown> =>
  readFrom(json(body), method, args);

/** An answer with a JSON body. */
export const json =
  (body: unknown, status = 200) =>
  () =>
    answer(body, status);

/** A JSON body that every method but the export can read. */
export const ANSWER = { _id: 'x_1', id: 'x_1', data: [], count: 0, valid: true, url: 'https://files.example.com/1' };

/** A fetch whose answer every method can read: a CSV is asked for by name. */
export async function anyAnswer(_url: string, { headers }: RequestInit): Promise<Response> {
  const { accept } = headers as Record<string, string>;
  const more = { 'x-request-id': 'req_1' };
  return accept?.startsWith('text/csv')
    ? new Response('id\r\n', { headers: { 'content-type': 'text/csv', ...more } })
    : answer(ANSWER, 200, more);
}

/** An answer with a body of another type, or with none. */
export const text =
  (body: string | null, type: string, status = 200) =>
  () =>
    new Response(body, { status, headers: type === '' ? {} : { 'content-type': type } });
