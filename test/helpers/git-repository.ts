import { execFileSync } from 'node:child_process';
import { environment } from './project.ts';

/** Git without the user's settings: no signing, no hooks, no other name for the first branch. */
const SETTINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'A maintainer'],
      [`GIT_${who}_EMAIL`, 'maintainer@example.com'],
    ]),
  ),
};

export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env: environment(SETTINGS), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Makes a copy of the project the first commit on main. */
export function startRepository(copy: string): void {
  git(copy, 'init', '--quiet', '--initial-branch=main');
  commitAll(copy);
}

export function commitAll(copy: string): void {
  git(copy, 'add', '--all', '--', ':!node_modules');
  git(copy, 'commit', '--quiet', '--allow-empty', '--message', 'A commit');
}
