import { describe, expect, it } from 'vitest';
import { show } from '../../scripts/lib/show.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `id_${index + 1}` }));

describe('what the demo says of a result', () => {
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'nothing, as promised'],
    ['a text', 'id,name', 'id,name'],
    ['no value', null, 'null'],
    ['an empty list', [], '0 rows'],
    ['a row', rows(1), '1 row: id_1'],
    ['as many rows as are named', rows(3), '3 rows: id_1, id_2, id_3'],
    ['more rows than are named', rows(4), '4 rows: id_1, id_2, id_3, …'],
    ['a page', { data: rows(1), total: 7 }, '1 row of 7: id_1'],
    ['a page without a total', { data: rows(2) }, '2 rows: id_1, id_2'],
    ['rows of nothing', [null, {}], '2 rows: an object, an object'],
    ['an acknowledgement', { success: true }, 'success: true'],
    ['a refusal', { success: false }, 'success: false'],
    ['a judgement', { valid: true }, 'valid: true'],
    ['a judgement with reasons', { valid: false, errors: [{}, {}] }, 'valid: false, 2 error(s)'],
    ['a count', { count: 0 }, 'count: 0'],
    ['an address', { url: 'https://files.example.com/a.png' }, 'url: https://files.example.com/a.png'],
    ['a thing with a name', { id: 'con_1', name: '', display_name: 'Alice', url: 'https://example.com' }, 'Alice'],
    ['a thing without a name', { _id: 'tp_1', title: null, url: null }, 'tp_1'],
    ['a thing of which nothing is known', {}, 'an object'],
  ])('names %s', (_, result, said) => {
    expect(show(result, false)).toBe(said);
  });

  it.each([
    ['Alice Smith', 'A********'],
    ['Bo', 'B*'],
    ['王芳', '王*'],
    ['🙂a', '🙂*'],
    ['X', '*'],
    ['🙂', '*'],
  ])('shows of the name %s no more than its beginning, where it is masked', (name, masked) => {
    for (const field of ['name', 'display_name', 'title', 'text', 'summary']) {
      const row = { [field]: name, url: 'https://example.com/canary' };
      expect(show(row, true)).toBe(masked);
      expect(show([row, row], true)).toBe(`2 rows: ${masked}, ${masked}`);
      expect(show({ data: [row] }, true)).toBe(`1 row: ${masked}`);
    }
  });

  it('shows no address of somebody: a row is told by its id', () => {
    expect(show({ _id: 'tp_1', url: 'https://example.com/canary' }, true)).toBe('tp_1');
  });
});
