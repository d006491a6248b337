import {
  type Generation,
  type MediaType,
  type Responses,
  type Schema,
  type SpecDocument,
  specOperations,
} from '../spec/document.ts';
import { isRecord } from '../src/core/input/index.ts';

export const operationIds = (spec: SpecDocument) => specOperations(spec).map(({ id }) => id);

/** How a success is answered: its media type, and the example of this generation, or of both. */
export function successOf(responses: Responses, generation: Generation): [type: string, example: unknown] {
  const [[type, { example, examples }] = ['', {} as MediaType]] = Object.entries(responses['200']?.content ?? {});
  return [type, examples?.[generation]?.value ?? example];
}

/** The rows of an answer, bare or in an envelope; one row is a list of one. */
export function rowsOf(body: unknown): readonly unknown[] {
  const rows = isRecord(body) ? (body.data ?? body.items ?? body) : body;
  return Array.isArray(rows) ? rows : [rows];
}

/** The rows of an operation's examples, each with the fields of both generations. */
export function exampleRows(spec: SpecDocument, id: string): Record<string, unknown>[] {
  const responses = specOperations(spec).find((each) => each.id === id)?.operation.responses ?? {};
  const rows = (generation: Generation) => rowsOf(successOf(responses, generation)[1]);
  const [documented, observed] = [rows('documented'), rows('observed')];
  const longer = documented.length > observed.length ? documented : observed;
  return longer.map((_, index) => Object.assign({}, documented[index], observed[index]));
}

/** The names of the fields whose content is of any form: the spec says that they are objects, and leaves the keys open. */
export function freeFormFields({ components: { schemas } }: SpecDocument): ReadonlySet<string> {
  const isFree = ({ $ref, type, anyOf, oneOf, properties, additionalProperties }: Schema): boolean => {
    const target = $ref && schemas[$ref.replace('#/components/schemas/', '')];
    if (target) return isFree(target);
    if (anyOf ?? oneOf) return [...(anyOf ?? []), ...(oneOf ?? [])].some(isFree);
    return [type].flat().includes('object') && (properties === undefined || additionalProperties === true);
  };
  const fieldsOf = ({ allOf = [], properties = {} }: Schema): string[] => [
    ...allOf.flatMap(fieldsOf),
    ...Object.entries(properties).flatMap(([name, field]) => [...(isFree(field) ? [name] : []), ...fieldsOf(field)]),
  ];
  return new Set(Object.values(schemas).flatMap(fieldsOf));
}

/** The ids of the spec's examples, by path parameter. */
export function exampleIds({ components }: SpecDocument): Record<string, string> {
  const shown = Object.values(components.parameters).filter((each) => each.in === 'path' && each.example !== undefined);
  return Object.fromEntries(shown.map(({ name, example }) => [name, String(example)]));
}
