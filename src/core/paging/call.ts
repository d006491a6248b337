/** What a call resolves to, with the answer it came from. */
export interface WithResponse<T> {
  /** What the call itself resolves to. */
  data: T;
  /** The answer: its status and headers. Its body has been read, unless the call is a stream. */
  response: Response;
  /** The id the gateway gave the request (`x-request-id`): quote it when you ask the vendor. */
  requestId: string | undefined;
}

/** A call under way: a promise of its result. */
export interface Call<T> extends Promise<T> {
  /**
   * Resolves to the result and the answer it came from.
   *
   * @example
   * const { data, response, requestId } = await client.contacts.get('contact_id').withResponse();
   */
  withResponse(): Promise<WithResponse<T>>;
}

/** The download of a file. */
export interface DownloadCall extends Call<string> {
  /**
   * Hands the file on as it comes, instead of as one text: ask for it at once, and only for one of the two, since the
   * text then rejects with an `InvalidArgumentError`. `timeout` is then how long the service may send nothing. What goes wrong on the way is thrown to the reader, and to nobody else:
   * not to the log, nor to a hook.
   *
   * @example
   * const csv = await client.contacts.exportCsv().stream();
   * for await (const bytes of csv) console.log(bytes.length);
   */
  stream(): Call<ReadableStream<Uint8Array>>;
}

/** One page of a list. */
export interface ListPage<Value, Item> {
  /** What the call resolves to where this page is asked for. */
  readonly value: Value;
  /** The rows of this page. */
  readonly items: Item[];
  /** Whether there may be another page. */
  hasNextPage(): boolean;
  /**
   * Gets the page after this one, with the same options. It may be empty: not every list says where it ends.
   *
   * @throws InvalidArgumentError if this is known to be the last page
   */
  getNextPage(): Promise<ListPage<Value, Item>>;
}

/** A call for a page of a list, and a way to all that follow: `for await` goes through the rows of all pages. */
export interface ListCall<Value, Item> extends Call<Value>, AsyncIterable<Item> {
  /**
   * The pages from this one on, each asked for when the one before has been dealt with. A page whose rows were given
   * already, since as many new ones came before them meanwhile, has no rows.
   *
   * @example
   * for await (const page of client.contacts.list({ limit: 100 }).pages()) console.log(page.items.length);
   */
  pages(): AsyncGenerator<ListPage<Value, Item>, undefined>;
  /**
   * The rows of this page and those after it, in one array.
   *
   * @param options.limit how many at most: what a list holds may not fit into memory
   * @throws InvalidArgumentError if there is no such limit; the first page has been asked for by then
   * @example
   * const contacts = await client.contacts.search({ q: 'alice' }).toArray({ limit: 500 });
   */
  toArray(options: { limit: number }): Promise<Item[]>;
}
