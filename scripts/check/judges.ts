/**
 * `npm run check judges`: second opinions on openapi.yaml, by the judges in scripts/judges. Ends with 1 where one of them has
 * a finding that scripts/judges/exceptions.ts does not except, or where an exception there is for nothing. The score that it
 * prints at the end is for comparing: no bar is set, since a bar would be met by limits that nobody knows of.
 */
import { readFileSync } from 'node:fs';
import { readArguments } from '../../cli/command.ts';
import { exceptions } from '../judges/exceptions.ts';
import { JUDGES } from '../judges/opinion.ts';
import { findingLines } from '../lib/finding-lines.ts';
import { askJudge, passes, requireJudges, type Verdict } from '../lib/judges.ts';
import { locate } from '../lib/locate.ts';
import { partOf } from '../lib/parts.ts';
import { specScore } from '../lib/score.ts';
import { CHECK } from './parts.ts';

const SPEC = 'openapi.yaml';
const EXCEPTIONS = 'scripts/judges/exceptions.ts';

readArguments(partOf(CHECK, 'judges'));
const { fault, lineOf } = locate(readFileSync(SPEC, 'utf8'));
if (fault) {
  console.error(
    `${SPEC}:${fault.line}  ${fault.message}\nThis is no YAML, so no judge was asked. Correct the line and run this again.`,
  );
  process.exit(1);
}
await requireJudges();

const files = { spec: SPEC, lineOf, exceptions: EXCEPTIONS, exceptionsText: readFileSync(EXCEPTIONS, 'utf8') };
const verdicts = await Promise.all(
  JUDGES.map(async (judge) => {
    const verdict = await askJudge(judge, SPEC, exceptions);
    console.log(summary(verdict));
    return verdict;
  }),
);
const failed = verdicts.filter((verdict) => !passes(verdict));
for (const verdict of failed) console.error(`\n${findingLines(verdict, files).join('\n')}`);
if (failed.length > 0) {
  console.error(
    `\nChange ${SPEC}; or, where a judge is wrong about it, except the rule in ${EXCEPTIONS} and say why.\n`,
  );
  process.exitCode = 1;
}
console.log(`Judges  ${JUDGES.length - failed.length} passed, ${failed.length} failed`);
console.log(`Score   ${await specScore(SPEC)}`);

function summary(verdict: Verdict): string {
  const { judge, judged, excepted, findings, stale, seconds } = verdict;
  const said = passes(verdict)
    ? [judged, ...(excepted > 0 ? [`${excepted} rules excepted`] : [])]
    : [`findings: ${findings.length}`, ...(stale.length > 0 ? [`stale exceptions: ${stale.length}`] : [])];
  return `${passes(verdict) ? '✓' : '✗'} ${judge.padEnd(28)}${said.join(', ').padEnd(32)}${seconds.toFixed(1)} s`;
}
