import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import type { Responses, SpecDocument } from '../spec/document.ts';
import { type Answer, answerOf, exampleAnswer } from './answer.ts';
import { refusals } from './errors.ts';
import { withFormats } from './formats.ts';
import { handlers } from './handlers/index.ts';
import { Refusal } from './refusal.ts';
import type { Input, OperationId, Result } from './result.ts';
import type { Style } from './shape.ts';
import { operationIds } from './spec.ts';
import type { State } from './state.ts';

type AnyHandler = (state: State, input: Input<OperationId>) => Result;

/** This one says for whom a request is, not who sends it. */
const ORGANIZATION = 'OrganizationId';

/** Finds the credential of each scheme in a request. Any value will do, unless the sandbox has a key. */
const credentialsOf = ({ components }: SpecDocument) =>
  Object.fromEntries(
    Object.entries(components.securitySchemes).map(([scheme, { type, name = '' }]) => [
      scheme,
      ({ request: { headers } }: Context, { key }: Scene) => {
        const bearer = /^Bearer (\S.*)/i.exec(String(headers.authorization))?.[1];
        const given = type === 'http' ? bearer : headers[name.toLowerCase()];
        return Boolean(given) && (key === undefined || scheme === ORGANIZATION || given === key);
      },
    ]),
  );

/** What a request needs to know of the sandbox that it came to. */
export interface Scene extends Style {
  state: State;
  /** The only key or token that is a credential here. */
  key?: string;
  /** Told each operation that was carried out. */
  onProcessed: (operationId: string) => void;
}

/** What the router calls once a request is known to be right. */
function run({ request, operation }: Context, scene: Scene, form?: FormData): Answer {
  const { state, onProcessed } = scene;
  const { operationId = '', responses } = operation;
  const handler = handlers[operationId as OperationId] as AnyHandler | undefined;
  if (!handler) {
    if (request.method.toUpperCase() !== 'GET') {
      throw new Refusal(501, {
        message: `The sandbox has no handler for ${operationId}: write it in sandbox/handlers`,
      });
    }
    onProcessed(operationId);
    return exampleAnswer(responses as Responses, scene);
  }
  const body = form ? Object.fromEntries(form) : request.requestBody;
  const result = handler(state, { path: request.params, query: request.query, body } as unknown as Input<OperationId>);
  onProcessed(operationId);
  return answerOf(result, responses as Responses, scene);
}

/**
 * Makes the router of the spec: it finds the operation, asks for a credential, holds the request against the spec, and
 * only then lets it be run.
 */
export function createRouter(spec: SpecDocument): Promise<OpenAPIBackend> {
  const router = new OpenAPIBackend({
    definition: spec as unknown as Document,
    // `npm run check spec` judges the spec; the router's own judge does not know OpenAPI 3.1 well enough.
    quick: true,
    coerceTypes: true,
    customizeAjv: withFormats,
    ignoreTrailingSlashes: false,
    handlers: { ...Object.fromEntries(operationIds(spec).map((id) => [id, run])), ...refusals },
    securityHandlers: credentialsOf(spec),
  });
  return router.init();
}
