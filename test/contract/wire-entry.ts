/** How one method goes over the wire and what comes back. */
export interface WireEntry {
  method: string;
  /** All arguments but the options, each documented field used at least once. */
  args: readonly unknown[];
  verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Decoded; sent in any order, but repeated keys in this one. */
  query?: readonly (readonly [name: string, value: string])[];
  body?: unknown;
  /** What it resolves to, by the answer that is asked of the mock server. */
  results: Readonly<Record<string, unknown>>;
  /** The error statuses it documents beside those that every operation has. */
  also?: readonly (404 | 409 | 422)[];
  /** Wrong arguments, and who refuses them: the client (the argument it names) or the service (a status). */
  refused: readonly (readonly [args: readonly unknown[], by: string | number])[];
}
