import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'vitest';
import { git, startRepository } from '../helpers/git-repository.ts';
import { copyProject, type Ended, editSpec, PATIENCE, remove, root, run, runScript } from '../helpers/project.ts';

/** A copy of the project, released as it is, in which a maintainer edits the spec and runs the commands. */
function startDay({ onTestFinished }: TestContext) {
  const copy = copyProject({ withTests: true });
  onTestFinished(() => void remove(copy));
  startRepository(copy);
  git(copy, 'tag', 'v0.1.0');

  const npmRun = (...args: string[]) => run('npm', ['run', '--silent', ...args], { cwd: copy });
  const node = (file: string, ...args: string[]) =>
    run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: copy });
  return {
    edit: (...edits: (readonly [from: string, to: string])[]) => editSpec(copy, edits),
    editFile(path: string, change: (text: string) => string) {
      writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
    },
    lint: () => npmRun('check', 'spec'),
    generate: (...args: string[]) => npmRun('generate', '--', ...args),
    compile: () => node('typescript/bin/tsc', '-p', '.'),
    checkApi: (...args: string[]) => npmRun('check', 'api', '--', ...args),
    /** The same over what was built for it the last time. */
    compareApi: () => runScript('scripts/check/api.ts', [], { cwd: copy }),
    checkBreaking: () => npmRun('check', 'breaking'),
    contract: (...args: string[]) => node('vitest/vitest.mjs', 'run', ...args),
  };
}

const said = ({ stdout, stderr }: Ended) => stdout + stderr;
const UNANNOUNCED = 'nothing announces';

