import { execFileSync } from 'node:child_process';

/** What a git command prints; undefined where it fails, or there is no git. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}

export interface Base {
  /** How it was asked for or found: a tag, a branch, … */
  ref: string;
  /** The file as it was there; undefined where it was not. */
  read(path: string): string | undefined;
}

/** There is nothing to compare with. */
export class NoBase extends Error {}

/**
 * What to compare with: `ref`, else the last tag, else where the branch left main, else main's previous commit. Where there
 * is no main, that of the origin takes its place. Throws a `NoBase` where it finds none.
 */
export function findBase(ref?: string): Base {
  if (git('rev-parse', '--git-dir') === undefined)
    throw new NoBase('this is no clone of a git repository, and what to compare with comes from git.');
  const main = ['main', 'origin/main'].find(commitOf);
  const candidates = ref === undefined ? [lastTag(), main && forkPoint(main), main && `${main}~1`] : [ref];
  for (const candidate of candidates) {
    const commit = candidate && commitOf(candidate);
    if (candidate && commit) return { ref: candidate, read: (path) => git('show', `${commit}:./${path}`) };
  }
  const shallow = git('rev-parse', '--is-shallow-repository')?.trim() === 'true';
  const remedy = shallow
    ? 'This clone is shallow: `git fetch --unshallow --tags` brings the rest.'
    : ref === undefined
      ? 'Name a commit to compare with: `npm run check breaking -- --base REF`.'
      : 'Give a tag, branch or commit that `git log` knows; `git fetch --tags` may bring it.';
  const missing = main ? `${main} has no commit before its last one` : 'no branch main or origin/main';
  throw new NoBase(
    `${ref === undefined ? `there is no tag, and ${missing}.` : `there is no commit "${ref}".`} ${remedy}`,
  );
}

const commitOf = (ref: string) =>
  git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim();

/** The commit where this branch left main; undefined where the branch has no commit of its own. */
function forkPoint(main: string): string | undefined {
  const fork = git('merge-base', main, 'HEAD')?.trim();
  return fork === git('rev-parse', 'HEAD')?.trim() ? undefined : fork;
}

const lastTag = () => git('describe', '--tags', '--abbrev=0')?.trim();
