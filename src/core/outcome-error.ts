import { answerError, statusError } from './api-error.js';
import { AbortError, AuthError, type CallFacts, ConnectionError, type ImbraceError, NetworkError, TimeoutError } from './errors.js';
import type { Outcome } from './outcome.js';
import type { OutgoingRequest } from './outgoing.js';
import { apiFacts } from './received.js';
import { visibleUrl } from './redact.js';

/** The error for a call whose last try ended like this. */
export function outcomeError(request: OutgoingRequest, outcome: Outcome, attempts: number, note: string): ImbraceError {
  const facts: CallFacts = { operation: request.call.operation, method: request.method, url: visibleUrl(request.url), attempts };
  const where = `(${facts.method} ${facts.url}${attempts > 1 ? `, ${attempts} tries` : ''})`;
  const notes = note ? [note] : [];
  switch (outcome.kind) {
    case 'status':
      if (request.method === 'DELETE' && outcome.reading.response.status === 404 && attempts > 1) notes.push(DELETED_BEFORE);
      return statusError({ ...apiFacts(request, outcome.sent, outcome.reading, attempts), retryAfter: outcome.retryAfter }, notes);
    case 'network': {
      const { recognised, code } = outcome.fault;
      const type = recognised ? ConnectionError : NetworkError;
      const what = recognised ? 'the connection failed' : 'fetch failed, without an answer';
      const advice = recognised ? 'Check the network and baseUrl.' : 'error.cause tells what it was.';
      const message = `${facts.operation}: ${what}${code ? ` with ${code}` : ''} ${where}. ${[...notes, advice].join(' ')}`;
      return new type(message, { ...facts, code, cause: outcome.cause });
    }
    case 'timeout': {
      const advice = `Raise ${outcome.option} if the service needs longer.`;
      return new TimeoutError(
        `${facts.operation}: no complete answer within ${outcome.option} = ${outcome.ms} ms ${where}. ${[...notes, advice].join(' ')}`,
        facts,
      );
    }
    case 'abort': {
      const sent = outcome.begun ? attempts : attempts - 1;
      return new AbortError(`${facts.operation}: aborted by the caller's signal ${where}`, { ...facts, attempts: sent, cause: outcome.reason });
    }
    case 'credential':
      return new AuthError(`${facts.operation}: the accessToken function failed, so nothing was sent ${where}. error.cause tells why.`, {
        ...facts,
        attempts: attempts - 1,
        status: 0,
        cause: outcome.cause,
      });
    default:
      return answerError(apiFacts(request, outcome.sent, outcome.reading, attempts), outcome.reading.problem ?? 'an unexpected body');
  }
}

const DELETED_BEFORE = 'An earlier try of this call, whose answer was lost, may have deleted it.';
