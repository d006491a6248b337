import readChangesets from '@changesets/read';
import semver from 'semver';

export interface Manifest {
  name: string;
  version: string;
}

interface Announcement {
  /** The version that is to come, as package.json or the pending changesets have it. */
  version: string;
  by: string;
}

/**
 * What announces a breaking change since `before`: a version that a caret range of the old one shuts out, in
 * package.json or to be made of the changesets pending in the folder. While 0.x, that is the next minor.
 *
 * @param isNew whether the file with a changeset came after what is compared with: an older one announces another change
 */
export async function findAnnouncement(
  folder: string,
  { name, version }: Manifest,
  before: string,
  isNew: (path: string) => boolean,
): Promise<Announcement | undefined> {
  if (isBreaking(version, before)) return { version, by: 'package.json' };
  for (const { id, releases } of await readChangesets(folder)) {
    const path = `.changeset/${id}.md`;
    if (!isNew(path)) continue;
    const type = releases.find((release) => release.name === name)?.type ?? 'none';
    const next = type === 'none' ? version : (semver.inc(version, type) ?? version);
    if (isBreaking(next, before)) return { version: next, by: path };
  }
  return undefined;
}

const isBreaking = (version: string, before: string) =>
  semver.gt(version, before) && !semver.satisfies(version, `^${before}`, { includePrerelease: true });
