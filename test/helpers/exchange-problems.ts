import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FORMATS } from '../../sandbox/formats.ts';
import type { Exchange } from './recording-fetch.ts';
import { document, type Operation, pointerStep } from './spec.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true, formats: FORMATS });
ajv.addSchema({ ...document, $id: 'spec' });
const compiled = new Map<string, ValidateFunction>();

/** What in an exchange the spec does not allow. The mock server itself accepts most of it. */
export function problemsOf(exchange: Exchange): string[] {
  const { operation } = exchange;
  if (!operation) return [`${exchange.verb} ${exchange.path} is no operation of the spec`];
  const violations = exchange.answerHeaders.get('sl-violations');
  return [
    ...requestProblemsOf(exchange),
    ...answerProblems(exchange, operation),
    ...(violations === null ? [] : [`the mock server found ${violations}`]),
  ].map((problem) => `${operation.sdkMethod}: ${problem}`);
}

/** What a request has that the spec does not allow. */
export function requestProblemsOf(exchange: Exchange): string[] {
  const { operation, verb, path } = exchange;
  if (!operation) return [`${verb} ${path} is no operation of the spec`];
  return [...queryProblems(exchange, operation), ...requestProblems(exchange, operation)];
}

function queryProblems({ query }: Exchange, operation: Operation): string[] {
  return query.flatMap(([name, value], index) => {
    const declared = operation.query.get(name);
    if (!declared) return [`query ${name} is not declared`];
    if (declared.schema.type === 'array') return value.includes(',') ? [`query ${name} must repeat its key`] : [];
    const repeated = query.findIndex(([other]) => other === name) !== index;
    return repeated ? [`query ${name} is sent more than once`] : [];
  });
}

function requestProblems({ headers, body }: Exchange, { requestTypes, pointer }: Operation): string[] {
  if (requestTypes.length === 0) return body === undefined ? [] : ['it takes no body'];
  // For a form the runtime adds the type itself, with the boundary.
  const type = headers['content-type'] ?? 'multipart/form-data';
  if (!requestTypes.includes(type)) return [`request body of type ${type} is not declared`];
  if (type === 'multipart/form-data') return [];
  return mismatch(`${pointer}/requestBody/content/${pointerStep(type)}/schema`, body, 'request body');
}

function answerProblems({ status, answerHeaders, answer }: Exchange, { replies, pointer }: Operation): string[] {
  const code = replies.has(String(status)) ? String(status) : 'default';
  const types = Object.keys(replies.get(code) ?? {});
  if (types.length === 0) return answer === '' ? [] : [`an answer ${code} has no body`];
  const type = (answerHeaders.get('content-type') ?? '').replace(/;.*/, '');
  if (!types.includes(type)) return [`answer ${code} of type ${type} is not declared`];
  if (type !== 'application/json') return [];
  return mismatch(
    `${replyPointer(pointer, code)}/content/${pointerStep(type)}/schema`,
    JSON.parse(answer),
    `answer ${code}`,
  );
}

function replyPointer(pointer: string, code: string): string {
  const at = `${pointer}/responses/${code}`;
  const steps = at.slice(1).split('/');
  const plain = (step: string) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  const reply = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[plain(step)], document);
  return (reply as { $ref?: string }).$ref?.slice(1) ?? at;
}

/** The problems of a value under the schema at a JSON pointer. */
export function mismatch(pointer: string, value: unknown, what: string): string[] {
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `spec#${pointer}` });
  compiled.set(pointer, validate);
  return validate(value) ? [] : [`${what} ${ajv.errorsText(validate.errors)}`];
}
