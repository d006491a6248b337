import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Change, type Kind, shorten } from './change.ts';
import { depthOf, namePlace } from './places.ts';
import { keysOf } from './pointer.ts';
import { redocly } from './redocly.ts';

interface Side {
  pointer: string;
  line: number;
  value: unknown;
}

/** Redocly names the part of a version from 1.0 on. */
const KIND_OF = { major: 'breaking', minor: 'addition', patch: 'other' } as const satisfies Record<string, Kind>;

interface Difference {
  kind: 'added' | 'removed' | 'modified';
  impact: keyof typeof KIND_OF;
  verdicts: { message: string }[];
  base?: Side;
  revision?: Side;
}

/** Compares a spec with an older text of it, by the diff rules in redocly.yaml. Rejects where the old text is invalid. */
export async function specChanges(before: string, file: string): Promise<Change[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imbrace-openapi-'));
  try {
    const old = join(folder, 'openapi.yaml');
    writeFileSync(old, before);
    const { failed, stdout, stderr } = await redocly(['diff', old, file, '--format=json', '--fail-on=none']);
    if (failed) throw new Error(stderr);
    const documents = { base: parse(before), revision: parse(readFileSync(file, 'utf8')) };
    return (JSON.parse(stdout).changes as Difference[]).map((difference) => toChange(difference, file, documents));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toChange({ kind, impact, verdicts, base, revision }: Difference, file: string, documents: Documents): Change {
  const at = revision ? `${file}:${revision.line}` : `was at line ${base?.line}`;
  const plain = kind === 'modified' ? `${compact(base?.value)} → ${compact(revision?.value)}` : kind;
  const what = verdicts.length > 0 ? verdicts.map(({ message }) => message) : [plain];
  return { kind: KIND_OF[impact], where: `${placeOf(documents, base?.pointer, revision?.pointer)}  (${at})`, what };
}

const compact = (value: unknown) => (value === undefined ? 'nothing' : shorten(JSON.stringify(value), 60));

interface Documents {
  base: object;
  revision: object;
}

/** The place where it is now. Where that is a shared component, the old place, because it names the field. */
function placeOf(documents: Documents, before: string | undefined, now: string | undefined): string {
  if (now === undefined) return namePlace(documents.base, before ?? '');
  if (before === undefined || depthOf(before) <= depthOf(now)) return namePlace(documents.revision, now);
  const place = namePlace(documents.base, before);
  // The component and its name, then the keyword.
  const keyword = keysOf(now)[3];
  return keyword === undefined || place.endsWith(`.${keyword}`) ? place : `${place}.${keyword}`;
}
