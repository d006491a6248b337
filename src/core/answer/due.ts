import { isRecord, parseJson } from '../input/index.js';
import { listInfo, rowsOf, unwrap } from './envelope.js';
import { type PageEnds, pageEnds } from './page-ends.js';

/** One object, bare or in an envelope. */
export interface ObjectDue {
  readonly kind: 'object';
  /** The fields of which it has one at least, in the order in which they count: an id and its other names. */
  readonly has: readonly string[];
  /** What the object lacks where it has none of them, for the error. */
  readonly what: string;
  /** The types of those that must have one; a number may be null, too: none. */
  readonly types?: Partial<Record<string, 'number' | 'boolean'>> | undefined;
  /**
   * Where the service may answer with several objects: what they are, and the field by which the request, itself or in its
   * config, tells which one it is about. Each object has it in its config.
   */
  readonly oneOf?: { readonly name: string; readonly by: string } | undefined;
}

/** The rows of a list, bare or in an envelope. */
export interface ListDue {
  readonly kind: 'list' | 'page';
  /** The page before this one, where there was one. */
  readonly before?: PageEnds | undefined;
}

/** A CSV file. */
export interface FileDue {
  readonly kind: 'file';
  /** Whether the file is handed on as it comes. Asked when it begins to come: until then the caller may decide. */
  asStream(): boolean;
}

/**
 * What the answer of a call has to be. It travels with the request as data, so that an answer which is something else is
 * a failure like any other: with status and body, told to hooks, and counted.
 */
export type Due = ObjectDue | ListDue | FileDue | { readonly kind: 'acknowledgement' | 'nothing' | 'raw' };

/** The answer of a call, read and checked. */
export interface Answer {
  /** Parsed JSON, the text of a file, or a stream of it; undefined where the answer is empty. */
  readonly data?: unknown;
  /** What the service answered; its body has been read, unless the call is a stream. */
  readonly response: Response;
}

/** A successful answer, read; or what is wrong with it, as the rest of "the service answered 200 with …". */
export interface ReadAnswer {
  readonly body?: unknown;
  readonly problem?: string | undefined;
}

const JSON_TYPE = /^[^;]*json/i;
/** Whether a content type is that of a CSV file. */
export const isCsv = (type: string): boolean => /^[^;]*csv/i.test(type);

/**
 * Reads the text of a successful answer and checks that it is what is due; further fields are not checked.
 *
 * @param type its content type
 * @param sent the body of the request, as it went out
 */
export function readAnswer(text: string, type: string, due: Due, sent: unknown): ReadAnswer {
  const { kind } = due;
  const mayBeEmpty = kind === 'acknowledgement' || kind === 'nothing';
  const body = kind === 'file' ? text : parseJson(text);
  const empty = !body && !text.trim();
  const usable =
    kind === 'file' ? isCsv(type) : JSON_TYPE.test(type) && body !== undefined && (mayBeEmpty || Object(body) === body);
  if (!usable && !(empty && mayBeEmpty)) {
    return { problem: empty ? 'an empty body' : `an unusable body (${type})` };
  }
  // It may stand in an envelope, as what succeeds may.
  if (isRecord(body) && (body.success === false || (isRecord(body.data) && body.data.success === false))) {
    return { problem: 'success: false' };
  }
  if (due.kind === 'object') return readObject(body, due, sent);
  return { body, problem: problemOf(body, due) };
}

function readObject(body: unknown, { has, what, types, oneOf }: ObjectDue, sent: unknown): ReadAnswer {
  const inner = unwrap(body, has);
  const chosen = oneOf && Array.isArray(inner) ? choose(inner, oneOf, sent) : undefined;
  if (chosen?.problem) return chosen;
  const object = chosen ? chosen.body : inner;
  if (!isRecord(object)) return { problem: 'no object' };
  const name = has.find((each) => (object[each] ?? null) !== null) ?? has.find((each) => object[each] === null) ?? '';
  const value = object[name];
  const type = types?.[name];
  const lacks = type ? typeof (value ?? 0) !== type : !value && value !== false;
  return lacks ? { problem: `no ${what}` } : { body: chosen ? object : body };
}

/** Of several objects, the one that the request is about. */
function choose(rows: unknown[], { name, by }: NonNullable<ObjectDue['oneOf']>, sent: unknown): ReadAnswer {
  const idOf = (object: unknown): unknown => {
    const { [by]: id, config } = Object(object);
    return id ?? Object(config)[by] ?? undefined;
  };
  const objects = rows.filter(isRecord);
  const wanted = idOf(parseJson(`${sent}`));
  const object =
    // Ids may be numbers on either side.
    objects.find((each) => wanted !== undefined && `${Object(each.config)[by]}` === `${wanted}`) ??
    (objects.length === 1 ? objects[0] : undefined);
  if (object) return { body: object };
  const named = wanted === undefined ? `several ${name}s, and no ${by} to choose by` : `no ${name} with this ${by}`;
  const problem = objects.length > 0 ? named : `no ${name}`;
  return {
    problem:
      rows.length > 0 ? `${problem}; those in error.body may have been created: do not repeat the call` : problem,
  };
}

function problemOf(body: unknown, due: Exclude<Due, ObjectDue>): string | undefined {
  if (due.kind === 'acknowledgement' && body !== undefined && !isRecord(body)) return 'no acknowledgement';
  if (due.kind !== 'list' && due.kind !== 'page') return undefined;
  if (due.kind === 'page' && !isRecord(body)) return 'no page';
  const rows = rowsOf(body);
  if (!rows) return 'no list';
  // A page that comes a third time: the service does not know `skip`.
  if (!due.before?.repeated || !pageEnds(rows, due.before).repeated) return undefined;
  const { more, total = Infinity } = listInfo(body);
  // Where it says nothing of further rows, it is the whole list.
  return (more ?? total < Infinity) ? 'the page before it again' : undefined;
}
