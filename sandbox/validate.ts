/**
 * Holds values against the schemas of the spec. It interprets them: validators that compile need `new Function`, which
 * workerd and pages under a strict policy forbid. A test holds its verdicts against those of Ajv.
 */
import type { Schema } from '../spec/document.ts';
import { isRecord } from '../src/core/input/index.ts';
import { FORMATS } from './formats.ts';

/** The first thing that is wrong with a value. */
export interface Violation {
  /** The names and indexes that lead to it. */
  at: readonly string[];
  keyword: string;
  /** What it must be, as the rest of a sentence that begins with its name. */
  message: string;
}

export type Schemas = Readonly<Record<string, Schema>>;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

/** Follows a reference to a component. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref === undefined) return schema;
  const target = schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (!target) throw new Error(`There is no ${schema.$ref} in the spec`);
  return resolved(target, schemas);
}

type Check = (schema: Schema, value: unknown, schemas: Schemas, at: readonly string[]) => Violation | undefined;

const unless = (valid: boolean, at: readonly string[], keyword: string, message: () => string) =>
  valid ? undefined : { at, keyword, message: message() };

const withArticle = (type: string) => (type === 'null' ? type : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`);

const listed = (values: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(values);

/** In the order in which a value is checked. */
const KEYWORDS: Readonly<Record<string, Check>> = {
  $ref: (schema, value, schemas, at) => violation(resolved(schema, schemas), value, schemas, at),
  type({ type = [] }, value, _schemas, at) {
    const types = [type].flat();
    const fits = types.some((each) => TYPES[each]?.(value));
    return unless(fits, at, 'type', () => `must be ${listed(types.map(withArticle))}`);
  },
  enum: ({ enum: allowed = [] }, value, _schemas, at) =>
    unless(allowed.includes(value), at, 'enum', () => `must be ${listed(allowed.map(String))}`),
  minimum: ({ minimum = 0 }, value, _schemas, at) =>
    unless(typeof value !== 'number' || value >= minimum, at, 'minimum', () => `must be at least ${minimum}`),
  minLength({ minLength = 0 }, value, _schemas, at) {
    const fits = typeof value !== 'string' || [...value].length >= minLength;
    return unless(
      fits,
      at,
      'minLength',
      () => `must have at least ${minLength} character${minLength === 1 ? '' : 's'}`,
    );
  },
  pattern({ pattern = '' }, value, _schemas, at) {
    const fits = typeof value !== 'string' || new RegExp(pattern, 'u').test(value);
    return unless(fits, at, 'pattern', () => `must match ${pattern}`);
  },
  format({ format = '' }, value, _schemas, at) {
    const fits = typeof value !== 'string' || FORMATS[format]?.(value) !== false;
    return unless(fits, at, 'format', () => `must be a valid ${format}`);
  },
  items({ items = {} }, value, schemas, at) {
    return Array.isArray(value)
      ? first(value, (item, index) => violation(items, item, schemas, [...at, String(index)]))
      : undefined;
  },
  required({ required = [] }, value, _schemas, at) {
    const missing = isRecord(value) ? required.find((name) => !Object.hasOwn(value, name)) : undefined;
    return missing === undefined ? undefined : { at: [...at, missing], keyword: 'required', message: 'is required' };
  },
  properties({ properties = {} }, value, schemas, at) {
    if (!isRecord(value)) return undefined;
    return first(Object.entries(properties), ([name, each]) =>
      Object.hasOwn(value, name) ? violation(each, value[name], schemas, [...at, name]) : undefined,
    );
  },
  additionalProperties({ properties = {}, additionalProperties = true }, value, schemas, at) {
    if (!isRecord(value) || additionalProperties === true) return undefined;
    const others = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
    return first(others, (name) =>
      additionalProperties === false
        ? { at: [...at, name], keyword: 'additionalProperties', message: 'is unknown' }
        : violation(additionalProperties, value[name], schemas, [...at, name]),
    );
  },
  allOf: ({ allOf = [] }, value, schemas, at) => first(allOf, (each) => violation(each, value, schemas, at)),
  anyOf({ anyOf = [] }, value, schemas, at) {
    const fits = anyOf.some((each) => !violation(each, value, schemas, at));
    const types = anyOf.flatMap((each) => resolved(each, schemas).type ?? []);
    return unless(fits, at, 'anyOf', () =>
      types.length > 0 ? `must be ${listed(types.map(withArticle))}` : 'has none of its forms',
    );
  },
};

/** They do not say anything about what a value may be. */
const SAYS_NOTHING = /^(?:description|title|examples?|default|deprecated|contentMediaType|x-.*)$/;

function first<T>(list: readonly T[], find: (each: T, index: number) => Violation | undefined): Violation | undefined {
  for (const [index, each] of list.entries()) {
    const found = find(each, index);
    if (found) return found;
  }
  return undefined;
}

/** What is wrong with a value; nothing where it fits the schema. */
export function violation(
  schema: Schema,
  value: unknown,
  schemas: Schemas,
  at: readonly string[] = [],
): Violation | undefined {
  return first(Object.keys(KEYWORDS), (keyword) =>
    Object.hasOwn(schema, keyword) ? KEYWORDS[keyword]?.(schema, value, schemas, at) : undefined,
  );
}

/** Throws where a schema has a keyword that would be passed over in silence. */
export function requireKnownKeywords(schema: Schema, name: string): void {
  for (const keyword of Object.keys(schema)) {
    const isKnown = Object.hasOwn(KEYWORDS, keyword) || SAYS_NOTHING.test(keyword);
    if (!isKnown)
      throw new Error(`The sandbox does not check ${keyword}, which ${name} has: add it to sandbox/validate.ts`);
  }
  const { format, items, properties = {}, allOf = [], anyOf = [], additionalProperties } = schema;
  if (format !== undefined && !FORMATS[format]) {
    throw new Error(`The sandbox does not know the format ${format} of ${name}: add it to sandbox/formats.ts`);
  }
  for (const [field, each] of Object.entries(properties)) requireKnownKeywords(each, `${name}.${field}`);
  const others = [items, additionalProperties, ...allOf, ...anyOf];
  for (const each of others) if (isRecord<Schema>(each)) requireKnownKeywords(each, name);
}
