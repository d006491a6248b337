import type { Verdict } from './judges.ts';

/** A rule that hundreds of places break is told by its first ones; more would hide the other rules. */
const SHOWN_PER_RULE = 5;

/** What a judge was asked about, and where what it may not say stands. */
interface Files {
  /** The name of the spec. */
  spec: string;
  lineOf: (pointer: string) => number;
  /** The name of the file with the exceptions. */
  exceptions: string;
  exceptionsText: string;
}

/** One line a finding: the file and line, the judge's rule, what it says; then the exceptions that are for nothing. */
export function findingLines(
  { judge, findings, stale }: Pick<Verdict, 'judge' | 'findings' | 'stale'>,
  files: Files,
): string[] {
  const { spec, lineOf, exceptions, exceptionsText } = files;
  // What a shared response is accused of, each operation that uses it repeats.
  const distinct = new Map(
    findings.map(({ rule, message, at }) => {
      const line = typeof at === 'string' ? lineOf(at) : at;
      return [`${line} ${rule} ${message}`, { rule, line, message }];
    }),
  );
  const shown = new Map<string, string[]>();
  for (const { rule, line, message } of [...distinct.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
    const place = line === undefined ? spec : `${spec}:${line}`;
    shown.set(rule, [...(shown.get(rule) ?? []), `${place}  ${judge} ${rule}: ${message.replaceAll('\n', '\n    ')}`]);
  }
  const found = [...shown].flatMap(([rule, all]) => [
    ...all.slice(0, SHOWN_PER_RULE),
    ...(all.length > SHOWN_PER_RULE ? [`  … and ${all.length - SHOWN_PER_RULE} more of ${rule}`] : []),
  ]);
  const exceptionLines = exceptionsText.split('\n');
  const forNothing = stale.map(({ rule }) => {
    const line = exceptionLines.findIndex((each) => each.includes(`'${rule}'`)) + 1;
    return `${exceptions}:${line}  ${judge} ${rule}: nothing breaks this rule any more. Remove the exception.`;
  });
  return [...found, ...forNothing];
}
