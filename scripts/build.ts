/** `npm run build`: what the package ships, from src/ to dist/, by tsdown.config.ts. */
import { build } from 'tsdown';
import { fail, readArguments } from '../cli/command.ts';

const COMMAND = { name: 'npm run build', does: 'Bundles src/ and its types into dist/, by tsdown.config.ts.' };

readArguments(COMMAND);
// By the function, not by the command of tsdown: that one says on each run that a later version needs Node 22.
await build({ logLevel: 'warn' }).catch((error: Error) => fail(COMMAND, error.message));
