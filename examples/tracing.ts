/**
 * A span for each try, with OpenTelemetry: its context goes to the service as `traceparent`. Without an SDK that is
 * registered, OpenTelemetry's API does nothing. Run it with `npx tsx examples/tracing.ts`.
 */
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { ImbraceClient } from 'imbrace-openapi';

const tracer = trace.getTracer('my-service');
/** The spans of the tries under way; a call has one try at a time. */
const spans = new Map<string, Span>();

// Reads IMBRACE_API_KEY, and IMBRACE_BASE_URL where it is set.
const client = new ImbraceClient({
  onRequest({ id, operation, method, url, attempt, headers }) {
    const attributes = { 'http.request.method': method, 'url.full': url, 'http.request.resend_count': attempt - 1 };
    const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, attributes });
    spans.set(id, span);
    propagation.inject(trace.setSpan(context.active(), span), headers);
  },
  onResponse({ id, status, requestId, error }) {
    const span = spans.get(id);
    spans.delete(id);
    if (status) span?.setAttribute('http.response.status_code', status);
    if (requestId) span?.setAttribute('imbrace.request_id', requestId);
    if (error) span?.setAttribute('error.type', error.name).setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  },
  onRetry({ operation, attempt, delayMs, error }) {
    console.warn(`${operation}: try ${attempt} failed (${error?.name}), the next one in ${Math.round(delayMs)} ms`);
  },
});

const { data: contacts } = await client.contacts.list({ limit: 10 });
console.log(contacts.length, 'contacts');
