import type { Responses } from '../spec/document.ts';
import { isRecord } from '../src/core/input/index.ts';
import type { Result } from './result.ts';
import { type Style, shapeRows } from './shape.ts';
import { rowsOf, successOf } from './spec.ts';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** No body where it is left out. */
  body?: string;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Answers with the spec's example for this operation and generation, whatever was asked for; a header says so. */
export function exampleAnswer(responses: Responses, { generation }: Style): Answer {
  const [type, example] = successOf(responses, generation);
  const headers = { 'x-sandbox': 'example' };
  if (example === undefined) return { status: 204, headers };
  if (type === 'application/json') return json(200, example, headers);
  return { status: 200, headers: { ...headers, 'content-type': type }, body: String(example) };
}

/** Puts a result into words: those of the spec's example for this operation and generation. */
export function answerOf(result: Result, responses: Responses, style: Style): Answer {
  const { generation } = style;
  if (generation === 'documented' && responses['204']) return { status: 204 };
  const [type, example] = successOf(responses, generation);
  if ('done' in result) return json(200, example);
  if ('table' in result) return { status: 200, headers: { 'content-type': type }, body: csv(result.table, example) };
  const single = 'row' in result;
  const found = single ? (Array.isArray(example) && result.siblings) || [result.row] : result.rows;
  const rows = shapeRows(found, rowsOf(example), style);
  if (Array.isArray(example)) return json(200, rows);
  const enveloped = isRecord(example) && 'data' in example;
  if (single) return json(200, enveloped ? { data: rows[0] } : rows[0]);
  // To the observed service `count` is all that matches and `total` this page; to the documented one `total` is all.
  const total = generation === 'observed' ? rows.length : result.matching;
  const { matching: count, hasMore: has_more, unread: unread_count } = result;
  const facts: Record<string, unknown> = { data: rows, items: rows, count, total, has_more, unread_count };
  const envelope = Object.entries(example as object).map(([name, value]) => [name, facts[name] ?? value]);
  return json(200, Object.fromEntries(envelope));
}

/** The columns are those of the example. */
function csv(rows: readonly object[], example: unknown): string {
  const [header = ''] = String(example).split('\n');
  const columns = header.split(',') as never[];
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `${[header, ...lines].join('\n')}\n`;
}

function cell(value: unknown): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
