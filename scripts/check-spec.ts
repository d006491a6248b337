/**
 * `npm run check:spec`: second opinions on openapi.yaml, by the judges in test/judges. Ends with 1 where one of them has
 * a finding that test/judges/exceptions.ts does not except, or where an exception there is for nothing. The score that it
 * prints at the end is for comparing: no bar is set, since a bar would be met by limits that nobody knows of.
 */
import { readFileSync } from 'node:fs';
import { exceptions } from '../test/judges/exceptions.ts';
import { JUDGES } from '../test/judges/support/opinion.ts';
import { askJudge, requireJudges, type Verdict } from './lib/judges.ts';
import { locate } from './lib/locate.ts';
import { specScore } from './lib/score.ts';

const SPEC = 'openapi.yaml';
const EXCEPTIONS = 'test/judges/exceptions.ts';
/** A rule that hundreds of places break is told by its first ones; more would hide the other rules. */
const SHOWN_PER_RULE = 5;

const { fault, lineOf } = locate(readFileSync(SPEC, 'utf8'));
if (fault) {
  console.error(
    `${SPEC}:${fault.line}  ${fault.message}\nThis is no YAML, so no judge was asked. Correct the line and run this again.`,
  );
  process.exit(1);
}
await requireJudges();

const exceptionLines = readFileSync(EXCEPTIONS, 'utf8').split('\n');
const verdicts = await Promise.all(
  JUDGES.map(async (judge) => {
    const verdict = await askJudge(judge, SPEC, exceptions);
    console.log(summary(verdict));
    return verdict;
  }),
);
const failed = verdicts.filter((verdict) => !passes(verdict));
for (const verdict of failed) console.error(`\n${report(verdict)}`);
if (failed.length > 0) {
  console.error(
    `\nChange ${SPEC}; or, where a judge is wrong about it, except the rule in ${EXCEPTIONS} and say why.\n`,
  );
  process.exitCode = 1;
}
console.log(`Judges  ${JUDGES.length - failed.length} passed, ${failed.length} failed`);
console.log(`Score   ${await specScore(SPEC)}`);

function passes({ findings, stale }: Verdict): boolean {
  return findings.length === 0 && stale.length === 0;
}

function summary(verdict: Verdict): string {
  const { judge, judged, excepted, findings, stale, seconds } = verdict;
  const said = passes(verdict)
    ? [judged, ...(excepted > 0 ? [`${excepted} rules excepted`] : [])]
    : [`findings: ${findings.length}`, ...(stale.length > 0 ? [`stale exceptions: ${stale.length}`] : [])];
  return `${passes(verdict) ? '✓' : '✗'} ${judge.padEnd(28)}${said.join(', ').padEnd(32)}${seconds.toFixed(1)} s`;
}

/** One line a finding: the file and line, the judge's rule, what it says. */
function report({ judge, findings, stale }: Verdict): string {
  // What a shared response is accused of, each operation that uses it repeats.
  const rows = new Map(
    findings.map(({ rule, message, at }) => {
      const line = typeof at === 'string' ? lineOf(at) : at;
      return [`${line} ${rule} ${message}`, { rule, line, message }];
    }),
  );
  const shown = new Map<string, string[]>();
  for (const { rule, line, message } of [...rows.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
    const place = line === undefined ? SPEC : `${SPEC}:${line}`;
    shown.set(rule, [...(shown.get(rule) ?? []), `${place}  ${judge} ${rule}: ${message.replaceAll('\n', '\n    ')}`]);
  }
  const found = [...shown].flatMap(([rule, all]) => [
    ...all.slice(0, SHOWN_PER_RULE),
    ...(all.length > SHOWN_PER_RULE ? [`  … and ${all.length - SHOWN_PER_RULE} more of ${rule}`] : []),
  ]);
  const forNothing = stale.map(({ rule }) => {
    const line = exceptionLines.findIndex((each) => each.includes(`'${rule}'`)) + 1;
    return `${EXCEPTIONS}:${line}  ${judge} ${rule}: nothing breaks this rule any more. Remove the exception.`;
  });
  return [...found, ...forNothing].join('\n');
}
