/**
 * `npm run check breaking [-- --base REF]`: what has changed since REF in openapi.yaml and in the public types, and
 * whether the next version announces what can break. REF is the last tag by default, else where the branch left main, else
 * main's previous commit.
 * Exit code 1: a change is not announced, or the comparison failed; 2: there is nothing to compare with, or the arguments
 * make no sense.
 */
import { readFileSync } from 'node:fs';
import { readArguments } from '../../cli/command.ts';
import { findAnnouncement, type Manifest } from '../lib/announcement.ts';
import { API_REPORT, apiChanges } from '../lib/api-changes.ts';
import { type Change, changeTable, mostSerious, versionPart } from '../lib/change.ts';
import { type Base, findBase, NoBase } from '../lib/git.ts';
import { requireSoundSpec } from '../lib/lint-spec.ts';
import { partOf } from '../lib/parts.ts';
import { specChanges } from '../lib/spec-changes.ts';
import { CHECK } from './parts.ts';

const SPEC = 'openapi.yaml';
const HOW_TO_ANNOUNCE = 'See "A changeset" in CONTRIBUTING.md.';

const { base: ref } = readArguments(partOf(CHECK, 'breaking')).values;
await requireSoundSpec(SPEC, 'nothing was compared');
try {
  const base = findBase(ref);
  const before = JSON.parse(readAt(base, 'package.json')) as Manifest;
  const sections = [await compareSpec(base), compareTypes(base)];
  for (const { title, changes, nothing = 'no change.' } of sections) {
    const table = changes.length === 0 ? ` ${nothing}` : `\n\n${changeTable(changes, before.version)}`;
    console.log(`${title}:${table}\n`);
  }
  process.exitCode = await judge(
    sections.flatMap(({ changes }) => changes),
    before,
    base,
  );
} catch (error) {
  console.error(`npm run check breaking: ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof NoBase ? 2 : 1;
}

interface Section {
  title: string;
  changes: readonly Change[];
  /** What is said where there are none. */
  nothing?: string;
}

async function compareSpec(base: Base): Promise<Section> {
  const before = readAt(base, SPEC);
  const changes = await specChanges(before, SPEC).catch((error: Error) => {
    throw new Error(`${SPEC} at ${base.ref} cannot be read: name another commit with --base.\n${error.message}`);
  });
  return { title: `${SPEC}, against ${base.ref}`, changes };
}

function compareTypes(base: Base): Section {
  const before = base.read(API_REPORT);
  const title = `Public types, as ${API_REPORT} has them, against ${base.ref}`;
  if (before === undefined) return { title, changes: [], nothing: 'the report is not there, so nothing was compared.' };
  return { title, changes: apiChanges(before, readFileSync(API_REPORT, 'utf8')) };
}

/** Says whether what can break is announced. @returns the exit code */
async function judge(changes: readonly Change[], before: Manifest, base: Base): Promise<number> {
  const now = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const breaking = changes.filter(({ kind }) => kind === 'breaking').length;
  if (breaking === 0) {
    const part = versionPart(mostSerious(changes) ?? 'other', before.version);
    console.log(
      `No change here can break a user, so this check asks for no changeset. What users will notice gets one all the same:
\`${part}\`. ${HOW_TO_ANNOUNCE}`,
    );
    return 0;
  }
  const count = breaking === 1 ? '1 change' : `${breaking} changes`;
  const announcement = await findAnnouncement(
    '.',
    now,
    before.version,
    (path) => base.read(path) !== readFileSync(path, 'utf8'),
  );
  if (announcement) {
    console.log(
      `${count} that can break a user, announced by ${announcement.by}: ${announcement.version} follows ${before.version}.`,
    );
    return 0;
  }
  console.error(`${count} that can break a user, and nothing announces ${breaking === 1 ? 'it' : 'them'}: the version at ${base.ref} is ${before.version}, here it
is ${now.version}, and no changeset that came since raises it enough. Either take ${breaking === 1 ? 'it' : 'them'} back, or add a changeset that says
\`${versionPart('breaking', before.version)}\` and what users have to change. ${HOW_TO_ANNOUNCE}`);
  return 1;
}

function readAt(base: Base, path: string): string {
  const text = base.read(path);
  if (text === undefined) throw new Error(`${path} is not in ${base.ref}: name another commit with --base.`);
  return text;
}
