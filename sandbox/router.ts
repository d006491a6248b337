import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import type { OperationId } from '../src/generated/operations.ts';
import { type Answer, answerOf } from './answer.ts';
import { refusals } from './errors.ts';
import { handlers } from './handlers/index.ts';
import { Refusal } from './refusal.ts';
import type { Input, Result } from './result.ts';
import { type Generation, operationIds, type Replies, type Spec } from './spec.ts';
import type { State } from './state.ts';

type AnyHandler = (state: State, input: Input<OperationId>) => Result;

/** Finds the credential of each scheme in a request. Any value will do: nobody signs in to a sandbox. */
const credentialsOf = ({ components }: Spec) =>
  Object.fromEntries(
    Object.entries(components.securitySchemes).map(([scheme, { type, name = '' }]) => [
      scheme,
      ({ request: { headers } }: Context) =>
        type === 'http' ? /^Bearer \S/i.test(String(headers.authorization)) : headers[name.toLowerCase()],
    ]),
  );

/**
 * Makes the router of the spec: it finds the operation, asks for a credential, holds the request against the spec and
 * calls the handler.
 *
 * @param onProcessed told each operation that was carried out
 */
export async function createRouter(
  spec: Spec,
  state: State,
  generation: Generation,
  onProcessed: (operationId: string) => void,
): Promise<OpenAPIBackend> {
  const run = ({ request, operation }: Context, form?: FormData): Answer => {
    const { operationId = '', requestBody, responses } = operation;
    const { content } = (requestBody ?? {}) as { content?: object };
    const type = String(request.headers['content-type'] ?? '').replace(/;.*/, '');
    if (content && !(type in content)) throw new Refusal(415, { message: `There is no body of type ${type} here` });
    const body = form ? Object.fromEntries(form) : request.requestBody;
    const input = { path: request.params, query: request.query, body } as unknown as Input<OperationId>;
    const result = (handlers[operationId as OperationId] as AnyHandler)(state, input);
    onProcessed(operationId);
    return answerOf(result, responses as Replies, generation);
  };
  const handled = operationIds(spec).filter((id) => id in handlers);
  const router = new OpenAPIBackend({
    definition: spec as unknown as Document,
    // `npm run lint:spec` judges the spec; the router's own judge does not know OpenAPI 3.1 well enough.
    quick: true,
    coerceTypes: true,
    ignoreTrailingSlashes: false,
    handlers: { ...Object.fromEntries(handled.map((id) => [id, run])), ...refusals },
    securityHandlers: credentialsOf(spec),
  });
  return router.init();
}
