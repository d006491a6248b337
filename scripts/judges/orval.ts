/** orval: the client that it generates compiles. */
import { resolve } from 'node:path';
import { generate } from 'orval';
import { judgeClient } from './generated-client.ts';

await judgeClient('client.ts', async (spec, folder) => {
  await generate(
    { input: { target: resolve(spec) }, output: { target: `${folder}/client.ts`, client: 'fetch' } },
    folder,
  );
});
