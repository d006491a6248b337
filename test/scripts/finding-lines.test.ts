import { describe, expect, it } from 'vitest';
import { findingLines } from '../../scripts/lib/finding-lines.ts';

const files = {
  spec: 'a.yaml',
  lineOf: (pointer: string) => pointer.length,
  exceptions: 'exceptions.ts',
  exceptionsText: "[\n  { rule: 'one' },\n  { rule: 'two' },\n]",
};
const judged = (count: number, rule = 'a-rule') =>
  Array.from({ length: count }, (_, index) => ({ rule, message: `No. ${index + 1}`, at: index + 1 }));
const lines = (findings: Parameters<typeof findingLines>[0]['findings'], ...stale: string[]) =>
  findingLines(
    { judge: 'spectral', findings, stale: stale.map((rule) => ({ judge: 'spectral', rule, reason: '' })) },
    files,
  );

describe('the lines that a judge gets', () => {
  it('begin with file and line, in the order of the lines', () => {
    expect(
      lines([
        { rule: 'r', message: 'last', at: '/four/' },
        { rule: 'r', message: 'first', at: 2 },
        { rule: 'r', message: 'of the whole', at: undefined },
      ]),
    ).toEqual(['a.yaml  spectral r: of the whole', 'a.yaml:2  spectral r: first', 'a.yaml:6  spectral r: last']);
  });

  it('tell what is repeated once, and indent what has several lines', () => {
    const one = { rule: 'r', message: 'one\ntwo', at: 1 };
    expect(lines([one, { ...one }])).toEqual(['a.yaml:1  spectral r: one\n    two']);
  });

  it.each([
    [1, undefined],
    [5, undefined],
    [6, '  … and 1 more of a-rule'],
    [25, '  … and 20 more of a-rule'],
  ])('of a rule that %d places break are five at most, and a count of more if there are any', (count, more) => {
    const shown = judged(Math.min(count, 5)).map(({ message, at }) => `a.yaml:${at}  spectral a-rule: ${message}`);
    expect(lines(judged(count))).toEqual([...shown, ...(more ? [more] : [])]);
  });

  it('of one rule do not hide those of another', () => {
    expect(lines([...judged(30), ...judged(1, 'b-rule')]).at(-1)).toBe('a.yaml:1  spectral b-rule: No. 1');
  });

  it('end with the exceptions for nothing, at their lines', () => {
    expect(lines([], 'two')).toEqual([
      'exceptions.ts:3  spectral two: nothing breaks this rule any more. Remove the exception.',
    ]);
  });
});
