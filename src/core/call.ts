import { InvalidArgumentError } from './errors.js';
import type { ReceivedAnswer } from './received.js';

/** Thrown by a reader of answers: the body is not what its operation returns. `problem` completes "the service answered 200 with …". */
export class UnexpectedAnswer {
  constructor(readonly problem: string) {}
}

/**
 * Runs one call: `request` translates the arguments and sends, `read` translates the answer. What they throw knows
 * nothing of the call; it leaves here with the call's name on it.
 *
 * @param operation the client method, for example `contacts.get`
 */
export async function runCall<Body, Result>(
  operation: string,
  request: () => Promise<ReceivedAnswer>,
  read: (body: Body) => Result,
): Promise<Result> {
  let answer: ReceivedAnswer;
  try {
    answer = await request();
  } catch (error) {
    throw error instanceof InvalidArgumentError ? new InvalidArgumentError(error.argument, error.problem, operation) : error;
  }
  try {
    return read(answer.body as Body);
  } catch (error) {
    throw error instanceof UnexpectedAnswer ? answer.unexpected(error.problem) : error;
  }
}
