/** `npm run bench [part ...]`: what the client costs, and how it fails, beside others; `-- --help` lists the parts. */
import { runParts } from '../scripts/lib/parts.ts';
import { BENCH } from './parts.ts';

process.exitCode = runParts(BENCH, process.argv.slice(2));
