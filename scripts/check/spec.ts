/** `npm run check spec`: judges openapi.yaml by redocly.yaml; a warning counts as an error. */
import { readArguments } from '../../cli/command.ts';
import { lintSpec } from '../lib/lint-spec.ts';
import { partOf } from '../lib/parts.ts';
import { CHECK } from './parts.ts';

readArguments(partOf(CHECK, 'spec'));
if (await lintSpec('openapi.yaml')) console.log('openapi.yaml: 0 errors, 0 warnings.');
else process.exitCode = 1;
