import { fork, spawn } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import type { Exception } from '../../test/judges/exceptions.ts';
import { GAVE_UP, type JudgeName, type Opinion } from '../../test/judges/support/opinion.ts';

const HOME = 'test/judges';
const LOCK = `${HOME}/package-lock.json`;
/** A copy of the lock file beside what was installed from it: where they differ, the installation is stale. */
const INSTALLED = `${HOME}/node_modules/.installed-package-lock.json`;

/** Installs the judges' packages unless they are there as the lock file wants them. */
export async function installJudges(): Promise<void> {
  const lock = readFileSync(LOCK);
  if (readIfThere(INSTALLED)?.equals(lock)) return;
  console.log(`Installing the judges into ${HOME}, this once …`);
  // In a shell on Windows, where npm is a script.
  const npm = spawn('npm', ['ci', '--ignore-scripts'], { cwd: HOME, shell: process.platform === 'win32' });
  const { code, output } = await ended(npm);
  if (code !== 0) throw new Error(`The judges could not be installed: \`npm ci\` in ${HOME} said\n${output}`);
  copyFileSync(LOCK, INSTALLED);
}

export interface Verdict extends Opinion {
  judge: JudgeName;
  seconds: number;
  /** How many of the judge's rules are excepted. */
  excepted: number;
  /** The exceptions that nothing breaks any more. */
  stale: Exception[];
}

/** Asks a judge, in a process of its own; what it says against an excepted rule is left out. */
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
    // A judge that gave up has not seen everything that an exception may be for.
    stale: broken.has(GAVE_UP) ? [] : own.filter(({ rule }) => !broken.has(rule)),
  };
}

async function ended(child: ReturnType<typeof spawn>): Promise<{ code: number | null; output: string }> {
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

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
