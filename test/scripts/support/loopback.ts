import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  verb: string;
  url: string;
  headers: IncomingMessage['headers'];
}

export interface Loopback {
  url: string;
  port: number;
  received: Received[];
  close: () => Promise<void>;
}

/** A server on this machine that keeps what it received and answers with JSON. */
export async function startLoopback(
  answer: (request: Received) => unknown,
  status: (request: Received) => number = () => 200,
): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer(async (message, response) => {
    const request = { verb: message.method ?? '', url: message.url ?? '', headers: message.headers };
    received.push(request);
    message.resume();
    const body = JSON.stringify(await answer(request));
    response.writeHead(status(request), { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
