import { expect, it } from 'vitest';
import { problemsOf } from '../helpers/exchange-problems.ts';
import type { Exchange } from '../helpers/recording-fetch.ts';
import { operationOf } from '../helpers/spec.ts';

const V1 = '/channel-service/v1';

function exchange(verb: string, path: string, changes: Partial<Exchange> = {}): Exchange {
  return {
    verb,
    path,
    query: [],
    headers: {},
    body: undefined,
    status: 200,
    answerHeaders: new Headers({ 'content-type': 'application/json; charset=utf-8' }),
    answer: '{"data":[],"total":0}',
    operation: operationOf(verb, path),
    ...changes,
  };
}
const contacts = (changes: Partial<Exchange>) => exchange('GET', `${V1}/contacts`, changes);
const conversations = (query: [string, string][]) => exchange('GET', `${V1}/contacts/con_1/conversations`, { query });
const creation = (body: unknown, type = 'application/json') =>
  exchange('POST', `${V1}/campaign`, { body, headers: { 'content-type': type }, answer: '{"_id":"1","name":"Q3"}' });

it.each([
  ['a page of contacts', contacts({ query: [['limit', '5']] })],
  [
    'a key that repeats for its array',
    conversations([
      ['channel_types', 'web'],
      ['channel_types', 'line'],
    ]),
  ],
  ['a body with what it needs', creation({ name: 'Q3' })],
  ['nothing under 204', exchange('DELETE', `${V1}/campaign/1`, { status: 204, answer: '' })],
])('finds nothing in %s', (_, lawful) => {
  expect(problemsOf(lawful)).toEqual([]);
});

it.each([
  ['is no operation', exchange('GET', `${V1}/nowhere`)],
  ['is no operation', exchange('PATCH', `${V1}/contacts/con_1`)],
  ['query page is not declared', contacts({ query: [['page', '5']] })],
  [
    'query limit is sent more than once',
    contacts({
      query: [
        ['limit', '5'],
        ['limit', '6'],
      ],
    }),
  ],
  ['query channel_types must repeat its key', conversations([['channel_types', 'web,line']])],
  ['takes no body', contacts({ body: {} })],
  ['request body of type text/plain', creation({ name: 'Q3' }, 'text/plain')],
  ["must have required property 'name'", creation({})],
  ['must be equal to one of the allowed values', creation({ name: 'Q3', channel_type: 'fax' })],
  ['answer 200 of type text/html', contacts({ answerHeaders: new Headers({ 'content-type': 'text/html' }) })],
  ['answer 200 data', contacts({ answer: '[]' })],
  ['answer 404 data', exchange('GET', `${V1}/contacts/con_1`, { status: 404, answer: '{}' })],
  ['answer default data', contacts({ status: 502, answer: '{"message":5}' })],
  ['204 has no body', exchange('DELETE', `${V1}/campaign/1`, { status: 204 })],
  [
    'the mock server found',
    contacts({ answerHeaders: new Headers({ 'content-type': 'application/json', 'sl-violations': '[]' }) }),
  ],
])('finds that it %s', (problem, unlawful) => {
  expect(problemsOf(unlawful)).toEqual([expect.stringContaining(problem)]);
});
