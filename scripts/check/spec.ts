/** `npm run check spec`: judges openapi.yaml by redocly.yaml; a warning counts as an error. */
import { lintSpec } from '../lib/lint-spec.ts';

if (await lintSpec('openapi.yaml')) console.log('openapi.yaml: 0 errors, 0 warnings.');
else process.exitCode = 1;
