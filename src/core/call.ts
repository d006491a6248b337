import { ImbraceError, InvalidArgumentError } from './errors.js';
import type { ReceivedAnswer } from './received.js';

/** What openapi-fetch makes of a request: it hands the answer through. */
export interface Sent {
  readonly response: ReceivedAnswer;
}

/**
 * Runs one call: `request` translates the arguments and sends. What is refused on the way knows nothing of the call;
 * the error leaves here with the call's name on it.
 *
 * @param operation the client method, for example `contacts.get`
 */
export async function runCall<Result>(operation: string, request: () => Promise<Sent>): Promise<Result> {
  try {
    return (await request()).response.body as Result;
  } catch (error) {
    if (error instanceof ImbraceError && !(error instanceof InvalidArgumentError)) throw error;
    // Anything else comes from the arguments: a body that JSON cannot hold, say.
    const { argument = 'input', problem = `is refused: ${error}` } = error as Partial<InvalidArgumentError>;
    throw new InvalidArgumentError(argument, problem, operation);
  }
}
