import { expect } from 'vitest';
import { type ApiError, isApiError } from '../../src/index.ts';
import { clientFor, failureOf } from './client.ts';
import { type Handler, serve } from './server.ts';

export const JSON_TYPE = { 'content-type': 'application/json' };
export const REQUEST_ID = { 'x-request-id': 'req_1' };
export const HTML = '<html><body>Welcome to the proxy</body></html>';

/** The error of a call that is answered like this. */
export async function errorFor(handler: Handler): Promise<ApiError> {
  const server = await serve(handler);
  const error = await failureOf<ApiError>(clientFor(server.url).contacts.get('con_1', { maxRetries: 0 }));
  expect(isApiError(error)).toBe(true);
  return error;
}
