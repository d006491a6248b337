/** Tells openapi-fetch that there is a body to read. */
const HEADERS = { get: () => 'known' };

/** The answer of a call, read and checked. openapi-fetch takes it for a Response, and hands its body on. */
export class Answer {
  readonly ok = true;
  readonly status = 200;
  readonly headers = HEADERS;

  /** @param response what the service answered; its body has been read, unless the call is a stream */
  constructor(
    readonly body: unknown,
    readonly response: Response,
  ) {}

  /** The body: parsed JSON, the text of a file, or a stream of it; undefined where the answer is empty. */
  async json(): Promise<unknown> {
    return this.body;
  }
}
