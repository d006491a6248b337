import { InvalidArgumentError } from './errors.js';

/** Turns a request body into what `fetch` takes: FormData as it is, anything else as JSON. */
export function serializeBody(body: unknown): FormData | string {
  if (body instanceof FormData) return body;
  if (typeof body !== 'object' || body === null) {
    throw new InvalidArgumentError('input', `must be an object, not ${body === null ? 'null' : typeof body}`);
  }
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new InvalidArgumentError('input', `cannot be written as JSON: ${error instanceof Error ? error.message : error}`);
  }
}
