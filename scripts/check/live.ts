/**
 * `npm run check live`: holds openapi.yaml against a real gateway, which IMBRACE_BASE_URL and a credential name. Only
 * reads; keeps nothing unmasked. Exit code 1: something deviates, or the spec has faults; 2: it could not run.
 * `-- --out report.json` writes what it found.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readArguments } from '../../cli/command.ts';
import type { SpecDocument } from '../../spec/document.ts';
import { requireSoundSpec } from '../lib/lint-spec.ts';
import { type Verdict, verifyLive } from '../lib/live/verify.ts';
import { partOf } from '../lib/parts.ts';
import { CHECK } from './parts.ts';

const SPEC = 'openapi.yaml';

const { out } = readArguments(partOf(CHECK, 'live')).values;

process.exitCode = await main().catch((error: Error) => {
  console.error(`check live could not run: ${error.message}`);
  return 2;
});

async function main(): Promise<number> {
  const { IMBRACE_BASE_URL: baseUrl, IMBRACE_API_KEY, IMBRACE_ACCESS_TOKEN } = process.env;
  if (!baseUrl || !(IMBRACE_API_KEY || IMBRACE_ACCESS_TOKEN)) {
    throw new Error('set IMBRACE_BASE_URL to the gateway, and IMBRACE_API_KEY or IMBRACE_ACCESS_TOKEN.');
  }
  await requireSoundSpec(SPEC, 'the gateway was asked nothing');
  console.log('Reading calls only, against the gateway of IMBRACE_BASE_URL; what is kept of them is masked.\n');
  const verdicts = await verifyLive(SPEC, parse(readFileSync(SPEC, 'utf8')) as SpecDocument, baseUrl);
  print(verdicts);
  if (out) writeFileSync(out, `${JSON.stringify({ spec: SPEC, operations: verdicts }, null, 2)}\n`);
  const deviating = verdicts.filter(({ deviations }) => deviations.length > 0);
  const unseen = verdicts.filter(({ status }) => status === undefined);
  console.log(
    deviating.length === 0
      ? `\nNo deviation in ${verdicts.length - unseen.length} operations; ${unseen.length} could not be looked at.`
      : `\n${deviating.length} operations deviate. Change ${SPEC} where the service is right, and run \`npm run generate\`.`,
  );
  return deviating.length === 0 ? 0 : 1;
}

function print(verdicts: readonly Verdict[]): void {
  const width = Math.max(...verdicts.map(({ operation }) => operation.length));
  for (const { operation, status, generation, deviations, contradiction, note } of verdicts) {
    const verdict = note ?? (deviations.length === 0 ? 'as specified' : '');
    console.log(
      `${operation.padEnd(width)}  ${String(status ?? '-').padEnd(3)}  ${(generation ?? '-').padEnd(10)}  ${verdict}`.trimEnd(),
    );
    for (const { pointer, problem } of deviations)
      console.log(`${' '.repeat(width)}  ${pointer || '(the answer)'}: ${problem}`);
    if (contradiction) console.log(`${' '.repeat(width)}  ${contradiction}`);
  }
}
