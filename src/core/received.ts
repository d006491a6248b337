/** A read answer, in the form that openapi-fetch takes for a Response. */
export interface ReceivedAnswer {
  readonly ok: true;
  readonly status: number;
  readonly headers: typeof NO_HEADERS;
  /** What the call resolves to; openapi-fetch hands it on untouched, as it does with streams. */
  readonly body: unknown;
}

/** The one header openapi-fetch asks for, to find out whether a body is there; this one has been read already. */
export const NO_HEADERS = { get: () => null };
