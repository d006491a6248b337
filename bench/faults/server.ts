import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A request as a server saw it, its body read to the end. */
export interface Seen {
  method: string;
  /** Path and query as they came, nothing decoded. */
  target: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** When it had come, in milliseconds. */
  at: number;
}

/** Answers one request; `count` is 1 for the first. */
export type Handler = (response: ServerResponse, request: Seen, count: number) => void;

export interface Server {
  url: string;
  requests: Seen[];
  close(): void;
}

/** Starts a server on a free loopback port, which is an origin of its own; with a certificate, under https. */
export async function serve(handler: Handler, certificate?: ServerOptions): Promise<Server> {
  const requests: Seen[] = [];
  const listen: RequestListener = (incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const body = Buffer.concat(chunks).toString('latin1');
      const request = { method, target: url, headers, body, at: Date.now() };
      requests.push(request);
      handler(response, request, requests.length);
    });
  };
  const server = certificate ? createTlsServer(certificate, listen) : createServer(listen);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http${certificate ? 's' : ''}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const CONTACT = { id: 'con_1', display_name: 'Alice Smith' };

const JSON_HEADERS = { 'content-type': 'application/json', 'x-request-id': 'req_1' };

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Handler =>
  (response) =>
    void response.writeHead(status, { ...JSON_HEADERS, ...headers }).end(JSON.stringify(body));

/** An error in the service's form, and in that of the services which some of the peers are made for. */
const OUT_OF_ORDER = { message: 'Out of order', error: { message: 'Out of order' } };

/** Answers with a text as it is. */
export const text =
  (body: string, status: number, type: string): Handler =>
  (response) =>
    void response.writeHead(status, { ...JSON_HEADERS, 'content-type': type }).end(body);

export const failing = (status: number, headers?: Record<string, string>): Handler =>
  json(OUT_OF_ORDER, status, headers);

export const redirect = (location: string, status = 302): Handler => failing(status, { location });

/** Breaks the connection instead of answering. */
export const hangUp: Handler = (response) => void response.socket?.destroy();

/** Takes a request and never answers. */
export const silence: Handler = () => {};

/** Sends headers and the beginning of a body, and nothing more. */
export const stall: Handler = (response) => void response.writeHead(200, JSON_HEADERS).write('{"id":"con_1",');

/** Answers the first requests by the first handlers, and all that follow by the last. */
export const inTurn =
  (...handlers: Handler[]): Handler =>
  (response, request, count) =>
    handlers[Math.min(count, handlers.length) - 1]?.(response, request, count);

/** Answers the first request of each connection; those that follow on it are not heard. */
export function goDeaf(handler: Handler): Handler {
  const used = new WeakSet<object>();
  return (response, request, count) => {
    const { socket } = response;
    if (!socket || used.has(socket)) return;
    used.add(socket);
    handler(response, request, count);
  };
}
