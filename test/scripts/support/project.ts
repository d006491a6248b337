import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project lives. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Makes node run TypeScript, the way the package's scripts do. */
export const TSX = ['--import', 'tsx'] as const;

/** Starting processes on a busy machine takes its time; this bounds a test that hangs, and judges nothing. */
export const PATIENCE = 120_000;

/** What a copy leaves out: what is built, what git keeps, what no script reads. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage', '.tmp', 'test', 'bench']);

/** An empty folder, to be removed by `remove`. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'imbrace-openapi-'));
export const remove = (folder: string | undefined) => folder && rmSync(folder, { recursive: true, force: true });

/** A copy of the project to break: with the installed packages, without anything built. */
export function copyProject(): string {
  const copy = emptyFolder();
  cpSync(root, copy, { recursive: true, filter: (from) => !LEFT_OUT.has(relative(root, from)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** This process's variables without those that would reach the client, or npm, in the child. */
export function environment(variables: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(IMBRACE_|npm_|FORCE_COLOR$)/i.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: '1', ...variables };
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. @param signal ends it, with its test: nothing may outlive one that hangs */
export function run(
  program: string,
  args: readonly string[],
  { cwd = root, env, signal }: { cwd?: string; env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Ended> {
  const child = spawn(program, args, { cwd, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], signal });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
