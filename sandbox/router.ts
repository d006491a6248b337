import type { SpecDocument } from '../spec/document.ts';
import { type Answer, answerOf, exampleAnswer } from './answer.ts';
import { checkBody, checkBodyType, checkCredential, readPath, readQuery } from './check.ts';
import { handlers } from './handlers/index.ts';
import type { SandboxMethod } from './options.ts';
import { Refusal } from './refusal.ts';
import type { IncomingRequest, ReceivedBody } from './request.ts';
import type { Input, OperationId, Result } from './result.ts';
import { type Route, routesOf } from './routes.ts';
import type { Style } from './shape.ts';
import type { State } from './state.ts';
import { requireKnownKeywords } from './validate.ts';

type AnyHandler = (state: State, input: Input<OperationId>) => Result;

/** What a request needs to know of the sandbox that it came to. */
export interface Scene extends Style {
  state: State;
  /** The only key or token that is a credential here. */
  key?: string;
  /** Told each operation that was carried out. */
  onProcessed: (method: SandboxMethod) => void;
}

export interface Router {
  routes: readonly Route[];
  /** The operation of a request; nothing where there is none. */
  find: (verb: string, path: string) => Route | undefined;
  /** Answers a request that is right; throws a Refusal where it is not. */
  answer: (request: IncomingRequest, body: ReceivedBody, scene: Scene) => Answer;
}

/** What is called once a request is known to be right. */
function run({ id, method, verb, operation }: Route, input: Omit<Input<OperationId>, 'path'>, scene: Scene): Answer {
  const { state, onProcessed } = scene;
  const handler = handlers[id as OperationId] as AnyHandler | undefined;
  if (!handler && verb !== 'GET') {
    throw new Refusal(501, { message: `The sandbox has no handler for ${id}: write it in sandbox/handlers` });
  }
  const answer = handler
    ? answerOf(handler(state, input as Input<OperationId>), operation.responses, scene)
    : exampleAnswer(operation.responses, scene);
  onProcessed(method);
  return answer;
}

/**
 * Makes the router of the spec: it finds the operation, asks for a credential, holds the request against the spec, and
 * only then lets it be run.
 */
export function createRouter(spec: SpecDocument): Router {
  const { schemas } = spec.components;
  const routes = routesOf(spec);
  for (const { id, operation, parameters } of routes) {
    for (const { schema = {} } of Object.values(operation.requestBody?.content ?? {})) requireKnownKeywords(schema, id);
    for (const { name, schema = {} } of parameters) requireKnownKeywords(schema, name);
  }
  for (const [name, schema] of Object.entries(schemas)) requireKnownKeywords(schema, name);
  const at = (path: string) => routes.filter(({ pattern }) => pattern.test(path));

  /** Says that there is nothing here, or which verbs there are. */
  function refuseUnknown(verb: string, path: string): never {
    const there = at(path);
    if (there.length === 0) throw new Refusal(404, { message: `There is nothing at ${path}` });
    const allow = [...new Set(there.map((route) => route.verb)), 'OPTIONS'].join(', ');
    throw new Refusal(405, { message: `${path} does not take ${verb.toUpperCase()}` }, { allow });
  }

  return {
    routes,
    find: (verb, path) => at(path).find((route) => route.verb === verb),
    answer({ method, target, headers }, received, scene) {
      const [path = '/', query] = target.split(/\?(.*)/s);
      const route = this.find(method, path) ?? refuseUnknown(method, path);
      checkCredential(spec, headers, scene.key);
      checkBodyType(route, received);
      const input = {
        path: readPath(route, path, schemas),
        query: readQuery(route, new URLSearchParams(query ?? ''), schemas),
        body: received.form ? Object.fromEntries(received.form) : received.value,
      };
      checkBody(route, received, schemas);
      return run(route, input, scene);
    },
  };
}
