import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Change, shorten, type Weight } from './change.ts';
import { keysOf } from './pointer.ts';
import { redocly } from './redocly.ts';

interface Side {
  pointer: string;
  line: number;
  value: unknown;
}

interface Difference {
  kind: 'added' | 'removed' | 'modified';
  impact: Weight;
  verdicts: { message: string }[];
  base?: Side;
  revision?: Side;
}

/** Compares a spec with its text at another time, by the diff rules in redocly.yaml. Rejects where that cannot be read. */
export async function specChanges(before: string, file: string): Promise<Change[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imbrace-openapi-'));
  try {
    const old = join(folder, 'openapi.yaml');
    writeFileSync(old, before);
    const { failed, stdout, stderr } = await redocly(['diff', old, file, '--format=json', '--fail-on=none']);
    if (failed) throw new Error(stderr);
    return (JSON.parse(stdout).changes as Difference[]).map((difference) => toChange(difference, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toChange({ kind, impact, verdicts, base, revision }: Difference, file: string): Change {
  const { pointer = '', line } = revision ?? base ?? {};
  const at = revision ? `${file}:${line}` : `was at line ${line}`;
  const plain = kind === 'modified' ? `${compact(base?.value)} → ${compact(revision?.value)}` : kind;
  const what = verdicts.length > 0 ? verdicts.map(({ message }) => message) : [plain];
  return { weight: impact, where: `${place(pointer)}  (${at})`, what };
}

const compact = (value: unknown) => (value === undefined ? 'nothing' : shorten(JSON.stringify(value), 60));

/** A JSON pointer as people write such places: `schemas.Contact.email`, `GET /contacts parameters.0`. */
function place(pointer: string): string {
  const [root, ...keys] = keysOf(pointer);
  if (root === 'components') return keys.filter((key) => key !== 'properties').join('.');
  if (root !== 'paths') return [root, ...keys].join('.');
  const [path, verb, ...rest] = keys;
  return [verb?.toUpperCase(), path, rest.join('.')].filter(Boolean).join(' ');
}
