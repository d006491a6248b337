import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, expect, it, vi } from 'vitest';
import { withoutBackoff } from '../helpers/client.ts';
import { set, withoutVariables } from '../helpers/environment-variables.ts';
import { hangUp, inTurn, json, serve } from '../helpers/server.ts';

withoutVariables();
afterEach(() => {
  for (const api of [trace, propagation, context]) api.disable();
});

it('examples/tracing.ts makes a span of each try, whose context the service gets', async () => {
  const exporter = new InMemorySpanExporter();
  let ids = 0;
  const next = (digits: number) => (++ids).toString(16).padStart(digits, '0');
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({
      spanProcessors: [new SimpleSpanProcessor(exporter)],
      // Its own one is random, and chance is off in this test.
      idGenerator: { generateTraceId: () => next(32), generateSpanId: () => next(16) },
    }),
  );
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  withoutBackoff();
  for (const method of ['log', 'warn'] as const) vi.spyOn(console, method).mockImplementation(() => {});
  const server = await serve(
    inTurn(
      json({}, 503, { 'x-request-id': 'req_1' }),
      hangUp,
      json({ data: [], total: 0 }, 200, { 'x-request-id': 'req_3' }),
    ),
  );
  set({ API_KEY: 'canary_of_the_example', BASE_URL: server.url });
  await import('../../examples/tracing.ts');

  const spans = exporter.getFinishedSpans();
  const about = (resend: number) => ({
    'http.request.method': 'GET',
    'url.full': `${server.url}/channel-service/v1/contacts`,
    'http.request.resend_count': resend,
  });
  expect(spans.map(({ name, kind, status, attributes }) => ({ name, kind, status: status.code, attributes }))).toEqual([
    {
      name: 'contacts.list',
      kind: SpanKind.CLIENT,
      status: SpanStatusCode.ERROR,
      attributes: {
        ...about(0),
        'http.response.status_code': 503,
        'imbrace.request_id': 'req_1',
        'error.type': 'ServerError',
      },
    },
    {
      name: 'contacts.list',
      kind: SpanKind.CLIENT,
      status: SpanStatusCode.ERROR,
      attributes: { ...about(1), 'error.type': 'ConnectionError' },
    },
    {
      name: 'contacts.list',
      kind: SpanKind.CLIENT,
      status: SpanStatusCode.UNSET,
      attributes: { ...about(2), 'http.response.status_code': 200, 'imbrace.request_id': 'req_3' },
    },
  ]);
  const sent = spans.map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`);
  expect(server.requests.map(({ headers }) => headers.traceparent)).toEqual(sent);
  expect(new Set(sent).size).toBe(3);
  expect(JSON.stringify(spans.map(({ attributes, events }) => [attributes, events]))).not.toContain('canary');
  expect(console.warn).toHaveBeenCalledTimes(2);
});
