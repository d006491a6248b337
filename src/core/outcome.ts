import type { Reading } from './answer.js';
import type { ConnectionFault } from './connection.js';

/** Headers as they were sent: what an error about the answer must mask. */
export type SentHeaders = Readonly<Record<string, string>>;

/** How one try ended. */
export type Outcome =
  /** With what the operation returns. */
  | { readonly kind: 'answer'; readonly reading: Reading; readonly sent: SentHeaders }
  /** With an error status. */
  | { readonly kind: 'status'; readonly reading: Reading; readonly sent: SentHeaders; readonly retryAfter: number | undefined }
  /** With a success that is none, or a redirect that is not followed. */
  | { readonly kind: 'unusable'; readonly reading: Reading; readonly sent: SentHeaders }
  /** Without an answer. */
  | { readonly kind: 'network'; readonly fault: ConnectionFault; readonly cause: unknown }
  | { readonly kind: 'timeout'; readonly option: 'timeout' | 'totalTimeout'; readonly ms: number }
  /** By the caller's signal; `begun` is false where it came before this try. */
  | { readonly kind: 'abort'; readonly reason: unknown; readonly begun: boolean }
  /** Before sending: the credential function failed. */
  | { readonly kind: 'credential'; readonly cause: unknown };
