import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as a server saw it, its body read to the end. */
export interface SeenRequest {
  method: string;
  /** Path and query as they came, nothing decoded. */
  target: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Answers one request; `count` is 1 for the first. */
export type Handler = (request: SeenRequest, response: ServerResponse, count: number) => void;

export interface TestServer {
  url: string;
  requests: SeenRequest[];
}

/** The form in a request's body, read by the rules of the Fetch standard. */
export function formIn({ body, headers }: SeenRequest): Promise<FormData> {
  const type = { 'content-type': headers['content-type'] ?? '' };
  return new Response(Buffer.from(body, 'latin1'), { headers: type }).formData();
}

/**
 * Starts a server on a free loopback port, which is an origin of its own; it ends with the test.
 *
 * @param finished that of the test's context, where tests run beside each other
 */
export async function serve(handler: Handler, finished: typeof onTestFinished = onTestFinished): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, target: url, headers, body: Buffer.concat(chunks).toString('latin1') };
      requests.push(request);
      handler(request, response, requests.length);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  finished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Starts a bare socket server, for what a well-behaved HTTP server cannot do. */
export async function serveSocket(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address where nothing listens. */
export async function closedPort(): Promise<string> {
  const server = createSocketServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

export const CONTACT = { id: 'con_1', display_name: 'Alice' };

/** Paths of the spec, as the raw client takes them. */
export const CONTACTS = '/channel-service/v1/contacts';
export const ONE = '/channel-service/v1/contacts/{contact_id}';
export const CAMPAIGN = '/channel-service/v1/campaign';
export const UPLOAD = '/channel-service/v1/contacts/_fileupload';
export const EXPORT = '/channel-service/v1/contacts/_export_csv';
export const CON_1 = { params: { path: { contact_id: 'con_1' } } };

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Handler {
  return plain(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });
}

/** Answers with a text as it is. */
export function plain(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Handler {
  return (_request, response) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Answers the first request by the first handler, and so on; the last one answers all that follow. */
export function inTurn(...handlers: Handler[]): Handler {
  return (request, response, count) => handlers[Math.min(count, handlers.length) - 1]?.(request, response, count);
}

/** The same handler, and a promise that its answer's connection has been closed. */
export function closing(then: Handler): [handler: Handler, closed: Promise<void>] {
  let happen = () => {};
  const closed = new Promise<void>((resolve) => {
    happen = resolve;
  });
  const handler: Handler = (request, response, count) => {
    response.on('close', happen);
    then(request, response, count);
  };
  return [handler, closed];
}

/** Takes a request and never answers. */
export const silence: Handler = () => {};
/** Breaks the connection instead of answering. */
export const hangUp: Handler = (_request, response) => void response.socket?.destroy();
