import semver from 'semver';

/** What a change means for users, the most serious first. */
const KINDS = ['breaking', 'addition', 'other'] as const;

/** `breaking`: code that worked may no longer work. `addition`: there is something new. `other`: neither, as in a text. */
export type Kind = (typeof KINDS)[number];

export interface Change {
  kind: Kind;
  where: string;
  /** What happened there, one line each. */
  what: string[];
}

/** The most serious kind among the changes; undefined where there is no change. */
export const mostSerious = (changes: readonly Change[]): Kind | undefined =>
  KINDS.find((kind) => changes.some((change) => change.kind === kind));

/** The part of the version that a release with such a change raises. While it is 0.x, that is one part lower. */
export function versionPart(kind: Kind, version: string): 'major' | 'minor' | 'patch' {
  const stable = semver.major(version) > 0;
  if (kind === 'breaking') return stable ? 'major' : 'minor';
  return kind === 'addition' && stable ? 'minor' : 'patch';
}

/**
 * The changes as a table, the most serious first, each with the part of the version that it raises.
 *
 * @param version the one that they come after
 */
export function changeTable(changes: readonly Change[], version: string): string {
  const sorted = KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
  const label = (kind: Kind) => `${kind} (${versionPart(kind, version)})`;
  const width = Math.max(...sorted.map(({ kind }) => label(kind).length));
  return sorted
    .flatMap(({ kind, where, what }) => [
      `  ${label(kind).padEnd(width)}  ${where}`,
      ...what.map((line) => `  ${' '.repeat(width)}  ${line}`),
    ])
    .join('\n');
}

/** Cuts a text that would fill the screen. */
export function shorten(text: string, limit = 160): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
