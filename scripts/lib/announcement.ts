import readChangesets from '@changesets/read';
import semver from 'semver';

export interface Announcement {
  /** The version that is to come, as package.json or the pending changesets have it. */
  version: string;
  by: string;
}

/**
 * What announces a breaking change since `before`: a version that a caret range of the old one shuts out, in
 * package.json or to be made of the pending changesets. While 0.x, that is the next minor.
 */
export async function findAnnouncement(
  name: string,
  version: string,
  before: string,
): Promise<Announcement | undefined> {
  if (isBreaking(version, before)) return { version, by: 'package.json' };
  for (const { id, releases } of await readChangesets('.')) {
    const type = releases.find((release) => release.name === name)?.type ?? 'none';
    const next = type === 'none' ? version : (semver.inc(version, type) ?? version);
    if (isBreaking(next, before)) return { version: next, by: `.changeset/${id}.md` };
  }
  return undefined;
}

const isBreaking = (version: string, before: string) =>
  semver.gt(version, before) && !semver.satisfies(version, `^${before}`, { includePrerelease: true });

/** The part of the version that announces a breaking change. */
export const breakingPart = (version: string) => (semver.major(version) === 0 ? 'minor' : 'major');
