import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { git, startRepository } from '../helpers/git-repository.ts';
import { copyProject, type Ended, editSpec, PATIENCE, remove, root, run, runScript } from '../helpers/project.ts';

/** What compiles without scripts and tests, which take most of the compiler's time. */
const PRODUCT = { extends: './tsconfig.json', include: ['src', 'spec', 'sandbox'] };

/** A copy of the project, released as it is, in which a maintainer edits the spec and runs the commands. */
function startDay() {
  const copy = copyProject({ withTests: true });
  writeFileSync(join(copy, 'tsconfig.product.json'), JSON.stringify(PRODUCT));
  startRepository(copy);
  git(copy, 'tag', 'v0.1.0');

  const npmRun = (...args: string[]) => run('npm', ['run', '--silent', ...args], { cwd: copy });
  const node = (file: string, ...args: string[]) =>
    run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: copy, env: FEW_CASES });
  return {
    end: () => void remove(copy),
    edit: (...edits: (readonly [from: string, to: string])[]) => editSpec(copy, edits),
    delete: (path: string) => rmSync(join(copy, path)),
    editFile(path: string, change: (text: string) => string) {
      writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));
    },
    lint: () => npmRun('check', 'spec'),
    generate: (...args: string[]) => npmRun('generate', '--', ...args),
    compile: () => node('typescript/bin/tsc', '-p', 'tsconfig.product.json'),
    compileAll: () => node('typescript/bin/tsc', '-p', '.'),
    checkApi: (...args: string[]) => npmRun('check', 'api', '--', ...args),
    /** The same over what was built for it the last time. */
    compareApi: (...args: string[]) => runScript('scripts/check/api.ts', args, { cwd: copy }),
    checkBreaking: () => npmRun('check', 'breaking'),
    contract: (...args: string[]) => node('vitest/vitest.mjs', 'run', ...args),
    biome: (...args: string[]) => node('@biomejs/biome/bin/biome', 'check', ...args),
    /** What `npm run check live` would call. */
    async liveMethods(): Promise<string> {
      const program = `import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { liveCalls } from './scripts/lib/live/calls.ts';
console.log(liveCalls(parse(readFileSync('openapi.yaml', 'utf8'))).map(({ method }) => method).join());`;
      writeFileSync(join(copy, 'live-methods.ts'), program);
      return (await runScript('live-methods.ts', [], { cwd: copy })).stdout;
    },
  };
}

type Day = ReturnType<typeof startDay>;

/** One that ends with the test. */
function dayOf({ onTestFinished }: TestContext): Day {
  const day = startDay();
  onTestFinished(day.end);
  return day;
}

/**
 * An operation that a maintainer adds, as a copy of `contacts.get`: each of the edits that it asks for.
 */
function operationLikeGet(method: string, verb: 'get' | 'post', action: string) {
  const id = `contacts${method.charAt(0).toUpperCase()}${method.slice(1)}`;
  /** Adds what `change` makes of the text that the pattern finds, behind that text. */
  const copy = (day: Day, file: string, pattern: RegExp, change: (text: string) => string) =>
    day.editFile(file, (text) => {
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined) throw new Error(`${pattern} must be in ${file}`);
      return text.replace(found, () => found + change(found));
    });
  return {
    inSpec: (day: Day) =>
      day.editFile('openapi.yaml', (spec) => {
        const path = '  /channel-service/v1/contacts/{contact_id}:\n';
        const [, get = ''] = /( {4}get:\n {6}operationId: contactsGet\n[\s\S]*?) {4}put:/.exec(spec) ?? [];
        const own = get.replace('get:', `${verb}:`).replace('contactsGet', id).replace('.get', `.${method}`);
        return spec.replace(path, () => `${path.replace(':', `/${action}:`)}${own}${path}`);
      }),
    inFacade(day: Day) {
      const file = 'src/facade/contacts.ts';
      const named = (text: string) => text.replace(/\bget(?=\()/g, method).replace('contactsGet', id);
      copy(day, file, / {4}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n {4}get\([\s\S]*?\n {4}\},\n\n/, named);
    },
    inTable: (day: Day) =>
      copy(
        day,
        'test/contract/wire-table-contacts.ts',
        / {2}\{\n {4}method: 'contacts\.get',[\s\S]*?\n {2}\},\n/,
        (row) =>
          row
            .replace('contacts.get', `contacts.${method}`)
            .replace("'GET'", `'${verb.toUpperCase()}'`)
            .replace(/(path: .*)`,/, `$1/${action}\`,`),
      ),
    inSandbox: (day: Day) =>
      copy(day, 'sandbox/handlers/contacts.ts', /^ {2}contactsGet: .*\n/m, (line) => line.replace('contactsGet', id)),
  };
}

