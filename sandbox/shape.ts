import type { Generation } from '../spec/document.ts';
import { isRecord } from '../src/core/input/index.ts';
import { GIVEN } from './state.ts';

/** How rows are to look. */
export interface Style {
  generation: Generation;
  /** The names of the fields whose content is the callers' and platforms' own: it is shown whole. */
  freeForm: ReadonlySet<string>;
}

/**
 * Makes rows look as a generation sends them: with the fields that a row of the spec's example has, and those that a
 * caller has set. So a change of an example changes what the sandbox sends, and no shape is written down a second time.
 */
export function shapeRows(rows: readonly object[], examples: readonly unknown[], style: Style): object[] {
  const example = union(examples);
  const shaped = rows.map((row) => pick(row, example, style) as Record<string, unknown>);
  return style.generation === 'documented' ? shaped.map((row) => withoutEmpty(row, style)) : shaped;
}

/** The rows of an example, and the objects in them, may have different optional fields: all of them together. */
function union(rows: readonly unknown[]): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const [name, value] of rows.filter(isRecord).flatMap((row) => Object.entries(row))) {
    const before = all[name];
    if (isRecord(before)) all[name] = isRecord(value) ? union([before, value]) : before;
    else all[name] = value;
  }
  return all;
}

function pick(value: unknown, example: unknown, style: Style): unknown {
  if (Array.isArray(value) && Array.isArray(example)) return value.map((item) => pick(item, union(example), style));
  if (!isRecord(value) || !isRecord(example)) return value;
  const given = (value as { [GIVEN]?: readonly string[] })[GIVEN] ?? [];
  const names = [...new Set([...Object.keys(example), ...given])];
  return Object.fromEntries(
    names.map((name) => [name, style.freeForm.has(name) ? value[name] : pick(value[name], example[name], style)]),
  );
}

/** Documented objects leave out what is empty, and count as updated when they were created. */
function withoutEmpty(row: Record<string, unknown>, style: Style): Record<string, unknown> {
  const { created_at, updated_at } = row;
  const filled = updated_at === null ? { ...row, updated_at: created_at } : row;
  return Object.fromEntries(
    Object.entries(filled)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => [
        name,
        isRecord(value) && !style.freeForm.has(name) ? withoutEmpty(value, style) : value,
      ]),
  );
}
