import { dereference, keysOf } from './pointer.ts';

type Node = Record<string, unknown> & { $ref?: string };

/**
 * A place in a spec as people write it: by the names of parameters and fields, never by their numbers.
 * `schemas.Contact.email`, `GET /contacts query type`.
 *
 * @param document the spec that the pointer leads into
 */
export function namePlace(document: object, pointer: string): string {
  const [root, ...keys] = keysOf(pointer);
  if (root === 'components') return nameKeys(document, [root], keys).join('.');
  if (root !== 'paths') return [root, ...keys].join('.');
  const [path = '', verb = '', ...rest] = keys;
  return [verb.toUpperCase(), path, nameKeys(document, [root, path, verb], rest).join('.')].filter(Boolean).join(' ');
}

/** The keys without those that only say how a document is built, and with names for those that are numbers. */
function nameKeys(document: object, above: readonly string[], keys: readonly string[]): string[] {
  const names: string[] = [];
  let node = above.reduce<unknown>(child, document);
  for (const [index, key] of keys.entries()) {
    const holder = keys[index - 1] ?? above.at(-1);
    node = child(node, key);
    const { $ref, name, in: place } = Object(node) as Node;
    if (key === 'properties' || key === 'allOf' || (holder === 'allOf' && !$ref)) continue;
    if (holder === 'parameters' && /^\d+$/.test(key)) {
      const parameter = $ref ? (dereference(document, Object(node) as Node) as Node) : { name, in: place };
      names.splice(-1, 1, `${parameter.in} ${parameter.name}`);
    } else names.push(($ref && /^\d+$/.test(key) && keysOf($ref).at(-1)) || key);
  }
  return names;
}

const child = (node: unknown, key: string): unknown => (Object(node) as Node)[key];

/** How many fields and parameters a pointer goes through: one into a component that many places share names few. */
export const depthOf = (pointer: string): number =>
  keysOf(pointer).filter((key) => key === 'properties' || key === 'parameters').length;
