/**
 * Loaded into Prism's process before Prism. An exception during one request would end the whole process. With this, it ends
 * that request with a 500, and the process prints which request it was.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';

/** The request that the running code handles, and its response. */
const exchanges = new AsyncLocalStorage();
subscribe('http.server.request.start', (exchange) => exchanges.enterWith(exchange));

process.on('uncaughtException', (error, origin) => {
  const exchange = exchanges.getStore();
  const text = (error instanceof Error && error.stack) || String(error);
  // After a rejected promise the process can go on. After any other exception its state is unknown.
  const goesOn = exchange !== undefined && origin === 'unhandledRejection';
  const at = exchange ? ` at ${exchange.request.method} ${exchange.request.url}` : '';
  console.error(`Prism failed${at}, and ${goesOn ? 'goes on' : 'ends'}. ${text}`);
  if (exchange) answer(exchange.response, text.split('\n', 1)[0]);
  if (!goesOn) process.exit(1);
});

function answer(response, detail) {
  if (response.writableEnded) return;
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify({ title: 'The mock failed at this request', status: 500, detail });
  response.writeHead(500, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}

// Prism logs the method and path of a request, but makes JSON of all of it first, which fails where a body nests thousands
// deep. So the logger gets these two only. process.argv[1] is Prism's command.
const logging = createRequire(process.argv[1])('@stoplight/prism-core/dist/logger.js');
const { createLogger } = logging;
const printed = ({ method, url: { path } }) => ({ method, url: { path } });
logging.createLogger = (name, options, destination) =>
  createLogger(name, { ...options, serializers: { ...options?.serializers, input: printed } }, destination);
