import { type ListedOperation, type Parameter, type SpecDocument, specOperations } from '../../../spec/document.ts';
import type { ImbraceClient } from '../../../src/index.ts';
import { dereference } from '../pointer.ts';

/** A reading call; throws `NothingToRead` where no id is known that it needs. */
interface LiveCall {
  method: string;
  run(client: ImbraceClient): Promise<unknown>;
}

/** The service has no such object, or did not list one. */
export class NothingToRead extends Error {}

/** Rows to ask a list for: enough to see differences between rows, and not much load for the service. */
const ROWS = 20;

interface Source {
  /** The list whose rows have ids of this kind. */
  list: string;
  /** Where in a row they stand; the first of these places that has one counts. */
  places: readonly string[];
}

/** Where an id of each kind is found. A kind has the name of the path parameter. */
const SOURCES: Readonly<Record<string, Source>> = {
  channel_id: { list: 'channel.list', places: ['id'] },
  credential_id: { list: 'channel.list', places: ['credential_id'] },
  contact_id: { list: 'contacts.list', places: ['id'] },
  conversation_id: { list: 'contacts.getConversations', places: ['conversation._id', '_id'] },
  team_id: { list: 'channel.listAssignableTeams', places: ['_id'] },
  campaign_id: { list: 'campaign.list', places: ['_id'] },
  touchpoint_id: { list: 'campaign.listTouchpoints', places: ['_id'] },
};

/** Query parameters that are sent where an operation takes them. No other optional one is: filters would hide rows. */
const QUERY: Readonly<Record<string, unknown>> = { limit: ROWS, skip: 0, q: 'a' };
/** Ids that are sent in the query, because the service is known to refuse the call without them. */
const QUERY_IDS: ReadonlySet<string> = new Set(['conversation_id']);

/** A call of each GET operation, in an order in which the ids for the details come from the lists before them. */
export function liveCalls(spec: SpecDocument): LiveCall[] {
  const found = new Map<string, string>();
  /** Why there is no id of a kind. */
  const missing = new Map<string, string>();

  /** The ids of these kinds. Throws where one is not known. */
  const need = (kinds: readonly string[]): string[] =>
    kinds.map((kind) => {
      const id = found.get(kind);
      if (id === undefined) throw new NothingToRead(missing.get(kind) ?? whereFrom(kind));
      return id;
    });

  /** Keeps an id of each kind that this list has: the first one of its rows. */
  const keep = (list: string, answer: unknown): void => {
    const rows = Object(answer).data ?? answer;
    for (const [kind, { places }] of sourcesIn(list)) {
      const id = places.flatMap((place) => [...rows].map((row) => textAt(row, place))).find(Boolean);
      if (id) found.set(kind, id);
      else missing.set(kind, `no ${kind.replace(/_id$/, '')} was found`);
    }
  };

  return inOrder(spec).map(({ method, pathIds, query, queryIds }) => ({
    method,
    async run(client) {
      try {
        const ids = need(pathIds);
        const values = need(queryIds);
        const all = { ...query, ...Object.fromEntries(queryIds.map((name, index) => [name, values[index]])) };
        const answer = await call(client, method, Object.keys(all).length === 0 ? ids : [...ids, all]);
        keep(method, answer);
        return answer;
      } catch (error) {
        const reason = error instanceof NothingToRead ? error.message : 'the list before it failed';
        for (const [kind] of sourcesIn(method)) missing.set(kind, reason);
        throw error;
      }
    },
  }));
}

const sourcesIn = (list: string) => Object.entries(SOURCES).filter(([, source]) => source.list === list);

const whereFrom = (kind: string) =>
  `it is not known where ids of the kind ${kind} are found: say so in SOURCES of scripts/lib/live/calls.ts`;

/** What a call needs. */
interface Reading {
  method: string;
  /** Kinds of ids, in the order of the path. */
  pathIds: readonly string[];
  query: Readonly<Record<string, unknown>>;
  queryIds: readonly string[];
}

/** The reading operations, each after the lists in which its ids are found. */
function inOrder(spec: SpecDocument): Reading[] {
  const readings = new Map(
    specOperations(spec)
      .filter(({ verb }) => verb === 'GET')
      .map((operation) => [operation.sdkMethod, readingOf(spec, operation)]),
  );
  const ordered = new Set<Reading>();
  const add = (reading: Reading | undefined): void => {
    if (!reading || ordered.has(reading)) return;
    for (const kind of [...reading.pathIds, ...reading.queryIds]) {
      const list = SOURCES[kind]?.list;
      if (list !== undefined && list !== reading.method) add(readings.get(list));
    }
    ordered.add(reading);
  };
  for (const reading of readings.values()) add(reading);
  return [...ordered];
}

function readingOf(spec: SpecDocument, { sdkMethod, operation }: ListedOperation): Reading {
  const parameters = (operation.parameters ?? []).map((each) => dereference(spec, each));
  const inQuery = parameters.filter((each) => each.in === 'query');
  return {
    method: sdkMethod,
    pathIds: parameters.filter((each) => each.in === 'path').map(({ name }) => name),
    query: Object.fromEntries(inQuery.flatMap((each) => sentFor(each))),
    queryIds: inQuery.map(({ name }) => name).filter((name) => QUERY_IDS.has(name)),
  };
}

function sentFor({ name, required, example, schema }: Parameter): [string, unknown][] {
  if (Object.hasOwn(QUERY, name)) return [[name, QUERY[name]]];
  return required && !QUERY_IDS.has(name) ? [[name, example ?? schema?.example]] : [];
}

/** Calls a method of the facade by its name: which arguments it takes is in the spec, and not known to the compiler. */
function call(client: ImbraceClient, method: string, args: readonly unknown[]): Promise<unknown> {
  const [namespace = '', name = ''] = method.split('.');
  const target = Reflect.get(Object(Reflect.get(client, namespace)), name);
  if (typeof target !== 'function') throw new TypeError(`There is no method ${method}: write it in src/facade.`);
  return target(...args);
}

/** The text at a place of a row, such as `conversation._id`. */
function textAt(row: unknown, place: string): string | undefined {
  const value = place.split('.').reduce<unknown>((node, name) => Object(node)[name], row);
  return typeof value === 'string' ? value : undefined;
}
