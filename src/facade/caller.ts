import type { Reader } from '../core/answer.js';
import { nameCall } from '../core/call.js';
import { type CallOptions, checkOptions, mergeOptions, type RequestOptions } from '../core/options.js';
import type { CallContext } from '../core/outgoing.js';
import type { ReceivedAnswer } from '../core/received.js';
import type { Operate, Operation, OperationData, OperationId, OperationInput } from '../generated/operations.js';

/** What openapi-fetch makes of a request: it hands the answer through. */
interface Sent {
  readonly response: ReceivedAnswer;
}

/**
 * Calls one operation of the spec.
 *
 * @param read translates the answer into the documented result
 * @param request translates the documented arguments into the operation's input and sends it
 */
export type Caller = <Id extends OperationId, Result>(
  operation: Operation<Id>,
  options: RequestOptions | undefined,
  read: (body: OperationData<Id>) => Result,
  request: (send: (input: OperationInput<Id>) => Promise<Sent>) => Promise<Sent>,
) => Promise<Result>;

/**
 * Ties the generated operations to the policies of one client.
 *
 * @param defaults the client's own options
 */
export function createCaller(operate: Operate<ReceivedAnswer, CallContext>, defaults: CallOptions): Caller {
  return async (entry, options, read, request) => {
    const [operation, , , kind = 'json'] = entry;
    try {
      const merged = options === undefined ? defaults : mergeOptions(defaults, checkOptions(options));
      const context: CallContext = { operation, kind, options: merged, read: read as Reader };
      const { response } = await request((input) => operate(entry, input, context));
      return response.body as ReturnType<typeof read>;
    } catch (error) {
      throw nameCall(error, operation);
    }
  };
}
