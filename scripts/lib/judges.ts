import { type ChildProcess, fork } from 'node:child_process';
import type { Exception } from '../judges/exceptions.ts';
import { GAVE_UP, type JudgeName, type Opinion } from '../judges/opinion.ts';
import { requirePackages } from './install-packages.ts';

const HOME = 'scripts/judges';

/** Installs the judges' packages unless they are there as the lock file wants them. */
export const requireJudges = (): Promise<void> => requirePackages(HOME);

export interface Verdict extends Opinion {
  judge: JudgeName;
  seconds: number;
  /** How many of the judge's rules are excepted. */
  excepted: number;
  /** The exceptions that are no longer needed. */
  stale: Exception[];
}

/** Whether the judge has no finding, and none of its exceptions is for nothing. */
export const passes = ({ findings, stale }: Pick<Verdict, 'findings' | 'stale'>): boolean =>
  findings.length === 0 && stale.length === 0;

/** Runs a judge in a process of its own. Findings of excepted rules are left out. */
export async function askJudge(judge: JudgeName, spec: string, exceptions: readonly Exception[]): Promise<Verdict> {
  const start = performance.now();
  const child = fork(`${HOME}/${judge}.ts`, [spec], { execArgv: ['--import', 'tsx'], silent: true });
  let opinion: Opinion | undefined;
  child.on('message', (sent) => {
    opinion = sent as Opinion;
  });
  const { code, output } = await ended(child);
  opinion ??= { judged: 'nothing', findings: [{ rule: GAVE_UP, message: `It ended with ${code}.` }] };
  const { judged } = opinion;
  const findings = opinion.findings.map((finding) =>
    finding.rule === GAVE_UP ? { ...finding, message: `${finding.message}\n${output}`.trim() } : finding,
  );
  const own = exceptions.filter((each) => each.judge === judge);
  const broken = new Set(findings.map(({ rule }) => rule));
  return {
    judge,
    seconds: (performance.now() - start) / 1000,
    judged,
    excepted: own.length,
    findings: findings.filter(({ rule }) => !own.some((each) => each.rule === rule)),
    // A judge that failed to run may not have come to what the exception is for.
    stale: broken.has(GAVE_UP) ? [] : own.filter(({ rule }) => !broken.has(rule)),
  };
}

async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}
