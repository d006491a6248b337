import { isRecord } from '../src/core/fields.ts';
import type { Generation } from './spec.ts';
import { GIVEN } from './state.ts';

/** What callers and platforms put into these is theirs: it is shown whole. */
const FREE_FORM = new Set(['config', 'message', 'additional_params', 'action_to']);

/**
 * Makes rows look as a generation sends them: with the fields that a row of the spec's example has, and those that a
 * caller has set. So a change of an example changes what the sandbox sends, and no shape is written down a second time.
 */
export function shapeRows(rows: readonly object[], examples: readonly unknown[], generation: Generation): object[] {
  const example = union(examples);
  const shaped = rows.map((row) => pick(row, example) as Record<string, unknown>);
  return generation === 'documented' ? shaped.map(withoutEmpty) : shaped;
}

/** The rows of an example may have different optional fields: all of them together. */
const union = (rows: readonly unknown[]): object => Object.assign({}, ...rows);

function pick(value: unknown, example: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(example)) return value.map((item) => pick(item, union(example)));
  if (!isRecord(value) || !isRecord(example)) return value;
  const given = (value as { [GIVEN]?: readonly string[] })[GIVEN] ?? [];
  const names = [...new Set([...Object.keys(example), ...given])];
  return Object.fromEntries(
    names.map((name) => [name, FREE_FORM.has(name) ? value[name] : pick(value[name], example[name])]),
  );
}

/** Documented objects leave out what is empty, and count as updated when they were created. */
function withoutEmpty(row: Record<string, unknown>): Record<string, unknown> {
  const { created_at, updated_at } = row;
  const filled = updated_at === null ? { ...row, updated_at: created_at } : row;
  return Object.fromEntries(
    Object.entries(filled)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [name, isRecord(value) && name !== 'message' ? withoutEmpty(value) : value]),
  );
}
