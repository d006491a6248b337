#!/usr/bin/env node
/** `npx imbrace-openapi sandbox …`: the command that comes with the package. */
import { WRONG_CALL } from '../cli/command.ts';
import { readOptions, sandboxCommand, serve } from './command.ts';

const [word, ...args] = process.argv.slice(2);
if (word === 'sandbox') {
  const command = sandboxCommand('npx imbrace-openapi sandbox');
  await serve(command, readOptions(command, args));
} else {
  const isAsking = word === '--help' || word === '-h';
  const say = isAsking ? console.log : console.error;
  if (word !== undefined && !isAsking) say(`There is no command ${word}.`);
  say('Usage: npx imbrace-openapi sandbox [--help]');
  process.exitCode = isAsking ? 0 : WRONG_CALL;
}
