import { type Operation, operationOf } from './spec.ts';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  verb: string;
  path: string;
  /** Names and values in the order sent, decoded. */
  query: [name: string, value: string][];
  headers: Record<string, string>;
  /** Parsed; of a form, its parts. */
  body: unknown;
  status: number;
  answerHeaders: Headers;
  answer: string;
  /** The operation of the spec that the request is for. */
  operation: Operation | undefined;
}

export interface Recorder {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  exchanges: Exchange[];
}

/** A fetch that keeps what it sent and got. @param send what really sends */
export function createRecorder(send: Recorder['fetch'] = fetch): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    fetch: async (url, init) => {
      const response = await send(url, init);
      const { pathname, searchParams } = new URL(url);
      const verb = init.method ?? 'GET';
      exchanges.push({
        verb,
        path: pathname,
        query: [...searchParams],
        headers: { ...(init.headers as Record<string, string>) },
        body: await readBody(init.body),
        status: response.status,
        answerHeaders: response.headers,
        answer: await response.clone().text(),
        operation: operationOf(verb, pathname),
      });
      return response;
    },
  };
}

/** A body in a form that a table can hold. */
export async function readBody(body: RequestInit['body']): Promise<unknown> {
  if (body === null || body === undefined) return undefined;
  if (typeof body === 'string') return JSON.parse(body);
  const parts: Record<string, unknown> = {};
  for (const [name, part] of body as FormData) {
    parts[name] = typeof part === 'string' ? part : { filename: part.name, type: part.type, text: await part.text() };
  }
  return parts;
}
