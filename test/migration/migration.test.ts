import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../spec/document.ts';
import * as sdk from '../../src/index.ts';
import { withoutBackoff } from '../helpers/client.ts';
import { withoutVariables } from '../helpers/environment-variables.ts';
import { runModule } from '../helpers/programs.ts';
import { PATIENCE } from '../helpers/project.ts';
import { sandboxWith } from '../helpers/sandbox.ts';
import { compileErrors, read } from '../helpers/snippets.ts';

const PROGRAM = 'test/migration/program.ts';
const before = read(PROGRAM);
const after = before.replaceAll("from '@imbrace/sdk'", "from 'imbrace-openapi'");

interface Program {
  main(gateway: string, nowhere: string): Promise<string[]>;
}

withoutVariables();

describe("a program for the vendor's client", () => {
  it('imports it once, and nothing else', () => {
    expect(before.match(/from '.*'/g)).toEqual(["from '@imbrace/sdk'"]);
  });

  it('compiles under strict, unchanged but for the import', { timeout: PATIENCE }, () => {
    expect(compileErrors([{ at: PROGRAM, code: after, standsAlone: true, runs: true }])).toEqual([]);
  });

  it.each(GENERATIONS)('runs, unchanged but for the import, on the %s generation', async (generation) => {
    withoutBackoff();
    const { sandbox } = await sandboxWith({ generation });
    const gone = await sandboxWith();
    await gone.sandbox.close();

    const { main } = await runModule<Program>(after, sdk);
    expect(await main(sandbox.url, gone.sandbox.url)).toEqual([
      'channel web active false',
      'channels 2 of 5, listed true, deleted true',
      'contacts 10 of 50, now Alice Smith +12025550123',
      'found true',
      'lists true true, csv true',
      'avatar true',
      'campaign listed true, touchpoint valid true',
      'status 404',
      'fine',
      'not signed in',
      'no network',
    ]);
  });
});
