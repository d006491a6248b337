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
