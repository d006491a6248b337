/** Holds a request against its operation: the credential, the type of the body, then the path, the query and the body. */
import type { Parameter, Schema, SpecDocument } from '../spec/document.ts';
import { Refusal } from './refusal.ts';
import type { IncomingRequest, ReceivedBody } from './request.ts';
import type { Route } from './routes.ts';
import { resolved, type Schemas, type Violation, violation } from './validate.ts';

/** This one says for whom a request is, not who sends it. */
const ORGANIZATION = 'OrganizationId';

/** Refuses a request without the credentials of one alternative. Any value will do, unless the sandbox has a key. */
export function checkCredential(spec: SpecDocument, headers: IncomingRequest['headers'], key?: string): void {
  const isGiven = (scheme: string) => {
    const { type, name = '' } = spec.components.securitySchemes[scheme] ?? {};
    const bearer = /^Bearer (\S.*)/i.exec(headers.authorization ?? '')?.[1];
    const given = type === 'http' ? bearer : headers[name.toLowerCase()];
    return Boolean(given) && (key === undefined || scheme === ORGANIZATION || given === key);
  };
  if (!spec.security.some((schemes) => Object.keys(schemes).every(isGiven))) throw new Refusal(401);
}

/** Before the body is held against the spec: of one that cannot be read, there is nothing else to say. */
export function checkBodyType({ operation }: Route, { type }: ReceivedBody): void {
  const content = operation.requestBody?.content;
  if (!content || type === undefined || Object.hasOwn(content, type)) return;
  const message = `The body must be ${Object.keys(content).join(' or ')}, not ${type}`;
  throw new Refusal(415, { message });
}

export function readPath(
  { pattern, names, parameters }: Route,
  path: string,
  schemas: Schemas,
): Record<string, string> {
  const texts = pattern.exec(path)?.slice(1) ?? [];
  const values = Object.fromEntries(names.map((name, index) => [name, decoded(texts[index] ?? '')]));
  for (const { name, in: place, schema = {} } of parameters) {
    if (place === 'path') refuse(violation(schema, values[name], schemas, [name]));
  }
  return values;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(400, { message: 'URI malformed' });
  }
}

/** The query by the types of the spec. One that the operation does not have is refused. */
export function readQuery({ parameters }: Route, search: URLSearchParams, schemas: Schemas): Record<string, unknown> {
  const declared = parameters.filter((each) => each.in === 'query');
  const values: Record<string, unknown> = {};
  for (const parameter of declared) {
    const { name, required, schema = {} } = parameter;
    const given = search.getAll(name);
    if (given.length > 0) values[name] = typed(given, resolved(schema, schemas));
    else if (required) refuse({ at: [name], keyword: 'required', message: 'is required' });
    if (given.length > 0) refuse(violation(schema, values[name], schemas, [name]));
  }
  const other = [...search.keys()].find((name) => !declared.some((each: Parameter) => each.name === name));
  if (other !== undefined) {
    const message = `There is no query parameter ${other}`;
    throw new Refusal(400, { message, field: other, validate: 'additionalProperties' });
  }
  return values;
}

/** What a text stands for, where it can stand for the type that is due; else the text, which is then refused. */
function typed(given: readonly string[], { type }: Schema): unknown {
  if (type === 'array') return given;
  const [text = ''] = given;
  if (given.length > 1) return given;
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  if ((type === 'integer' || type === 'number') && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return text;
}

export function checkBody({ operation }: Route, body: ReceivedBody, schemas: Schemas): void {
  const { requestBody } = operation;
  if (!requestBody) return;
  if (body.refusal) throw body.refusal;
  if (body.value !== undefined) {
    refuse(violation(requestBody.content[body.type ?? '']?.schema ?? {}, body.value, schemas));
  } else if (requestBody.required) {
    refuse({ at: ['requestBody'], keyword: 'required', message: 'is required' });
  }
}

function refuse(found: Violation | undefined): void {
  if (!found) return;
  const { at, keyword, message } = found;
  const field = at.join('.') || 'body';
  const name = /^(?:body|requestBody)$/.test(field) ? 'The body' : field.replace(/^\d+$/, 'item $& of the body');
  throw new Refusal(400, {
    message: `${name} ${message}`,
    field,
    validate: keyword,
    required: keyword === 'required' || undefined,
  });
}
