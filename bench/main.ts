/** `npm run bench [part ...]`: what the client costs, and how it fails, beside others; `-- --help` lists the parts. */
import { runParts } from '../scripts/lib/parts.ts';
import { BENCH } from './parts.ts';

// One at a time: what else runs would be measured, too.
process.exitCode = await runParts(BENCH, process.argv.slice(2), 1);
