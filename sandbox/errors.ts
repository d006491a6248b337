import { type SpecDocument, specOperations } from '../spec/document.ts';
import { type Answer, json } from './answer.ts';
import type { Refusal } from './refusal.ts';

type ErrorExample = { code?: number; message?: string };

/** Makes error answers: the codes and words are those of the spec's examples, the rest is what happened. */
export function createErrors(spec: SpecDocument) {
  const replies = specOperations(spec).map(({ operation }) => operation.responses);
  const exampleOf = (status: number): ErrorExample => {
    const { $ref, ...own } = replies.find((each) => each[status])?.[status] ?? replies[0]?.default ?? {};
    const reply = $ref === undefined ? own : spec.components.responses[$ref.replace('#/components/responses/', '')];
    const { example, examples = {} } = reply?.content?.['application/json'] ?? {};
    return (example ?? Object.values(examples)[0]?.value ?? {}) as ErrorExample;
  };
  return (status: number, requestId: string, { facts, headers }: Partial<Refusal> = {}): Answer => {
    const { code, message } = exampleOf(status);
    const ids = status === 500 ? { request_id: requestId } : {};
    return json(status, { code, message, ...ids, ...facts }, { ...retryAfter(status), ...headers });
  };
}

/** How long to stay away, in seconds, where the answer says so. */
const RETRY_AFTER = '1';
const retryAfter = (status: number) => (status === 429 || status === 503 ? { 'retry-after': RETRY_AFTER } : undefined);
