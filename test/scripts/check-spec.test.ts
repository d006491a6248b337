import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { disposableCopy, editSpec, PATIENCE, runScript } from '../helpers/project.ts';

/** Changes a line of a copy's redocly.yaml. */
function editConfig(copy: string, from: string, to: string): void {
  const file = join(copy, 'redocly.yaml');
  const text = readFileSync(file, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`This must be in redocly.yaml, and once: ${from}`);
  writeFileSync(file, text.replace(from, to));
}

const lint = (copy: string) => runScript('scripts/check/spec.ts', [], { cwd: copy });

describe.concurrent('npm run check spec', { timeout: PATIENCE }, () => {
  it('is content with the spec as it is', async (context) => {
    const { expect } = context;
    expect(await lint(disposableCopy(context))).toEqual({
      ...{ code: 0, stdout: 'openapi.yaml: 0 errors, 0 warnings.\n', stderr: '' },
    });
  });

  it('takes a warning for an error', async (context) => {
    const { expect } = context;
    const copy = disposableCopy(context);
    editConfig(copy, 'sdk/described: error', 'sdk/described: warn');
    editSpec(copy, [['          description: Name of the team.\n', '']]);
    const { code, stdout, stderr } = await lint(copy);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^openapi\.yaml:\d+:\d+ {2}The property name has no description/);
  });

  it.for([
    ['a rule that there is not', 'sdk/described: error', 'sdk/descibed: error', 'descibed'],
    ['a rule that cannot be as strict as that', 'sdk/described: error', 'sdk/described: strict', 'strict'],
  ] as const)('refuses a configuration with %s, and names it', async ([, from, to, named], context) => {
    const { expect } = context;
    const copy = disposableCopy(context);
    editConfig(copy, from, to);
    const { code, stdout, stderr } = await lint(copy);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(named);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });
});
