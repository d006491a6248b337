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
   * Hands the file on as it comes, instead of as one text. Call it at once, and do not await the text as well, which then
   * rejects with an `InvalidArgumentError`. `timeout` is here how long the service may send nothing. What goes wrong on the
   * way is thrown to the reader of the stream alone: hooks and the log are not told.
   *
   * @example
   * const csv = await client.contacts.exportCsv().stream();
   * for await (const bytes of csv) console.log(bytes.length);
   */
  stream(): Call<ReadableStream<Uint8Array>>;
}

/** One page of a list. */
export interface ListPage<Value, Item> {
  /** The page as the list call itself gives it: rows under `data`, with what the service says beside them. */
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
   * The pages from this one on, each asked for when the one before has been dealt with. Where rows are added on top of the
   * list meanwhile, the same rows may come again: such a page is given without rows, so that no row comes twice.
   *
   * @example
   * for await (const page of client.contacts.list({ limit: 100 }).pages()) console.log(page.items.length);
   */
  pages(): AsyncGenerator<ListPage<Value, Item>, undefined>;
  /**
   * The rows of this page and those after it, in one array.
   *
   * @param options how many rows at most, which has to be said: what a list holds may not fit into memory
   * @param options.limit the number of rows
   * @throws InvalidArgumentError if there is no such limit; the first page has been asked for by then
   * @example
   * const contacts = await client.contacts.search({ q: 'alice' }).toArray({ limit: 500 });
   */
  toArray(options: { limit: number }): Promise<Item[]>;
}
