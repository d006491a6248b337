import { expect, it } from 'vitest';
import { extended, GIVEN, type Given, give } from '../../sandbox/state.ts';

it('a row notes the fields that a caller has set, each once and no others, and so does a copy with more fields', () => {
  const given = (row: object): unknown => (row as Given)[GIVEN];
  const row = give(give({ id: 'con_1' }, 'id', 'email'), 'email');
  const copy = extended(row, { name: 'Alice' });
  expect(given(row)).toEqual(['id', 'email']);
  expect(given(copy)).toEqual(['id', 'email']);
  expect(given(extended({ id: 'con_2' }, { name: 'Bob' }))).toEqual([]);
  expect(JSON.stringify(copy), 'nobody who prints a row sees it').toBe('{"id":"con_1","name":"Alice"}');
});
