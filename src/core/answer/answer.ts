/** What openapi-fetch looks for in them is absent. */
const NO_HEADERS = new Map<string, string>();

/** The answer of a call, read and checked. openapi-fetch takes it for a Response, and hands its body on as it is. */
export class Answer {
  readonly ok = true;
  readonly headers = NO_HEADERS;

  /**
   * @param body parsed JSON, the text of a file, or a stream of it; undefined where the answer is empty
   * @param response what the service answered; its body has been read, unless the call is a stream
   */
  constructor(
    readonly body: unknown,
    readonly response: Response,
  ) {}
}
