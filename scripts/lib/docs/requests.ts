import { type ListedOperation, type Parameter, type SpecDocument, specOperations } from '../../../spec/document.ts';
import { dereference } from '../pointer.ts';

/** What the examples of an operation send. */
export interface ExampleRequest {
  sdkMethod: string;
  verb: string;
  path: string;
  /** Values of the path's parameters, in their order. */
  ids: string[];
  query: Record<string, unknown>;
  body: unknown;
  mediaType: string | undefined;
  kind: ListedOperation['kind'];
  /** Name of the schema that answers are of; "" where they have none of their own. */
  answer: string;
  /** Whether the rows of the answer come page by page. */
  paged: boolean;
}

/** A list begins with its first row; and who only looks at a touchpoint is no visitor, so that no method takes this. */
const LEFT_OUT: ReadonlySet<string> = new Set(['skip', 'from_type']);

/** The request that each operation's examples make, in the order of the spec. */
export function exampleRequests(spec: SpecDocument): ExampleRequest[] {
  return specOperations(spec).map(({ sdkMethod, verb, path, kind, operation }) => {
    const parameters = (operation.parameters ?? []).map((each) => dereference(spec, each));
    const wanted = parameters.filter(
      // What a change does by default is what most want.
      ({ name, required, in: place }) => place !== 'header' && (required || (verb === 'GET' && !LEFT_OUT.has(name))),
    );
    const valuesIn = (place: string) =>
      wanted.filter((each) => each.in === place).map((each) => [each.name, exampleOf(sdkMethod, each)] as const);
    const [mediaType, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
    const answers = Object.values(operation.responses['200']?.content ?? {});
    return {
      sdkMethod,
      verb,
      path: valuesIn('path').reduce((filled, [name, value]) => filled.replace(`{${name}}`, String(value)), path),
      ids: valuesIn('path').map(([, value]) => String(value)),
      query: Object.fromEntries(valuesIn('query')),
      body: body?.example,
      mediaType,
      kind,
      answer: answers[0]?.schema?.$ref?.split('/').at(-1) ?? '',
      paged: parameters.some(({ name }) => name === 'skip'),
    };
  });
}

function exampleOf(sdkMethod: string, { name, example, schema }: Parameter): unknown {
  const value = example ?? schema?.example;
  if (value === undefined)
    throw new Error(`Parameter ${name} of ${sdkMethod} has no example: give it one in the spec.`);
  return value;
}
