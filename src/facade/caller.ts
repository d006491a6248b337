import { runCall } from '../core/call.js';
import { checkRequestOptions, mergeRequestOptions, type RequestOptions } from '../core/options.js';
import type { CallContext } from '../core/outgoing.js';
import type { ReceivedAnswer } from '../core/received.js';
import { type Operate, type OperationData, type OperationId, type OperationInput, routes } from '../generated/operations.js';

/**
 * Calls one operation of the spec.
 *
 * @param read translates the answer into the documented result
 * @param request translates the documented arguments into the operation's input and sends it
 */
export type Caller = <Id extends OperationId, Result>(
  id: Id,
  options: RequestOptions | undefined,
  read: (body: OperationData<Id>) => Result,
  request: (send: (input: OperationInput<Id>) => Promise<ReceivedAnswer>) => Promise<ReceivedAnswer>,
) => Promise<Result>;

/** Ties the generated operations to the policies of one client. @param defaults the client's own options */
export function createCaller(operate: Operate<ReceivedAnswer, CallContext>, defaults: RequestOptions): Caller {
  return (id, options, read, request) => {
    const [, , operation, kind] = routes[id];
    return runCall(
      operation,
      () => {
        const merged = options === undefined ? defaults : mergeRequestOptions(defaults, checkRequestOptions(options));
        return request((input) => operate(id, input, { operation, kind, options: merged }));
      },
      read,
    );
  };
}
