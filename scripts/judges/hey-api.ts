/** @hey-api/openapi-ts: the client that it generates compiles. */
import { createClient } from '@hey-api/openapi-ts';
import { judgeClient } from './generated-client.ts';

await judgeClient('sdk.gen.ts', async (spec, folder) => {
  await createClient({ input: spec, output: folder, logs: { level: 'silent', file: false } });
});
