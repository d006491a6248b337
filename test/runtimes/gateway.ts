import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { API_KEY } from './scenario.ts';

/** What a browser asks of a service at another origin than the page. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
  'access-control-expose-headers': '*',
};

const ROWS = [1, 2, 3, 4, 5].map((number) => ({ id: `con_${number}`, display_name: `Contact ${number}` }));

export interface Gateway {
  url: string;
  /** An address where nothing listens. */
  refused: string;
  close(): void;
}

/** Starts what a scenario calls: a service, and another origin that nothing may reach. */
export async function startGateway(): Promise<Gateway> {
  const reached: string[] = [];
  const elsewhere = await listen((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    response.writeHead(200, CORS).end('{}');
  });
  const gateway = await listen(serve(elsewhere.url, reached));
  const closed = await listen(() => {});
  closed.server.close();
  return {
    url: gateway.url,
    refused: closed.url,
    close() {
      for (const { server } of [gateway, elsewhere]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** Starts a server on a free loopback port, which is an origin of its own. */
export async function listen(handler: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Something that happens once, and that a request can wait for. */
function makeEvent() {
  let happen: () => void = () => {};
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happen, happened };
}

/** Answers by the last part of the path; each scenario has a gateway of its own, so what happens once happens once in it. */
function serve(elsewhere: string, reached: string[]): RequestListener {
  const [asked, closed, goOn] = [makeEvent(), makeEvent(), makeEvent()];
  const seen = new Set<string>();
  const isFirst = (name: string) => !seen.has(name) && Boolean(seen.add(name));

  type Answer = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => unknown;
  const redirect =
    (to: string): Answer =>
    (_request, response) => {
      response.writeHead(307, { ...CORS, location: to }).end();
    };
  const answers: Record<string, Answer> = {
    contacts(_request, response, query) {
      const skip = Number(query.get('skip'));
      json(response, { data: ROWS.slice(skip, skip + Number(query.get('limit'))), total: ROWS.length });
    },
    con_1: (_request, response) => json(response, ROWS[0]),
    async _web(request, response) {
      const { name } = await new Response(await bytes(request)).json();
      json(response, { id: 'ch_1', name, config: { type: 'web' } });
    },
    async _fileupload(request, response) {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const form = await new Response(await bytes(request), { headers }).formData();
      const file = form.get('file') as File;
      json(response, { url: `${file.name} ${new Uint8Array(await file.arrayBuffer())}` });
    },
    async _export_csv(_request, response, query) {
      response.writeHead(200, { ...CORS, 'content-type': 'text/csv; charset=utf-8' });
      // Cut inside a letter.
      const text = Buffer.from('id,name\ncon_1,Zoë\n');
      const cut = text.indexOf(0xc3) + 1;
      response.write(text.subarray(0, cut));
      if (query.get('sort') === 'held') await goOn.happened;
      response.end(text.subarray(cut));
    },
    missing: (_request, response) => json(response, { message: 'no such contact' }, 404, { 'x-request-id': 'req_404' }),
    flaky(_request, response) {
      if (isFirst('flaky')) json(response, { message: 'busy' }, 503, { 'retry-after': '0' });
      else json(response, ROWS[0]);
    },
    dropped(_request, response) {
      if (isFirst('dropped')) response.destroy();
      else json(response, ROWS[0]);
    },
    silent() {},
    unanswered(_request, response) {
      response.on('close', closed.happen);
      asked.happen();
    },
    moved: redirect('con_1'),
    elsewhere: redirect(`${elsewhere}/steal`),
  };
  /** What a scenario asks about itself, without a credential. */
  const questions: Record<string, () => unknown> = {
    '/until-asked': () => asked.happened,
    '/until-closed': () => closed.happened,
    '/go-on': goOn.happen,
    '/elsewhere': () => reached,
  };

  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const question = questions[pathname];
    const answer = answers[pathname.slice(pathname.lastIndexOf('/') + 1)];
    if (request.method === 'OPTIONS') response.writeHead(204, CORS).end();
    else if (question) json(response, (await question()) ?? {});
    else if (request.headers['x-api-key'] !== API_KEY) json(response, { message: 'no API key' }, 401);
    else if (answer) await answer(request, response, searchParams);
    else json(response, { message: `no such route: ${request.url}` }, 404);
  };
}

function json(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...CORS, 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

async function bytes(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
