/**
 * `npm run check breaking [-- --base REF]`: what has changed since REF in openapi.yaml and in the public types, and
 * whether the next version announces what can break. REF is the last tag by default, else where the branch left main, else
 * main's previous commit.
 * Exit code 1: a change is not announced, or it could not be told; 2: there is nothing to compare with.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { breakingPart, findAnnouncement, type Manifest } from '../lib/announcement.ts';
import { API_REPORT, apiChanges } from '../lib/api-changes.ts';
import { type Change, changeTable } from '../lib/change.ts';
import { type Base, findBase, NoBase } from '../lib/git.ts';
import { requireSoundSpec } from '../lib/lint-spec.ts';
import { specChanges } from '../lib/spec-changes.ts';

const SPEC = 'openapi.yaml';

await requireSoundSpec(SPEC, 'nothing was compared');
try {
  const { base: ref } = parseArgs({ options: { base: { type: 'string' } } }).values;
  const base = findBase(ref);
  const changes = [...(await compareSpec(base)), ...compareTypes(base)];
  process.exitCode = await judge(changes.filter(({ weight }) => weight === 'major').length, base);
} catch (error) {
  console.error(`check breaking: ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof NoBase ? 2 : 1;
}

async function compareSpec(base: Base): Promise<Change[]> {
  const before = readAt(base, SPEC);
  const changes = await specChanges(before, SPEC).catch((error: Error) => {
    throw new Error(`${SPEC} at ${base.ref} cannot be read: name another commit with --base.\n${error.message}`);
  });
  print(`${SPEC}, against ${base.ref}`, changes);
  return changes;
}

function compareTypes(base: Base): Change[] {
  const before = base.read(API_REPORT);
  if (before === undefined) {
    console.log(`Public types: ${API_REPORT} is not in ${base.ref}, so there is nothing to hold them against.\n`);
    return [];
  }
  const changes = apiChanges(before, readFileSync(API_REPORT, 'utf8'));
  print(`Public types, as ${API_REPORT} has them, against ${base.ref}`, changes);
  return changes;
}

/** Says whether what can break is announced. @returns the exit code */
async function judge(breaking: number, base: Base): Promise<number> {
  const before = JSON.parse(readAt(base, 'package.json')) as Manifest;
  const now = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  if (breaking === 0) {
    console.log(
      'Nothing that can break a user, so nothing must be announced. What users will notice may be: `npx changeset`, patch.',
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
is ${now.version}, and no changeset that came since raises it enough. Either take ${breaking === 1 ? 'it' : 'them'} back, or run \`npx changeset\`, choose
"${breakingPart(before.version)}", write what users have to change, and commit the file that it makes in .changeset/.`);
  return 1;
}

function print(title: string, changes: readonly Change[]): void {
  console.log(`${title}:${changes.length === 0 ? ' no change.' : `\n\n${changeTable(changes)}`}\n`);
}

function readAt(base: Base, path: string): string {
  const text = base.read(path);
  if (text === undefined) throw new Error(`${path} is not in ${base.ref}: name another commit with --base.`);
  return text;
}
