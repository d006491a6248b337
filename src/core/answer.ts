import { excerpt, isRecord } from './text.js';

/** What the body of a successful answer must be. */
export type AnswerKind = 'json' | 'csv' | 'void';

/** An answer, read. `problem` is undefined where it is what the operation returns; its `body` is then the value. */
export interface Reading {
  readonly response: Response;
  readonly problem: string | undefined;
  readonly body: unknown;
}

/** How much of an error body is read: every error the service sends fits, a page of a proxy is cut, 200 MB harm nobody. */
const ERROR_BODY_BYTES = 64 * 1024;

const JSON_TYPE = /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i;
const CSV_TYPE = /^(?:text|application)\/csv\b/i;

/** What each kind is asked for. Errors are JSON whatever the operation returns. */
export const ACCEPT: Readonly<Record<AnswerKind, string>> = {
  json: 'application/json',
  csv: 'text/csv, application/json',
  void: 'application/json',
};

/** Reads a successful answer and checks that it is what its operation returns at all; its fields are not checked. */
export async function readAnswer(response: Response, kind: AnswerKind): Promise<Reading> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (text.trim() === '') {
    return kind === 'void' ? { response, problem: undefined, body: undefined } : { response, problem: 'an empty body', body: undefined };
  }
  if (kind === 'csv') return { response, problem: CSV_TYPE.test(type) ? undefined : unexpectedType(type, text), body: text };
  if (!JSON_TYPE.test(type)) return { response, problem: unexpectedType(type, text), body: excerpt(text) };
  return readJson(response, text);
}

function readJson(response: Response, text: string): Reading {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { response, problem: `malformed JSON that begins ${JSON.stringify(excerpt(text))}`, body: excerpt(text) };
  }
  if (typeof body !== 'object' || body === null) return { response, problem: `the JSON value ${excerpt(text)}`, body };
  return { response, problem: isRecord(body) && body.success === false ? 'success: false' : undefined, body };
}

const unexpectedType = (type: string, text: string) => `${type || 'no content type'} that begins ${JSON.stringify(excerpt(text))}`;

/** Reads the body of an error: JSON where it is JSON, else its text, and never more than a bounded part of it. */
export async function readErrorBody(response: Response): Promise<unknown> {
  const text = await readStart(response, ERROR_BODY_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    return text.trim() === '' ? undefined : text;
  }
}

async function readStart(response: Response, limit: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; size < limit; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, limit - size), { stream: true });
    size += value.byteLength;
  }
  reader.cancel().catch(ignore);
  return text;
}

/** A body that is not read to its end holds its connection; letting go of it may fail, which changes nothing. */
export function releaseBody(response: Response): void {
  response.body?.cancel().catch(ignore);
}

const ignore = () => {};
