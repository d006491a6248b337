#!/usr/bin/env node
/** `npx imbrace-openapi sandbox …`: the command that comes with the package. */
import { readOptions, saying, serve } from './command.ts';

const [command, ...args] = process.argv.slice(2);
if (command === 'sandbox') {
  await saying(async () => {
    const options = readOptions(args, 'npx imbrace-openapi sandbox');
    if (options) await serve(options);
  });
} else {
  const isAsking = command === '--help' || command === '-h';
  const say = isAsking ? console.log : console.error;
  if (command !== undefined && !isAsking) say(`There is no command ${command}.`);
  say('Usage: npx imbrace-openapi sandbox [--help]');
  process.exitCode = isAsking ? 0 : 1;
}
