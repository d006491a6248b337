import type { Schema } from '../../../spec/document.ts';
import { dereference } from '../pointer.ts';

/** All schemas that apply to a value: references are followed, parts and alternatives listed one by one. */
function spread(document: object, schemas: readonly Schema[]): Schema[] {
  return schemas.flatMap((given) => {
    const schema = dereference(document, given);
    return [schema, ...spread(document, [...(schema.anyOf ?? []), ...(schema.allOf ?? [])])];
  });
}

/** Where a value has fields that no alternative of its schema names, as JSON pointers; free-form objects have none. */
export function unknownFields(document: object, value: unknown, schemas: readonly Schema[], pointer = ''): string[] {
  const all = spread(document, schemas);
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: each }) => (each ? [each] : []));
    return value.flatMap((row, index) => unknownFields(document, row, items, `${pointer}/${index}`));
  }
  const named = all.filter(({ properties }) => properties);
  if (typeof value !== 'object' || value === null || named.length === 0) return [];
  const free = all.some(({ additionalProperties }) => additionalProperties);
  return Object.entries(value).flatMap(([name, inner]) => {
    const declared = named.flatMap(({ properties }) => properties?.[name] ?? []);
    const here = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (declared.length > 0) return unknownFields(document, inner, declared, here);
    return free ? [] : [here];
  });
}

/** Every text that an enum of the document names. */
export function enumValues(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'enum' && Array.isArray(value)) for (const each of value) found.add(String(each));
    else enumValues(value, found);
  }
  return found;
}
