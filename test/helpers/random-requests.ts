import fc from 'fast-check';
import { type ListedOperation, type Parameter, type Schema, specOperations } from '../../spec/document.ts';
import { readSpec } from '../../spec/read.ts';
import { broken } from './broken-values.ts';
import { valuesOf } from './schema-arbitraries.ts';
import { resolve } from './spec.ts';

export interface RandomRequest {
  /** Whether it is one that the spec allows. */
  valid: boolean;
  verb: string;
  /** Path and query. */
  target: string;
  headers: Record<string, string>;
  body?: string;
}

const JSON_HEADERS = { 'x-api-key': 'any', 'content-type': 'application/json' };
const spec = readSpec();
/** Ids of rows that the sandbox begins with, and of none. */
const IDS = [
  ...Object.values(spec.components.parameters).flatMap(({ in: place, example }) =>
    place === 'path' ? [String(example)] : [],
  ),
  'nobody',
];

/** Texts that can be sent: half of a character cannot. */
const wellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

function searchOf(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const query = parameters.filter((each) => each.in === 'query');
  const model = Object.fromEntries(query.map(({ name, schema = {} }) => [name, valuesOf(schema as Schema)]));
  const requiredKeys = query.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(model, { requiredKeys, noNullPrototype: true }).map((values) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) {
      for (const each of [value].flat()) search.append(name, String(each));
    }
    return search.size > 0 ? `?${search}` : '';
  });
}

function bodyOf({ operation }: ListedOperation): fc.Arbitrary<unknown> | undefined {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema && valuesOf(schema as Schema);
}

/** Requests of an operation, all of them right. */
function validOf(operation: ListedOperation): fc.Arbitrary<RandomRequest> {
  const parameters = (operation.operation.parameters ?? []).map((each) => resolve<Parameter>(each));
  const path = fc
    .array(fc.constantFrom(...IDS), { minLength: 2, maxLength: 2 })
    .map((ids) => operation.path.replace(/\{[^}]+\}/g, () => encodeURIComponent(ids.shift() ?? '')));
  const body = bodyOf(operation)?.map((value) => JSON.stringify(value)) ?? fc.constant(undefined);
  return fc
    .record({ path, search: searchOf(parameters), body })
    .filter(({ body: text = '' }) => wellFormed(text))
    .map(({ path: at, search, body: text }) => ({
      valid: true,
      verb: operation.verb,
      target: at + search,
      headers: text === undefined ? { 'x-api-key': 'any' } : JSON_HEADERS,
      ...(text !== undefined && { body: text }),
    }));
}

/** The same, each broken in one way; some of them are right all the same. */
function brokenOf(operation: ListedOperation): fc.Arbitrary<RandomRequest> {
  const valid = validOf(operation);
  const junk = fc.string({ unit: 'grapheme', maxLength: 8 }).filter(wellFormed);
  const query = fc.tuple(valid, junk, junk).map(([request, name, value]) => {
    const more = `${request.target.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    return { ...request, target: request.target + more };
  });
  const path = fc.tuple(valid, junk, fc.nat()).map(([request, text, at]) => {
    const cut = at % (request.target.length + 1);
    return { ...request, target: `/${request.target.slice(1, cut)}${encodeURI(text)}${request.target.slice(cut)}` };
  });
  const headers = fc
    .tuple(
      valid,
      fc.constantFrom({}, { 'x-api-key': 'any', 'content-type': 'text/plain' }, { authorization: 'Bearer' }),
    )
    .map(([request, given]) => ({ ...request, headers: given as Record<string, string> }));
  const verb = fc
    .tuple(valid, fc.constantFrom('PATCH', 'DELETE', 'GET', 'POST', 'PUT'))
    .map(([{ body, ...request }, other]) => ({ ...request, verb: other, ...(body && other !== 'GET' && { body }) }));
  const bodies = bodyOf(operation);
  const body = bodies
    ? fc.tuple(valid, broken(bodies), fc.nat(), fc.boolean()).map(([request, value, at, cut]) => {
        const text = JSON.stringify(value) ?? '';
        return { ...request, body: cut ? text.slice(0, at % (text.length + 1)) : text };
      })
    : query;
  return fc.oneof(query, path, headers, verb, body, body).map((request) => ({ ...request, valid: false }));
}

/** So many requests, two of three valid; always the same ones for the same seed. A file is sent by other tests. */
export function randomRequests(count: number, seed: number): RandomRequest[] {
  const operations = specOperations(spec).filter(({ id }) => id !== 'contactsUploadAvatar');
  const kinds = operations.flatMap((each) => [validOf(each), validOf(each), brokenOf(each)]);
  return fc.sample(fc.oneof(...kinds), { numRuns: count, seed });
}
