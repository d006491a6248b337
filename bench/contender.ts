/** What every contender is set up with. */
export interface Setup {
  baseUrl: string;
  apiKey?: string | undefined;
  /** Gives the credential, in place of `apiKey`, where a client has a place for a function. */
  askForKey?: () => string;
  /** A hook of the user's: told of each answer, where a client has a place for one. */
  onAnswer?: (() => void) | undefined;
  /** In place of the runtime's. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one try, for those that have such an option; else their default holds. */
  timeout?: number | undefined;
}

/** The calls that the faults are tried on, each resolving to what its client resolves to. */
export interface Calls {
  /** What a user of it may log. */
  client?: unknown;
  getContact(id: string, signal?: AbortSignal): Promise<unknown>;
  createCampaign(name: string): Promise<unknown>;
  deleteCampaign(id: string): Promise<unknown>;
  upload?(file: Blob, name: string): Promise<unknown>;
}

/** The calls that are measured. */
export interface SpeedCalls extends Pick<Calls, 'getContact'> {
  /** One page of contacts. */
  listContacts(limit: number): Promise<unknown>;
  /** Goes through all contacts, this many a page. @returns how many there were */
  countContacts(limit: number): Promise<number>;
  /** The contacts as CSV, as they come. */
  exportCsv(): Promise<ReadableStream<Uint8Array>>;
}

/** The calls of a client that is measured and put through the faults. */
export interface MeasuredCalls extends Calls, SpeedCalls {}

/** A client, used as its documentation says and with its defaults. */
export interface Contender<Kind = Calls> {
  name: string;
  /** The module that exports it. */
  module?: string;
  connect(setup: Setup): Kind;
  /** For clients that do not throw: gives the data out of a result, or throws what it says is wrong. */
  unwrap?(result: unknown): unknown;
  /** Its own way to tell that an error is a 404, where it throws one. */
  isNotFound?(error: unknown): boolean;
  /** Whose lists it pages through by itself. */
  pagesThrough?: 'this service' | 'its own service';
  /** Takes `onAnswer`. */
  hasHooks?: true;
  /** A call cannot be aborted. */
  takesNoSignal?: true;
}

/** An error that a client returns instead of throwing it. */
export class ReturnedError {
  constructor(
    readonly error: unknown,
    readonly status: number | undefined,
  ) {}
}

/** What clients of openapi-fetch's manner resolve to. */
export interface Returned<Data> {
  data?: Data;
  error?: unknown;
  response?: Response;
}

/** Throws the error that was returned, if one was. */
export function unwrapReturned<Data>({ data, error, response }: Returned<Data>): Data | undefined {
  if (error !== undefined) throw new ReturnedError(error, response?.status);
  return data;
}

/** A page of contacts as it goes over the wire. */
export interface WirePage {
  data: { id: string }[];
  has_more: boolean;
}

/** The loop by hand, for clients that know no pages. */
export async function countByHand(
  limit: number,
  load: (skip: number) => Promise<WirePage | undefined>,
): Promise<number> {
  let seen = 0;
  for (let skip = 0, more = true; more; skip += limit) {
    const page = await load(skip);
    if (!page) throw new Error('no page');
    for (const { id } of page.data) if (id) seen++;
    more = page.has_more;
  }
  return seen;
}

/** The routes that are called, for clients that have to be told. */
export const ROUTES = {
  contact: (id: string) => `channel-service/v1/contacts/${encodeURIComponent(id)}`,
  contacts: 'channel-service/v1/contacts',
  csv: 'channel-service/v1/contacts/_export_csv',
  upload: 'channel-service/v1/contacts/_fileupload',
  campaigns: 'channel-service/v1/campaign',
  campaign: (id: string) => `channel-service/v1/campaign/${encodeURIComponent(id)}`,
};

/** The form of an upload, for clients that have to be given one. */
export function formOf(file: Blob, name: string): FormData {
  const form = new FormData();
  form.append('file', file, name);
  return form;
}
