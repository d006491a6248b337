import type { Context } from 'openapi-backend';
import { type SpecDocument, specOperations } from '../spec/document.ts';
import { type Answer, json } from './answer.ts';
import { Refusal, type RefusalFacts } from './refusal.ts';
import { refusalFacts } from './validation.ts';

type ErrorExample = { code?: number; message?: string };

/** Makes error answers: the codes and words are those of the spec's examples, the rest is what happened. */
export function createErrors(spec: SpecDocument) {
  const replies = specOperations(spec).map(({ operation }) => operation.responses);
  const exampleOf = (status: number): ErrorExample => {
    const reply = replies.find((each) => each[status])?.[status] ?? replies[0]?.default;
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

/** Those that an operation may have. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'];

/** What the handlers that are not for an operation do: they refuse. */
export const refusals = {
  notFound: ({ request }: Context) => refuse(404, `There is nothing at ${request.path}`),
  methodNotAllowed({ api, request }: Context) {
    const taken = METHODS.filter((method) => api.router.matchOperation({ ...request, method }));
    const message = `${request.path} does not take ${request.method.toUpperCase()}`;
    throw new Refusal(405, { message }, { allow: [...taken, 'OPTIONS'].join(', ') });
  },
  /** Before the body is held against the spec: of one that cannot be read, there is nothing else to say. */
  postSecurityHandler({ operation, request, security }: Context) {
    const { content } = (operation.requestBody ?? {}) as { content?: object };
    const type = request.headers['content-type'];
    if (!security?.authorized || !content || type === undefined || Object.hasOwn(content, String(type))) return;
    refuse(415, `The body must be ${Object.keys(content).join(' or ')}, not ${type}`);
  },
  unauthorizedHandler: () => refuse(401),
  validationFail({ validation }: Context) {
    const { message, ...facts } = refusalFacts(validation.errors ?? []);
    return refuse(400, message, facts);
  },
};

function refuse(status: number, message?: string, facts: RefusalFacts = {}): never {
  throw new Refusal(status, { ...(message && { message }), ...facts });
}
