import type { Campaign, Channel, Contact, ImbraceClient, Notification, Touchpoint } from 'imbrace-openapi';

/** The generations of the service that the sandbox speaks like. */
export type SandboxGeneration = 'documented' | 'observed';

type Namespace = 'channel' | 'contacts' | 'campaign';
type MethodOf<Name extends Namespace> = `${Name}.${Extract<keyof ImbraceClient[Name], string>}`;
/** A method of the client, as `contacts.update`. */
export type SandboxMethod = { [Name in Namespace]: MethodOf<Name> }[Namespace];

/** How often a request fails, from 0 to 1, by the status of the answer; `lost` is one without an answer. */
export interface FaultRates {
  /** The share of requests with this status. */
  readonly [status: string]: number | undefined;
  /** The share of requests that get no answer: the connection breaks. */
  readonly lost?: number | undefined;
}

/** A row of one's own: its id, and as many of its fields as matter. */
type Own<Row> = Partial<Row> & ({ id: string } | { _id: string });

/** Rows to begin with. The rows of a kind that is given take the place of the made-up ones of that kind. */
export interface SeedData {
  /** Beside these there are made-up contacts only where `contacts` says how many. */
  contacts?: readonly Own<Contact>[];
  channels?: readonly (Own<Channel> & { type: string })[];
  campaigns?: readonly Own<Campaign>[];
  touchpoints?: readonly Own<Touchpoint>[];
}

export interface SandboxOptions {
  /** Which generation of the service it speaks like: `documented` unless this says otherwise. */
  generation?: SandboxGeneration;
  /** Chooses the made-up data, and the requests that `fail` strikes: 1 unless this says otherwise. */
  seed?: number;
  /** How many made-up contacts it begins with: 50 unless this says otherwise. */
  contacts?: number;
  /** Rows of one's own to begin with; their ids are kept. */
  seedData?: SeedData;
  /** The only key or token that it takes: all others are answered with 401. It takes any, where this is left out. */
  key?: string;
  /**
   * How often requests fail: `{ 503: 0.1, lost: 0.05 }` is status 503 for a tenth of them, and a broken connection for a
   * twentieth. It takes any status from 400 to 599, and `lost`.
   */
  fail?: FaultRates;
  /** Milliseconds before a request is processed. */
  latency?: number;
}

/** What is to go wrong with one request. */
export interface SandboxFault {
  /** Answers with this status, from 300 to 599, in place of the answer that is due. */
  status?: number;
  /** Seconds in the `retry-after` header of that answer. Without it, a 429 and a 503 say 1 second, others have no such header. */
  retryAfter?: number;
  /** Headers of that answer, whatever their case. */
  headers?: Readonly<Record<string, string>>;
  /** Gives no answer: the connection breaks. The request is processed all the same, unless `processed` is false. */
  lost?: boolean;
  /** Milliseconds before the request is processed, at most 600,000. Alone, it is answered as usual after that. */
  delay?: number;
  /** Whether the request is processed: by itself, one that is `lost` is, and one that is answered with `status` is not. */
  processed?: boolean;
}

/** A request that came, for assertions. What are credentials by their names, in headers, query and body, is masked. */
export interface SandboxRequest {
  /** The method of the client that sends such a request; undefined where it is no operation of the spec. */
  readonly operation: SandboxMethod | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  /** What JSON or a form held. Of a file there is `{ name, type, size }`, of a body over 64 KiB a text with its size. */
  readonly body: unknown;
}

export interface SandboxCounters {
  /** All requests. */
  received: number;
  /** Requests that were carried out, by method: none that failed before, or was refused. */
  processed: Partial<Record<SandboxMethod, number>>;
  /** Faults, by status, or as `lost` or `delay`. */
  faults: Record<string, number>;
}

/** The rows that there are, by their ids. They have the fields of both generations. */
export interface SandboxState {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  readonly touchpoints: ReadonlyMap<string, Touchpoint>;
  readonly notifications: ReadonlyMap<string, Notification>;
}

/** What can be done with a sandbox, wherever it answers. */
export interface SandboxControls {
  /**
   * Makes the next requests of a method fail. Calls add up: the faults come in the order in which they were asked for.
   *
   * @param method as `contacts.update`
   * @param times how many requests: 1 unless this says otherwise
   * @throws RangeError where there is no such method, or no such fault
   * @example sandbox.failNext('contacts.update', { status: 503, retryAfter: 1 });
   */
  failNext(method: SandboxMethod, fault: SandboxFault, times?: number): void;
  /**
   * Takes it back to what it began with: its rows, counters and requests; the faults asked for are forgotten. A request that
   * is still in flight is answered, but changes nothing that is seen after the reset.
   */
  reset(): void;
  /** How many requests came, were carried out, and failed. */
  readonly counters: SandboxCounters;
  /** The last 1,000 requests, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The rows that it has now, to look at. */
  readonly state: SandboxState;
}
