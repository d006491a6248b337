import { type SpecDocument, specOperations } from './document.ts';

type Json = Record<string, unknown>;
/** What says something to a reader, and nothing to a program that checks a value. */
const ANNOTATIONS = new Set(['description', 'summary', 'title', 'example', 'examples', 'default', 'deprecated']);
/** Maps whose keys are names that the spec gives, and no keywords. */
const NAMED = new Set(['properties', 'schemas']);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A schema without its annotations. */
function leanSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(leanSchema);
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-'));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, leanKeyword(keyword, value)]));
}

function leanKeyword(keyword: string, value: unknown): unknown {
  if (keyword === 'enum') return value;
  if (!NAMED.has(keyword) || !isObject(value)) return leanSchema(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, leanSchema(each)]));
}

/** The examples of an answer: the sandbox does not hold its own answers against a schema. */
function leanAnswer(answer: SpecDocument['components']['responses'][string]): object {
  const { content } = answer;
  if (!content) return answer.$ref === undefined ? {} : { $ref: answer.$ref };
  const media = Object.entries(content).map(([type, { example, examples }]) => [type, { example, examples }]);
  return { content: Object.fromEntries(media) };
}

/** The parts of the spec that the sandbox reads, and nothing else: what is bundled with it. */
export function leanSpec(spec: SpecDocument): SpecDocument {
  const { schemas, parameters, responses, securitySchemes } = spec.components;
  // The errors of all operations are the same: one of each status is enough.
  const shown = new Set<string>();
  const isWanted = (status: string) => status.startsWith('2') || (!shown.has(status) && Boolean(shown.add(status)));
  const paths: Record<string, Json> = {};
  for (const { path, verb, operation } of specOperations(spec)) {
    const { operationId, requestBody } = operation;
    const content = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [
      type,
      { schema: leanSchema(schema) },
    ]);
    const answers = Object.entries(operation.responses).filter(([status]) => isWanted(status));
    paths[path] = {
      ...paths[path],
      [verb.toLowerCase()]: {
        operationId,
        'x-sdk-method': operation['x-sdk-method'],
        parameters: operation.parameters?.map(leanParameter),
        ...(requestBody && { requestBody: { required: requestBody.required, content: Object.fromEntries(content) } }),
        responses: Object.fromEntries(answers.map(([status, answer]) => [status, leanAnswer(answer)])),
      },
    };
  }
  const each = <T>(map: Record<string, T>, lean: (value: T) => unknown) =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [name, lean(value)]));
  const components = {
    schemas: each(schemas, leanSchema),
    parameters: each(parameters, leanParameter),
    responses: each(responses, leanAnswer),
    securitySchemes: each(securitySchemes, ({ type, name }) => ({ type, name })),
  };
  return { security: spec.security, paths, components } as unknown as SpecDocument;
}

function leanParameter({
  $ref,
  name,
  in: place,
  required,
  example,
  schema,
}: SpecDocument['components']['parameters'][string]) {
  return $ref ? { $ref } : { name, in: place, required, example, schema: leanSchema(schema) };
}
