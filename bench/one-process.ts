/** Measures all suites once and prints what came of it as JSON: what bench/processes.ts starts. */
import { loadContender, MEASURED } from './peers.ts';
import { runSuites, type Suite } from './suites.ts';

const contenders = await Promise.all(MEASURED.map((file) => loadContender(file)));
const suites: Suite[] = [];
for await (const suite of runSuites(contenders)) suites.push(suite);
process.stdout.write(JSON.stringify(suites));
