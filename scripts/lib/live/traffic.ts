import type { ListedOperation } from '../../../spec/document.ts';
import type { Fetch } from '../../../src/index.ts';
import { MASKED, maskUrl } from './mask.ts';

/** One exchange, masked: nothing else of it is kept. */
export interface Exchange {
  operation: ListedOperation;
  /** Masked. */
  url: string;
  /** The names of those that were sent. */
  headers: string[];
  status: number;
  type: string;
  requestId: boolean;
  /** The masked body: JSON as a value, nothing where it was something else. */
  body: unknown;
}

interface Recorder {
  fetch: Fetch;
  /** The last exchange of an operation, by its method. */
  exchanges: Map<string, Exchange>;
}

/** A fetch that sends reading requests only, and keeps them masked. */
export function createRecorder(current: () => ListedOperation, mask: (value: unknown) => unknown): Recorder {
  const exchanges = new Map<string, Exchange>();
  return {
    exchanges,
    async fetch(url, init) {
      if (init.method !== 'GET') throw new Error(`check live only reads, but was to send ${init.method}`);
      const response = await fetch(url, init);
      const operation = current();
      const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '').trim();
      exchanges.set(operation.sdkMethod, {
        operation,
        url: maskUrl(url, new URL(url).pathname.replace(/\/channel-service.*/, '') + operation.path),
        headers: Object.keys(init.headers ?? {}),
        status: response.status,
        type,
        requestId: response.headers.has('x-request-id'),
        body: mask(parse(await response.clone().text())),
      });
      return response;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The exchanges as a HAR file, which `redocly drift` reads. */
export function toHar(exchanges: readonly Exchange[]): string {
  const entries = exchanges.map(({ url, headers, status, type, body }) => ({
    startedDateTime: '2025-01-01T00:00:00.000Z',
    time: 0,
    request: {
      method: 'GET',
      url,
      httpVersion: 'HTTP/1.1',
      headers: headers.map((name) => ({ name, value: MASKED })),
      queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'content-type', value: type }],
      cookies: [],
      content: { size: -1, mimeType: type, text: body === undefined ? '' : JSON.stringify(body) },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  }));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'imbrace-openapi', version: '1' }, entries } });
}
