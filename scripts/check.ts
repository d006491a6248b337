/** `npm run check [part ...]`: everything but the tests, or the parts that are named; `-- --help` lists them. */
import { CHECK } from './check/parts.ts';
import { runParts } from './lib/parts.ts';

process.exitCode = await runParts(CHECK, process.argv.slice(2));