// One edit after the other: each starts compilers and bundlers by the dozen.
describe("a maintainer's day", { timeout: 4 * PATIENCE }, () => {
  it('adds an optional field: types grow, nobody breaks, nothing is to be announced', async (context) => {
    const { expect } = context;
    const day = startDay(context);
    const text = '        text:\n          type: string\n          description: The text.\n';
    const mood = '        mood:\n          type: string\n          description: How it sounds.\n';
    day.edit([`${text}        created_at:`, `${text}${mood}        created_at:`]);

    expect(await day.lint()).toMatchObject({ code: 0, stdout: 'openapi.yaml: 0 errors, 0 warnings.\n' });
    const stale = await day.generate('--check');
    expect(stale.code).toBe(1);
    expect(stale.stderr).toContain('Stale: src/generated/schema.ts. Run `npm run generate`');
    expect(await day.generate()).toMatchObject({ code: 0, stdout: 'src/generated/: wrote schema.ts.\n' });
    expect(await day.compile()).toMatchObject({ code: 0, stdout: '' });

    const report = await day.checkApi();
    expect(report.code).toBe(1);
    expect(report.stderr).toMatch(/minor +components › schemas › ContactComment › mood\n +added: mood\?: string;/);
    expect(report.stderr).toContain('run `npm run check api -- --update`');
    expect((await day.checkApi('--update')).stdout).toContain('Wrote etc/imbrace-openapi.api.md');

    day.editFile('etc/imbrace-openapi.api.md', (text) => text.replace('// @public', '// @beta'));
    const reworded = await day.compareApi();
    expect(reworded.code).toBe(1);
    expect(reworded.stderr).toContain('Nothing but the order or the comments.');
    day.editFile('etc/imbrace-openapi.api.md', (text) => text.replace('// @beta', '// @public'));

    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(0);
    expect(breaking.stdout).toMatch(/minor +schemas\.ContactComment\.mood +\(openapi\.yaml:\d+\)/);
    expect(breaking.stdout).toMatch(/minor +components › schemas › ContactComment › mood/);
    expect(breaking.stdout).toContain('so nothing must be announced');
  });

  it('renames a path: the methods compile on, users of the path break, the contract names the entry', async (context) => {
    const { expect } = context;
    const day = startDay(context);
    const path = '/channel-service/v1/contacts/{contact_id}:\n';
    day.edit([path, path.replace('contacts', 'people')]);

    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).stdout).toContain('wrote schema.ts, operations.ts');
    expect((await day.checkApi('--update')).code).toBe(0);
    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(1);
    expect(breaking.stdout).toMatch(/major .*\n.*contacts\/\{contact_id\}` was renamed to `.*people\/\{contact_id\}`/);
    expect(breaking.stdout).toMatch(/major +paths › \/channel-service\/v1\/contacts\/\{contact_id\}\n +removed/);
    expect(breaking.stderr).toContain(UNANNOUNCED);

    const contract = said(await day.contract('test/contract/contract.test.ts', '-t', "'contacts.get' sends"));
    expect(contract).toMatch(
      /- +"path": "\/channel-service\/v1\/contacts\/.*\n\+ +"path": "\/channel-service\/v1\/people\//,
    );
  });

  it('removes a property: a compile error where the facade uses it, and a break of the types', async (context) => {
    const { expect } = context;
    const day = startDay(context);
    day.edit([
      '        phone_number:\n          type: string\n          description: New phone number, in international form.\n',
      '',
    ]);

    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).code).toBe(0);
    const compiled = await day.compile();
    expect(compiled.code).not.toBe(0);
    expect(compiled.stdout).toMatch(/^src\/facade\/shapes\/contact\.ts\(\d+,\d+\): error .*'phone_number'/m);

    expect((await day.checkApi('--update')).code).toBe(0);
    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(1);
    expect(breaking.stdout).toMatch(/schemas\.UpdateContactInput\.phone_number +\(was at line \d+\)\n +removed/);
    expect(breaking.stdout).toMatch(/major +components › schemas › UpdateContactInput › phone_number\n +removed/);
    expect(breaking.stderr).toContain(UNANNOUNCED);
  });

  it('adds an operation: the compiler names the method and the file that lacks it, the contract what else is due', async (context) => {
    const { expect } = context;
    const day = startDay(context);
    day.editFile('openapi.yaml', (spec) => {
      const path = '  /channel-service/v1/contacts/{contact_id}:\n';
      const [, get = ''] = /( {4}get:\n {6}operationId: contactsGet\n[\s\S]*?) {4}put:/.exec(spec) ?? [];
      const post = get.replace('get:', 'post:').replace('contactsGet', 'contactsArchive').replace('.get', '.archive');
      return spec.replace(path, () => `${path.replace(':', '/_archive:')}${post}${path}`);
    });

    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).code).toBe(0);
    const compiled = await day.compile();
    expect(compiled.stdout).toMatch(/^src\/facade\/contacts\.ts\(\d+,\d+\): error .*Property 'archive' is missing/m);
    expect(compiled.stdout).toMatch(/^sandbox\/.*: error .*Property 'contactsArchive' is missing/m);

    const contract = said(await day.contract('test/contract/methods.test.ts'));
    expect(contract).toContain('an operation of the spec has no method in the facade');
    expect(contract).toContain('Write it in src/facade, in the file of its namespace.');
    expect(contract).toMatch(/\+ +"contacts\.archive"/);

    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(0);
    expect(breaking.stdout).toMatch(/minor .*contacts\/\{contact_id\}\/_archive .*\n +added/);
  });

  it('changes an enum: an example that it leaves behind is named, then the values that came and went', async (context) => {
    const { expect } = context;
    const day = startDay(context);
    day.edit(['        - email\n        - wecom\n', '        - email\n        - telegram\n']);
    const refused = await day.lint();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^openapi\.yaml:\d+:\d+ +Example value must conform .*"telegram"/m);
    expect(refused.stderr).toContain('→ Correct the example, or the schema that it does not fit.');

    day.editFile('openapi.yaml', (spec) => spec.replaceAll('type: wecom', 'type: telegram'));
    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).code).toBe(0);
    expect((await day.checkApi('--update')).code).toBe(0);
    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(1);
    expect(breaking.stdout).toMatch(/major +schemas\.ChannelType\.enum +\(openapi\.yaml:\d+\)/);
    expect(breaking.stdout).toContain("Enum of `ChannelType` lost values: 'wecom'.");
    expect(breaking.stdout).toContain("Enum of `ChannelType` gained values: 'telegram'.");
    expect(breaking.stdout).toMatch(
      /major +components › schemas › ChannelType\n +was: .*"wecom".*\n +is: .*"telegram"/,
    );
    expect(breaking.stderr).toContain(UNANNOUNCED);
  });
});