const ARCHIVE = operationLikeGet('archive', 'post', '_archive');
const SUMMARY = operationLikeGet('getSummary', 'get', '_summary');
const METHODS = 'test/contract/methods.test.ts';
const SANDBOX = ['test/sandbox/contract.test.ts', 'test/sandbox/server.test.ts'];

const said = ({ stdout, stderr }: Ended) => stdout + stderr;
const UNANNOUNCED = 'nothing announces';
/** The properties hold for each operation that there was before, which is tested elsewhere. */
const FEW_CASES = { PROPERTY_RUNS: '10' };

describe("a maintainer's day of edits that break something", { timeout: 4 * PATIENCE }, () => {
  let day: Day;
  /** What each command said of all the edits together. */
  let refused: Ended;
  let compiled: Ended;
  let breaking: Ended;
  beforeAll(async () => {
    day = startDay();
    const path = '/channel-service/v1/contacts/{contact_id}:\n';
    day.edit(
      [path, path.replace('contacts', 'people')],
      [
        '        phone_number:\n          type: string\n          description: New phone number, in international form.\n',
        '',
      ],
      ['        - email\n        - wecom\n', '        - email\n        - telegram\n'],
    );
    refused = await day.lint();
    day.editFile('openapi.yaml', (spec) => spec.replaceAll('type: wecom', 'type: telegram'));
    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).stdout).toContain('wrote schema.ts, client.ts');
    compiled = await day.compile();
    expect((await day.checkApi('--update')).code).toBe(0);
    breaking = await day.checkBreaking();
  }, 4 * PATIENCE);
  afterAll(() => day?.end());

  it('has to announce them', () => {
    expect(breaking.code).toBe(1);
    expect(breaking.stderr).toContain(UNANNOUNCED);
  });

  it('renames a path: the methods compile on, users of the path break, the contract names the entry', async () => {
    expect(breaking.stdout).toMatch(
      /breaking \(minor\) .*\n.*contacts\/\{contact_id\}` was renamed to `.*people\/\{contact_id\}`/,
    );
    expect(breaking.stdout).toMatch(
      /breaking \(minor\) +paths › \/channel-service\/v1\/contacts\/\{contact_id\}\n +removed/,
    );
    const contract = said(await day.contract('test/contract/contract.test.ts', '-t', "'contacts.get' sends"));
    expect(contract).toMatch(
      /- +"path": "\/channel-service\/v1\/contacts\/.*\n\+ +"path": "\/channel-service\/v1\/people\//,
    );
  });

  it('removes a property: a compile error where the facade uses it, and a break of the types', () => {
    expect(compiled.code).not.toBe(0);
    expect(compiled.stdout).toMatch(/^src\/facade\/shapes\/contact\.ts\(\d+,\d+\): error .*'phone_number'/m);
    expect(breaking.stdout).toMatch(/schemas\.UpdateContactInput\.phone_number +\(was at line \d+\)\n +removed/);
    expect(breaking.stdout).toMatch(
      /breaking \(minor\) +components › schemas › UpdateContactInput › phone_number\n +removed/,
    );
  });

  it('changes an enum: an example that it leaves behind is named, then the values that came and went', () => {
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^openapi\.yaml:\d+:\d+ +Example value must conform .*"telegram"/m);
    expect(refused.stderr).toContain('→ Correct the example, or the schema that it does not fit.');
    expect(breaking.stdout).toMatch(/breaking \(minor\) +schemas\.ChannelType\.enum +\(openapi\.yaml:\d+\)/);
    expect(breaking.stdout).toContain("Enum of `ChannelType` lost values: 'wecom'.");
    expect(breaking.stdout).toContain("Enum of `ChannelType` gained values: 'telegram'.");
    expect(breaking.stdout).toMatch(
      /breaking \(minor\) +components › schemas › ChannelType\n +was: .*"wecom".*\n +is: .*"telegram"/,
    );
  });
});

// One edit after the other: each starts compilers and bundlers by the dozen.
describe("a maintainer's day", { timeout: 4 * PATIENCE }, () => {
  it('adds an optional field: types grow, nobody breaks, nothing is to be announced', async (context) => {
    const { expect } = context;
    const day = dayOf(context);
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
    expect(report.stderr).toMatch(
      /addition \(patch\) +components › schemas › ContactComment › mood\n +added: mood\?: string \| undefined;/,
    );
    expect(report.stderr).toContain('run `npm run check api -- --update`');
    day.delete('etc/imbrace-openapi.api.md');
    expect(await day.compareApi(), 'a report that is not there').toMatchObject({ code: 1, stdout: '' });
    expect((await day.compareApi('--update')).stdout).toContain('Wrote etc/imbrace-openapi.api.md');

    day.editFile('etc/imbrace-openapi.api.md', (text) => text.replace('// @public', '// @beta'));
    const reworded = await day.compareApi();
    expect(reworded.code).toBe(1);
    expect(reworded.stderr).toContain('Nothing but the order or the comments.');
    day.editFile('etc/imbrace-openapi.api.md', (text) => text.replace('// @beta', '// @public'));

    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(0);
    expect(breaking.stdout).toMatch(/addition \(patch\) +schemas\.ContactComment\.mood +\(openapi\.yaml:\d+\)/);
    expect(breaking.stdout).toMatch(/addition \(patch\) +components › schemas › ContactComment › mood/);
    expect(breaking.stdout).toContain('so this check asks for no changeset');
  });

  it('adds an operation: the compiler names the method and the file that lacks it, the contract what else is due', async (context) => {
    const { expect } = context;
    const day = dayOf(context);
    const before = readFileSync('openapi.yaml', 'utf8');
    const named = async (...files: string[]) => said(await day.contract(...files));

    // The spec alone: the method is missing.
    ARCHIVE.inSpec(day);
    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).stdout).toContain(
      'The documents do not list contacts.archive: it has no method in src/facade/contacts.ts. Write it',
    );
    expect((await day.compile()).stdout).toMatch(
      /^src\/facade\/contacts\.ts\(\d+,\d+\): error .*\n +Property 'archive' is missing/m,
    );
    const withoutMethod = await named(METHODS);
    expect(withoutMethod).toContain('an operation of the spec has no method in the facade');
    expect(withoutMethod).toContain('Write it in src/facade, in the file of its namespace.');
    expect(withoutMethod).toMatch(/\+ +"contacts\.archive"/);
    const breaking = await day.checkBreaking();
    expect(breaking.code).toBe(0);
    expect(breaking.stdout).toMatch(/addition \(patch\) .*contacts\/\{contact_id\}\/_archive .*\n +added/);

    // With its method: the row is missing, and the documents are stale.
    ARCHIVE.inFacade(day);
    expect(await day.compile()).toMatchObject({ code: 0, stdout: '' });
    expect((await day.generate('--check')).stderr).toContain('Stale: README.md, README.zh-CN.md. Run');
    const withoutRow = await named(METHODS);
    expect(withoutRow).toContain('a method of the facade has no entry in the wire table');
    expect(withoutRow).toContain('Add an entry to test/contract/wire-table-<namespace>.ts.');

    // With its row: the handler is missing, since it changes something.
    ARCHIVE.inTable(day);
    expect((await day.contract(METHODS)).code).toBe(0);
    const withoutHandler = await named(...SANDBOX);
    expect(withoutHandler).toContain('has a handler where it changes something: contactsArchive');
    expect(withoutHandler).toContain(
      'Write a handler contactsArchive in sandbox/handlers: only what reads is answered',
    );
    expect(withoutHandler).toContain('The sandbox has no handler for contactsArchive: write it in sandbox/handlers');

    // With all but the spec.
    ARCHIVE.inSandbox(day);
    day.editFile('openapi.yaml', () => before);
    expect((await day.generate()).stdout).toContain(
      'The documents do not list contacts.archive: no operation has it as x-sdk-method. Add one to openapi.yaml',
    );
    const withoutSpec = (await day.compile()).stdout;
    expect(withoutSpec).toMatch(/^src\/facade\/contacts\.ts\(\d+,\d+\): error /m);
    expect(withoutSpec).toMatch(/^sandbox\/handlers\/contacts\.ts\(\d+,\d+\): error .*'contactsArchive'/m);
  });

  it('adds operations by the spec, the method and a row, and a handler for one that changes something: all is green', async (context) => {
    const { expect } = context;
    const day = dayOf(context);
    for (const added of [ARCHIVE, SUMMARY]) {
      added.inSpec(day);
      added.inFacade(day);
      added.inTable(day);
    }
    ARCHIVE.inSandbox(day);

    expect((await day.lint()).code).toBe(0);
    expect((await day.generate()).stdout).toBe(
      'src/generated/: wrote schema.ts, client.ts.\nWrote the lists and counts of README.md, README.zh-CN.md.\n',
    );
    expect(await day.biome('--write', 'src', 'sandbox', 'test/contract')).toMatchObject({ code: 0 });
    expect(await day.compileAll()).toMatchObject({ code: 0, stdout: '' });
    expect((await day.checkApi('--update')).code).toBe(0);
    expect(await day.generate('--check')).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout, stderr } = await day.contract(
      ...['test/contract', ...SANDBOX, 'test/properties', 'test/package/docs.test.ts'],
      ...['test/package/documents.test.ts', 'test/package/code-samples.test.ts'],
    );
    expect({ code, failed: `${stdout}${stderr}`.match(/^.*(?:FAIL|Error:).*$/gm) }).toEqual({ code: 0, failed: null });
    expect(await day.liveMethods()).toContain('contacts.getSummary');
  });
});
