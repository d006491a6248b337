/** The answer of a call, read and checked. */
export interface Answer {
  /** Parsed JSON, the text of a file, or a stream of it; undefined where the answer is empty. */
  readonly body?: unknown;
  /** What the service answered; its body has been read, unless the call is a stream. */
  readonly response: Response;
}
