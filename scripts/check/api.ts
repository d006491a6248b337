/**
 * `npm run check api`: fails where the report of the public types is not what they are. With `-- --update` it writes
 * the report instead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readArguments } from '../../cli/command.ts';
import { API_REPORT, apiChanges } from '../lib/api-changes.ts';
import { makeApiReport } from '../lib/api-report.ts';
import { changeTable } from '../lib/change.ts';
import { readIfThere } from '../lib/files.ts';
import { partOf } from '../lib/parts.ts';
import { CHECK } from './parts.ts';

const { update } = readArguments(partOf(CHECK, 'api')).values;

const kept = readIfThere(API_REPORT);
const made = makeApiReport();
if (kept === made) {
  console.log(`${API_REPORT} shows the public types as they are.`);
} else {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const changes = apiChanges(kept ?? '', made);
  const table = kept === undefined ? '' : changeTable(changes, version) || '  Nothing but the order or the comments.';
  if (update) {
    mkdirSync(dirname(API_REPORT), { recursive: true });
    writeFileSync(API_REPORT, made);
    console.log(`Wrote ${API_REPORT}. What is new in it:\n\n${table}`);
    console.log('\nCommit it. Next: `npm run check breaking` says whether this can break a user.');
  } else {
    console.error(`The public types are no longer what ${API_REPORT} shows:\n\n${table}`);
    console.error(
      '\nIf users are meant to see this change, run `npm run check api -- --update` and commit the report; if not, take it back.',
    );
    process.exitCode = 1;
  }
}
