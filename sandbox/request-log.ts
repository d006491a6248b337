/** Keeps what was asked, for assertions. */
import { isRecord } from '../src/core/input/index.ts';
import type { SandboxMethod, SandboxRequest } from './options.ts';
import type { IncomingRequest, ReceivedBody } from './request.ts';

/** As many as the tests of a file send, and few enough to stay small. */
const REQUEST_LIMIT = 1000;
/** More is no body to compare in an assertion: its size is kept in its place. */
const BODY_LIMIT = 64 * 1024;

const MASK = '***';
const CREDENTIAL =
  /(?:token|secret|passw(?:or)?d|passphrase|jwt|authorization|cookie|credentials|(?:api|access|private|secret|signing|aes)[-_]?key)$/i;

/** A copy in which credentials cannot be read, wherever they are. */
function masked(value: unknown, name = ''): unknown {
  if (CREDENTIAL.test(name) && value !== null && value !== undefined) return MASK;
  if (Array.isArray(value)) return value.map((each) => masked(each));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, masked(each, field)]));
}

function bodyOf({ value, form }: ReceivedBody, size: number): unknown {
  if (size > BODY_LIMIT) return `(${size} bytes)`;
  if (!form) return value;
  const part = (each: FormDataEntryValue) =>
    typeof each === 'string' ? each : { name: each.name, type: each.type, size: each.size };
  return Object.fromEntries([...form].map(([name, each]) => [name, part(each)]));
}

function queryOf(target: string): Record<string, string | string[]> {
  const search = new URLSearchParams(target.split(/\?(.*)/s)[1] ?? '');
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const [only = '', ...others] = search.getAll(name);
      return [name, others.length > 0 ? [only, ...others] : only];
    }),
  );
}

type Entry = { -readonly [Field in keyof SandboxRequest]: SandboxRequest[Field] };

export function createRequestLog() {
  const requests: Entry[] = [];
  return {
    requests: requests as readonly SandboxRequest[],
    /** @returns what to call with the body, once that has come */
    add(operation: SandboxMethod | undefined, { method, target, headers }: IncomingRequest) {
      const entry: Entry = {
        operation,
        method,
        path: target.split('?', 1)[0] ?? target,
        query: masked(queryOf(target)) as Entry['query'],
        headers: masked(headers) as Entry['headers'],
        body: undefined,
      };
      requests.push(entry);
      if (requests.length > REQUEST_LIMIT) requests.shift();
      return (body: ReceivedBody, size: number) => {
        entry.body = masked(bodyOf(body, size));
      };
    },
    clear() {
      requests.length = 0;
    },
  };
}
