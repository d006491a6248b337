import { describe, expect, it } from 'vitest';
import { shapeRows } from '../../sandbox/shape.ts';
import type { Generation } from '../../spec/document.ts';

/** How a row looks, where the spec's example has these rows; what is in `config` is the caller's own. */
const shown = (generation: Generation, row: object, ...examples: object[]) =>
  shapeRows([row], examples, { generation, freeForm: new Set(['config']) })[0];

describe('a row', () => {
  it('has the fields that any row of the example has, also in its objects and lists', () => {
    const row = { id: 1, inner: { a: 1, b: 2, own: 3 }, list: [{ c: 4, own: 5 }, 'text'], own: 6 };
    const examples = [{ id: 0, inner: { a: 0 } }, { inner: { b: 0 }, list: [{ c: 0 }] }, { inner: null }];
    expect(shown('observed', row, ...examples)).toEqual({ id: 1, inner: { a: 1, b: 2 }, list: [{ c: 4 }, 'text'] });
  });

  const empty = { text: '', nothing: null, number: 0, inner: { text: '', yes: false }, config: { text: '' } };
  const times = { created_at: '2025-01-01T00:00:00.000Z', updated_at: null };

  it('is documented without what is empty, save in what is the callers own, and updated when it was created', () => {
    const { created_at } = times;
    expect(shown('documented', { ...empty, ...times }, { ...empty, ...times })).toEqual({
      ...{ number: 0, inner: { yes: false }, config: { text: '' } },
      ...{ created_at, updated_at: created_at },
    });
    const updated = { ...times, updated_at: '2025-01-02T00:00:00.000Z' };
    expect(shown('documented', updated, times)).toEqual(updated);
  });

  it('is observed with all that is empty', () => {
    expect(shown('observed', { ...empty, ...times }, { ...empty, ...times })).toEqual({ ...empty, ...times });
  });
});
