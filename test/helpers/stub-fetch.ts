import type { ImbraceClient } from '../../src/index.ts';
import { clientOf } from './facade.ts';
import { readBody } from './recording-fetch.ts';

export interface Sent {
  verb: string;
  path: string;
  /** As it stands in the address, without the question mark. */
  query: string;
  body: unknown;
}

/** A client whose every request gets the same answer, and what it last sent. */
export function stubbedClient(answer: () => Response): { client: ImbraceClient; sent: () => Sent } {
  let last: Sent | undefined;
  const client = clientOf('https://gateway.example.com', async (url, init) => {
    const { pathname, search } = new URL(url);
    last = { verb: init.method ?? 'GET', path: pathname, query: search.slice(1), body: await readBody(init.body) };
    return answer();
  });
  return {
    client,
    sent: () => {
      if (!last) throw new Error('Nothing was sent');
      return last;
    },
  };
}

/** An answer with a JSON body. */
export const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** An answer with a body of another type, or with none. */
export const text =
  (body: string | null, type: string, status = 200) =>
  () =>
    new Response(body, { status, headers: type === '' ? {} : { 'content-type': type } });
