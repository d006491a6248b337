import fc from 'fast-check';
import { resolve } from './spec.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  contentMediaType?: string;
  format?: string;
}

const KNOWN = new Set(
  '$ref type properties required items anyOf allOf enum pattern minLength minimum description example examples title default format additionalProperties x-open-enum contentMediaType'.split(
    ' ',
  ),
);

/** Any depth at which objects still get their optional fields. */
const DEPTH = 5;

export interface Options {
  /** Whether objects may hold fields that the schema does not name: answers are open, requests are not. */
  open?: boolean;
  /** Values to take instead, by the name of the field. */
  fields?: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

/** Every value that a schema allows. An unknown keyword is an error; otherwise it would be ignored silently. */
export function valuesOf(given: Schema, options: Options = {}, depth = 0): fc.Arbitrary<unknown> {
  const schema = merged(given);
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`The generator of values does not know ${unknown.join(', ')}`);
  if (schema.anyOf) {
    const { anyOf, ...rest } = schema;
    return fc.oneof(...anyOf.map((branch) => valuesOf({ allOf: [rest, branch] }, options, depth)));
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, options, depth)));
}

function ofType(type: string, schema: Schema, options: Options, depth: number): fc.Arbitrary<unknown> {
  if (type === 'object') return objects(schema, options, depth);
  if (type === 'array')
    return fc.array(valuesOf(schema.items ?? { type: 'string' }, options, depth + 1), { maxLength: 3 });
  if (type === 'string') {
    if (schema.format !== undefined) return ofFormat(schema.format);
    const text = fc.string({ minLength: schema.minLength ?? 0, maxLength: 12, unit: 'grapheme' });
    return schema.pattern === undefined
      ? text
      : text.filter((value) => new RegExp(schema.pattern as string).test(value));
  }
  if (type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: 100_000 });
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  throw new Error(`The generator of values does not know the type ${type}`);
}

const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

function ofFormat(format: string): fc.Arbitrary<string> {
  if (format === 'date-time') return time;
  if (format === 'date') return time.map((text) => text.slice(0, 10));
  throw new Error(`The generator of values does not know the format ${format}`);
}

function objects({ properties = {}, required = [] }: Schema, options: Options, depth: number): fc.Arbitrary<unknown> {
  const names = Object.keys(properties).filter((name) => depth < DEPTH || required.includes(name));
  const model = Object.fromEntries(
    names.map((name) => [name, options.fields?.[name] ?? valuesOf(properties[name] as Schema, options, depth + 1)]),
  );
  const known = fc.record(model, {
    requiredKeys: required.filter((name) => name in properties),
    noNullPrototype: true,
  });
  if (!options.open) return known;
  return fc
    .tuple(known, fc.option(fc.jsonValue({ maxDepth: 1 }), { nil: undefined }))
    .map(([object, later]) => (later === undefined ? object : { ...object, added_later: later }));
}

/** One schema out of all parts of an `allOf`, references followed. */
function merged(given: Schema): Schema {
  const schema = resolve(given);
  if (!schema.allOf) return schema;
  const { allOf, ...own } = schema;
  const parts = [own, ...allOf.map(merged)];
  const alternatives = parts.flatMap(({ anyOf }) => (anyOf ? [anyOf] : []));
  if (alternatives.length > 1) throw new Error('The generator of values takes one anyOf at a time');
  return Object.assign({}, ...parts, {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    required: parts.flatMap(({ required = [] }) => required),
  });
}
