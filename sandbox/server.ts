/**
 * The sandbox as a server, for Node, Bun and Deno: for programs in other processes and other languages.
 *
 * @module
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkOptions, isText, LARGEST, RULES, type Rules, wholeNumber } from './check-options.ts';
import { createEngine, type Outcome } from './engine.ts';
import type { SandboxControls, SandboxOptions } from './options.ts';
import { SIZE_LIMIT, tooLarge } from './request.ts';

export type * from './options.ts';

export interface SandboxServerOptions extends SandboxOptions {
  /** 0, which is the default, for a free one. */
  port?: number;
  /** The address to listen at: `127.0.0.1`, which this machine alone can reach, unless this says otherwise. */
  host?: string;
  /** Gets a line for each request, as `GET /channel-service/v1/contacts → 200`. */
  onLine?: (line: string) => void;
}

const SERVER_RULES: Rules<SandboxServerOptions> = {
  ...RULES,
  port: wholeNumber(LARGEST.port),
  host: isText,
  onLine: (value) => typeof value !== 'function' && 'a function',
};

/** Who listens at all addresses is reached at this one, too; nobody can be told to connect to all of them. */
const REACHED_AT: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

export interface SandboxServer extends SandboxControls {
  /** Where this machine reaches it, for the client's `baseUrl`. */
  readonly url: string;
  /** Breaks off what is going on, and resolves once nothing listens any more. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox that listens.
 *
 * @param options what it begins with, how it answers, and where it listens; all may be left out
 * @throws RangeError where there is no such option, or it cannot have this value; an error with `code: 'EADDRINUSE'` where the port is taken
 * @example
 * const sandbox = await startSandbox({ generation: 'observed' });
 * const client = new ImbraceClient({ apiKey: 'any', baseUrl: sandbox.url });
 */
export async function startSandbox(options: SandboxServerOptions = {}): Promise<SandboxServer> {
  const { port = 0, host = '127.0.0.1', onLine, ...rest } = checkOptions(options, SERVER_RULES);
  const { handle, controls, refusal } = createEngine(rest);

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: target = '/' } = message;
    const leaving = new AbortController();
    response.on('close', () => leaving.abort());
    const headers = headersOf(message);
    let ended: Outcome;
    try {
      ended = await handle({ method, target, headers, readBody: () => readBody(message), signal: leaving.signal });
    } catch (error) {
      // The caller went away, or the sandbox was closed.
      ended = response.destroyed ? 'lost' : refusal(error);
    }
    if (ended === 'lost') response.destroy();
    else response.writeHead(ended.status, { ...ended.headers, ...allowAnyOrigin(message) }).end(ended.body);
    // Last: it is the caller's own code, and may fail.
    onLine?.(`${method} ${target.split('?', 1)[0]} → ${ended === 'lost' ? ended : ended.status}`);
  }

  const server = createServer((message, response) => void serve(message, response));
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  const reached = REACHED_AT[host] ?? host;
  return {
    ...controls,
    url: `http://${reached.includes(':') ? `[${reached}]` : reached}:${taken}`,
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** All of it is read, also what is too much: a sender who is still sending does not read an answer. */
async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= SIZE_LIMIT) chunks.push(chunk as Buffer);
  }
  if (size > SIZE_LIMIT) throw tooLarge();
  return Buffer.concat(chunks);
}

/** Pages in a browser may call it, too. */
const allowAnyOrigin = ({ headers }: IncomingMessage) => ({
  'access-control-allow-origin': '*',
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  'access-control-allow-methods': headers['access-control-request-method'] ?? '*',
  'access-control-expose-headers': 'x-request-id, retry-after, x-sandbox',
});
