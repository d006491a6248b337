/** `npm run sandbox [-- --generation observed] [--seed 1] …`: serves openapi.yaml from memory until Ctrl-C. */
import { readOptions, saying, serve } from '../sandbox/command.ts';
import { requireSoundSpec } from './lib/lint-spec.ts';

await saying(async () => {
  const options = readOptions(process.argv.slice(2), 'npm run sandbox --');
  if (!options) return;
  await requireSoundSpec('openapi.yaml', 'the sandbox was not started');
  await serve(options);
});
