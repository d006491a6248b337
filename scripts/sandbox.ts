/** `npm run sandbox`: serves openapi.yaml from memory until Ctrl-C. */
import { readOptions, sandboxCommand, serve } from '../sandbox/command.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

const COMMAND = sandboxCommand('npm run sandbox');

const options = readOptions(COMMAND, process.argv.slice(2));
await requireSoundSpec('openapi.yaml', 'the sandbox was not started');
await serve(COMMAND, options);
