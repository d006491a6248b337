import { describe, expect, it } from 'vitest';
import { facadeMethods } from '../../scripts/lib/facade-methods.ts';
import { document, type Operation, operationOf, operations } from '../helpers/spec.ts';
import type { WireEntry } from './wire-entry.ts';
import { FORMS } from './wire-forms.ts';
import { WIRE_TABLE } from './wire-table.ts';

const METHODS = facadeMethods(document.tags.map(({ name }) => name));

/** Whether the method has an argument for the query. Where it has none, only `client.raw` sends one. */
const takesQuery = ({ sdkMethod }: Operation) =>
  METHODS.get(sdkMethod)
    ?.args.split(', ')
    .some((arg) => /^query\??$/.test(arg)) === true;

const entriesOf = ({ sdkMethod }: Operation) => WIRE_TABLE.filter(({ method }) => method === sdkMethod);

/** The parameters that the calls of the wire table send, each with the name that it has among the arguments of the method. */
const sentByMethod = (operation: Operation) => new Map(entriesOf(operation).flatMap(namesIn));

function namesIn({ args, query = [] }: WireEntry): [parameter: string, argument: string | undefined][] {
  const given = args.flatMap((arg) => (typeof arg === 'object' && arg !== null ? Object.entries(arg) : []));
  return query.map(([parameter]) => {
    // A list is one text among the arguments; each of its values has a pair of its own on the wire.
    const value = query.flatMap(([name, value]) => (name === parameter ? [value] : [])).join(',');
    const same = given.filter(([, of]) => String(of) === value).map(([name]) => name);
    return [parameter, same.includes(parameter) ? parameter : same[0]];
  });
}

/** The parameters in those forms of requests that are for this operation. */
const sentRaw = (operation: Operation) =>
  FORMS.flatMap(([request]) => {
    const [verb = '', url = ''] = request.split(' ');
    const { pathname, searchParams } = new URL(url, 'https://gateway.example.com');
    return operationOf(verb, pathname) === operation ? [...searchParams.keys()] : [];
  });

const withQuery = operations.filter(({ query }) => query.size > 0);

describe('each query parameter of', () => {
  it.each(withQuery.filter(takesQuery))('$sdkMethod is sent by its call in the wire table', (operation) => {
    const sent = sentByMethod(operation);
    const missing = [...operation.query.keys()].filter((name) => !sent.has(name));
    const remedy = `Add it to args and query of ${operation.sdkMethod} in test/contract/wire-table-<namespace>.ts.`;
    expect(missing, remedy).toEqual([]);
  });

  it.each(withQuery.filter(takesQuery))(
    '$sdkMethod is named by a @param of the method, and nothing else is',
    (operation) => {
      const { sdkMethod, query } = operation;
      const sent = sentByMethod(operation);
      // Editors show what is said of `query` itself where its fields are typed.
      const names = ['query', ...[...query.keys()].map((name) => `query.${sent.get(name) ?? name}`)];
      const documented = METHODS.get(sdkMethod)?.documented.filter((name) => /^query\b/.test(name));
      expect(documented?.sort(), `Write its line @param in the JSDoc of ${sdkMethod} in src/facade.`).toEqual(
        names.sort(),
      );
    },
  );

  it.each(withQuery.filter((operation) => !takesQuery(operation)))(
    '$sdkMethod, a method without a query, is in a form of the request',
    (operation) => {
      const sent = sentRaw(operation);
      const missing = [...operation.query.keys()].filter((name) => !sent.includes(name));
      const remedy = `Give ${operation.sdkMethod} an argument \`query\`; or, if it is for client.raw alone, add a form to test/contract/wire-forms.ts.`;
      expect(missing, remedy).toEqual([]);
    },
  );
});
