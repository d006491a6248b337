/** The keys that a JSON pointer is made of, from the top down. */
export function keysOf(pointer: string): string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a value of the document stands for: a `$ref` is followed, however often. */
export function dereference<T extends { $ref?: string }>(document: object, value: T): T {
  if (value.$ref === undefined) return value;
  const target = keysOf(value.$ref).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return dereference(document, target as T);
}
