import type { JudgeName } from './opinion.ts';

/** A rule that this spec breaks with good reason. An exception that is no longer needed is reported as a finding. */
export interface Exception {
  judge: JudgeName;
  rule: string;
  reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    judge: 'spectral',
    rule: 'info-contact',
    reason: 'The service is another’s, and nobody there answers for this description of it.',
  },
  {
    judge: 'spectral',
    rule: 'license-url',
    reason: 'OpenAPI 3.1 allows either `identifier` or `url`, and an SPDX identifier is given.',
  },
  {
    judge: 'spectral',
    rule: 'openapi-tags-alphabetical',
    reason:
      'The tags stand in the order in which a user needs them: a channel first, then its contacts, then campaigns.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api2:2023-jwt-best-practices',
    reason: 'How the gateway checks its tokens is not known, so keeping RFC 8725 cannot be promised for it.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api4:2023-array-limit',
    reason: 'The service names no longest array; a made-up one would refuse answers and requests that are fine.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api4:2023-integer-format',
    reason: 'Every number is one of JSON; int64 would make generators of clients give bigint for a count.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api4:2023-integer-limit',
    reason: 'The service names no largest number; a made-up one would refuse answers and requests that are fine.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api4:2023-rate-limit',
    reason: 'No answer was seen with headers of a rate limit; Retry-After, which a client needs at 429, is described.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api4:2023-string-limit',
    reason: 'The service names no longest text; a made-up one would refuse answers and requests that are fine.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api4:2023-string-restricted',
    reason: 'Names and messages are free text, ids are opaque, times may be empty: no format or pattern fits.',
  },
  {
    judge: 'spectral',
    rule: 'owasp:api8:2023-define-cors-origin',
    reason: 'Which origins a browser may call from is up to the gateway, and no answer was seen with the header.',
  },
];
