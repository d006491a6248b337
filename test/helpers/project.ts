import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'vitest';

/** Where the project lives. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Makes node run TypeScript, the way the package's scripts do. */
export const TSX = ['--import', 'tsx'] as const;

/** Milliseconds after which a test that starts processes is taken to hang. Generous, since machines may be busy. */
export const PATIENCE = 120_000;

/** What a copy leaves out beside packages: what is built, what git keeps. */
const LEFT_OUT = new Set(['.git', 'dist', 'coverage', '.tmp']);
/** Pending changesets: a test adds those that it needs itself. */
const PENDING_CHANGESET = /^\.changeset\W(?!README).*\.md$/;
/** What no script reads. */
const NO_SCRIPT_READS = new Set(['test', 'bench']);

/** An empty folder, to be removed by `remove`. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'imbrace-openapi-'));
export const remove = (folder: string | undefined) => folder && rmSync(folder, { recursive: true, force: true });

/** A copy of the project to break: with the installed packages, without anything built or pending. */
export function copyProject({ withTests = false } = {}): string {
  const copy = emptyFolder();
  const wanted = (path: string) =>
    !LEFT_OUT.has(path) &&
    !PENDING_CHANGESET.test(path) &&
    basename(path) !== 'node_modules' &&
    (withTests || !NO_SCRIPT_READS.has(path));
  cpSync(root, copy, { recursive: true, filter: (from) => wanted(relative(root, from)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/**
 * The same, gone after the test.
 *
 * @param context that of the test itself: the global hook may belong to another of those that run beside it
 */
export function disposableCopy({ onTestFinished }: TestContext): string {
  const copy = copyProject();
  onTestFinished(() => void remove(copy));
  return copy;
}

/** Changes places of a copy's spec that each occur once: an edit that no longer fits must not pass for one. */
export function editSpec(copy: string, edits: readonly (readonly [from: string, to: string])[]): string {
  const file = join(copy, 'openapi.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of edits) {
    if (text.split(from).length !== 2) throw new Error(`This must be in openapi.yaml, and once: ${from}`);
    text = text.replace(from, () => to);
  }
  writeFileSync(file, text);
  return text;
}

/** This process's variables without those that would reach the client, git or npm in the child. */
export function environment(variables: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(IMBRACE_|GIT_|npm_|FORCE_COLOR$)/i.test(name));
  return { ...Object.fromEntries(inherited), NO_COLOR: '1', ...variables };
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  cwd?: string;
  env?: Record<string, string>;
  signal?: AbortSignal;
}

/** Runs one of the project's scripts to its end, as npm does. */
export const runScript = (script: string, args: readonly string[] = [], where?: Surroundings): Promise<Ended> =>
  run(process.execPath, [...TSX, script, ...args], where);

/** Runs a program to its end. @param signal ends it, with its test: nothing may outlive one that hangs */
export function run(
  program: string,
  args: readonly string[],
  { cwd = root, env, signal }: Surroundings = {},
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
