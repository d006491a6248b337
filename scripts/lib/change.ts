/** The part of the version that a release with a change must raise. While 0.x, the minor part stands for the major. */
export type Weight = 'major' | 'minor' | 'patch';

export interface Change {
  weight: Weight;
  where: string;
  /** What happened there, one line each. */
  what: string[];
}

const HEAVIEST_FIRST: readonly Weight[] = ['major', 'minor', 'patch'];

/** The changes as a table, the heaviest first. */
export function changeTable(changes: readonly Change[]): string {
  const sorted = HEAVIEST_FIRST.flatMap((weight) => changes.filter((change) => change.weight === weight));
  return sorted
    .flatMap(({ weight, where, what }) => [`  ${weight}  ${where}`, ...what.map((line) => `         ${line}`)])
    .join('\n');
}

/** Cuts a text that would fill the screen. */
export function shorten(text: string, limit = 160): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
