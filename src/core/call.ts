import { ImbraceError, InvalidArgumentError } from './errors.js';

/**
 * Puts a call's name on what its arguments were refused for: what refuses them on the way knows nothing of the call.
 *
 * @param operation the client method, for example `contacts.get`
 */
export function nameCall(error: unknown, operation: string): ImbraceError {
  if (error instanceof ImbraceError && !(error instanceof InvalidArgumentError)) return error;
  // Anything else comes from the arguments: a body that JSON cannot hold, say.
  const { argument = 'input', problem = `is refused: ${error}` } = error as Partial<InvalidArgumentError>;
  return new InvalidArgumentError(argument, problem, operation);
}
