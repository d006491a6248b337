import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readChangesets from '@changesets/read';
import { describe, expect, it, type TestContext } from 'vitest';
import { findAnnouncement } from '../../scripts/lib/announcement.ts';
import { findBase } from '../../scripts/lib/git.ts';
import { namePlace } from '../../scripts/lib/places.ts';
import { commitAll, git, startRepository } from '../helpers/git-repository.ts';
import { disposableCopy, editSpec, emptyFolder, PATIENCE, remove, root, runScript } from '../helpers/project.ts';

const REPORT = 'etc/imbrace-openapi.api.md';
const PATH = '/channel-service/v1/contacts/{contact_id}:\n';
const RENAMED_PATH = [PATH, PATH.replace('contacts', 'people')] as const;

const check = (copy: string, ...args: string[]) => runScript('scripts/check/breaking.ts', args, { cwd: copy });

/** A copy whose first commit is tagged as a release. */
function released(context: TestContext): string {
  const copy = disposableCopy(context);
  startRepository(copy);
  git(copy, 'tag', 'v0.1.0');
  return copy;
}

/** A copy without a tag, whose last commit on main renames a path. */
function renamedOnMain(context: TestContext, before: (copy: string) => void = () => {}): string {
  const copy = disposableCopy(context);
  before(copy);
  startRepository(copy);
  editSpec(copy, [RENAMED_PATH]);
  commitAll(copy);
  return copy;
}

function addChangeset(folder: string, type: string, name = 'quick-birds-sing'): void {
  mkdirSync(join(folder, '.changeset'), { recursive: true });
  const text = `---\n"imbrace-openapi": ${type}\n---\n\nA text.\n`;
  writeFileSync(join(folder, `.changeset/${name}.md`), text);
}

/** Goes on in a branch, with a commit that users do not notice. */
function leaveMain(copy: string): void {
  git(copy, 'checkout', '--quiet', '-b', 'another');
  writeFileSync(join(copy, 'note.txt'), 'Nothing that users see.\n');
  commitAll(copy);
}

describe('what it compares with', { timeout: PATIENCE }, () => {
  it('is the last tag, and the working tree is held against it', async (context) => {
    const { expect } = context;
    const copy = released(context);
    expect(await check(copy)).toMatchObject({ code: 0, stderr: '' });
    editSpec(copy, [RENAMED_PATH]);
    const { code, stdout } = await check(copy);
    expect(code).toBe(1);
    expect(stdout).toContain('openapi.yaml, against v0.1.0:');
    expect(stdout).toMatch(/breaking \(minor\) +\/channel-service\/v1\/people\/\{contact_id\} +\(openapi\.yaml:\d+\)/);
    expect(stdout).toContain('was renamed to `/channel-service/v1/people/{contact_id}`');
  });

  it("is main's previous commit where there is no tag", async (context) => {
    const { expect } = context;
    const copy = renamedOnMain(context);
    const { code, stdout } = await check(copy);
    expect(code).toBe(1);
    expect(stdout).toContain('against main~1');
    // Whichever commit is asked for comes before both.
    const asked = await check(copy, '--base', 'HEAD');
    expect(asked.code).toBe(0);
    expect(asked.stdout).toContain('openapi.yaml, against HEAD: no change.');
  });

  it('is where the branch left main, on a branch', async (context) => {
    const { expect } = context;
    const copy = renamedOnMain(context);
    leaveMain(copy);
    expect(await check(copy), 'what main did is not the doing of the branch').toMatchObject({ code: 0, stderr: '' });
  });

  it('is the last tag on a branch, too, though the branch left main after it', async (context) => {
    const { expect } = context;
    const copy = released(context);
    editSpec(copy, [RENAMED_PATH]);
    commitAll(copy);
    leaveMain(copy);
    const { code, stdout } = await check(copy);
    expect(code, 'the next release has all that came since the last one').toBe(1);
    expect(stdout).toContain('openapi.yaml, against v0.1.0:');
  });

  it("is the previous commit of the origin's main where main itself is not there, as in a clone for a check", async (context) => {
    const { expect } = context;
    const copy = renamedOnMain(context);
    git(copy, 'update-ref', 'refs/remotes/origin/main', 'main');
    git(copy, 'checkout', '--quiet', '--detach');
    git(copy, 'branch', '--quiet', '-D', 'main');
    const { code, stdout } = await check(copy);
    expect(code).toBe(1);
    expect(stdout).toContain('against origin/main~1');
  });

  it("is where the branch left the origin's main, on a branch in a clone without main itself", async (context) => {
    const { expect } = context;
    const copy = renamedOnMain(context);
    git(copy, 'update-ref', 'refs/remotes/origin/main', 'main');
    leaveMain(copy);
    git(copy, 'branch', '--quiet', '-D', 'main');
    expect(await check(copy), 'what main did is not the doing of the branch').toMatchObject({ code: 0, stderr: '' });
  });

  it('is said to be missing, with 2, where there is neither a tag nor a branch main', async (context) => {
    const { expect } = context;
    const copy = renamedOnMain(context);
    git(copy, 'branch', '--quiet', '-m', 'another');
    const { code, stdout, stderr } = await check(copy);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'npm run check breaking: there is no tag, and no branch main or origin/main. Name a commit to compare with: `npm run check breaking -- --base REF`.\n',
    );
  });

  it('is said to be missing, with 2, where there is neither a tag nor an earlier commit', async (context) => {
    const { expect } = context;
    const copy = disposableCopy(context);
    startRepository(copy);
    const { code, stderr } = await check(copy);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no tag, and main has no commit before its last one.');
    expect(stderr).toContain('npm run check breaking -- --base REF');
  });

  it('is said to be out of reach, with 2, in a shallow clone', async (context) => {
    const { expect } = context;
    const origin = disposableCopy(context);
    startRepository(origin);
    commitAll(origin);
    const shallow = emptyFolder();
    const copy = disposableCopy(context);
    context.onTestFinished(() => void remove(shallow));
    git(shallow, 'clone', '--quiet', '--depth=1', `file://${origin}`, 'clone');
    writeFileSync(join(copy, '.git'), `gitdir: ${join(shallow, 'clone/.git')}\n`);
    const { code, stderr } = await check(copy);
    expect(code).toBe(2);
    expect(stderr).toContain('git fetch --unshallow --tags');
  });

  it('is of the project itself, where that lies in a folder of a larger repository', ({ expect, onTestFinished }) => {
    const repository = emptyFolder();
    const before = process.cwd();
    onTestFinished(() => {
      process.chdir(before);
      remove(repository);
    });
    mkdirSync(join(repository, 'project'));
    for (const path of ['package.json', 'project/package.json']) writeFileSync(join(repository, path), path);
    startRepository(repository);
    process.chdir(join(repository, 'project'));
    expect(findBase('HEAD').read('package.json')).toBe('project/package.json');
  });

  it('must be in a clone: 2 outside of one', async (context) => {
    const { expect } = context;
    const { code, stderr } = await check(disposableCopy(context));
    expect(code).toBe(2);
    expect(stderr).toContain('this is no clone of a git repository');
  });

  it('must be a commit that is there, else 2, with a spec that can be read, else 1', async (context) => {
    const { expect } = context;
    const copy = disposableCopy(context);
    const spec = readFileSync(join(copy, 'openapi.yaml'), 'utf8');
    writeFileSync(join(copy, 'openapi.yaml'), 'openapi: 3.1.0\n  - : no spec\n');
    startRepository(copy);
    git(copy, 'tag', 'unreadable');
    rmSync(join(copy, 'openapi.yaml'));
    commitAll(copy);
    git(copy, 'tag', 'without-spec');
    writeFileSync(join(copy, 'openapi.yaml'), spec);
    commitAll(copy);

    const [unknown, option, without, unreadable] = await Promise.all([
      check(copy, '--base', 'v9.9.9'),
      check(copy, '--bsae', 'HEAD'),
      check(copy, '--base', 'without-spec'),
      check(copy, '--base', 'unreadable'),
    ]);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no commit "v9.9.9"') });
    expect(option).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no option --bsae') });
    expect(without).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('openapi.yaml is not in without-spec: name another commit with --base'),
    });
    expect(unreadable).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('openapi.yaml at unreadable cannot be read'),
    });
  });
});

describe('what changed', { timeout: PATIENCE }, () => {
  it('is named by parameters and fields, also those behind references and in parts of a schema', async (context) => {
    const { expect } = context;
    const copy = released(context);
    editSpec(copy, [
      ['Kind of search.', 'Sort of search.'],
      [
        '          in: query\n          description: Only channels of this platform.\n',
        '          in: query\n          required: true\n          description: Only channels of this platform.\n',
      ],
      ['description: The contacts of this page.', 'description: The contacts on this page.'],
      ['    Timestamp:\n      type: string\n      format: date-time\n', '    Timestamp:\n      type: string\n'],
    ]);
    const { stdout } = await check(copy);
    expect(stdout).toMatch(/ {2}GET \/channel-service\/v1\/contacts\/_search query type\.description {2}\(/);
    expect(stdout).toMatch(/ {2}GET \/channel-service\/v1\/channels query type\.required {2}\(/);
    expect(stdout).toMatch(/ {2}schemas\.ContactPageAnswer\.data\.description {2}\(/);
    expect(stdout).not.toMatch(/parameters\.\d|allOf|properties/);
  });
});

describe('the name of a place', () => {
  const document = {
    paths: { '/a': { get: { parameters: [{ $ref: '#/components/parameters/B' }, { name: 'c', in: 'header' }] } } },
    components: {
      parameters: { B: { name: 'b', in: 'query', schema: {} } },
      schemas: {
        D: { allOf: [{ $ref: '#/components/schemas/E' }, { properties: { f: { anyOf: [{ type: 'string' }, {}] } } }] },
        E: { anyOf: [{ $ref: '#/components/schemas/D' }, {}], properties: { allOf: {} } },
      },
    },
  };
  it.each([
    ['#/paths/~1a/get/parameters/0', 'GET /a query b'],
    ['#/paths/~1a/get/parameters/0/schema/type', 'GET /a query b.schema.type'],
    ['#/paths/~1a/get/parameters/1/description', 'GET /a header c.description'],
    ['#/paths/~1a', '/a'],
    ['#/components/parameters/B/name', 'parameters.B.name'],
    ['#/components/schemas/D/allOf/1/properties/f', 'schemas.D.f'],
    ['#/components/schemas/D/allOf/1/properties/f/anyOf/1', 'schemas.D.f.anyOf.1'],
    ['#/components/schemas/D/allOf/0', 'schemas.D.E'],
    ['#/components/schemas/E/anyOf/0', 'schemas.E.anyOf.D'],
    ['#/info/title', 'info.title'],
  ])('%s is %s', (pointer, name) => {
    expect(namePlace(document, pointer)).toBe(name);
  });
});

describe('a breaking change', { timeout: PATIENCE }, () => {
  it('fails until a changeset announces it', async (context) => {
    const { expect } = context;
    const copy = released(context);
    editSpec(copy, [RENAMED_PATH]);
    const silent = await check(copy);
    expect(silent.code).toBe(1);
    expect(silent.stderr).toContain('1 change that can break a user, and nothing announces it');
    expect(silent.stderr).toContain(
      'add a changeset that says\n`minor` and what users have to change. See "A changeset" in CONTRIBUTING.md.',
    );
    addChangeset(copy, 'minor');
    const announced = await check(copy);
    expect(announced.code).toBe(0);
    expect(announced.stdout).toContain('announced by .changeset/quick-birds-sing.md: 0.2.0 follows 0.1.0');
  });

  it('is not announced by what was pending before it, unless that says something else now', async (context) => {
    const { expect } = context;
    const copy = renamedOnMain(context, (folder) => addChangeset(folder, 'minor'));
    expect((await check(copy)).stderr).toContain('no changeset that came since raises it enough');
    addChangeset(copy, 'major');
    expect((await check(copy)).stdout).toContain('announced by .changeset/quick-birds-sing.md: 1.0.0 follows 0.1.0');
  });

  it('is also one of the public types: a line of the report that is gone or reads differently', async (context) => {
    const { expect } = context;
    const copy = released(context);
    const report = readFileSync(join(copy, REPORT), 'utf8');
    const [method = ''] = /^ {4}getCount\(.*\n/m.exec(report) ?? [];
    expect(method).not.toBe('');
    writeFileSync(join(copy, REPORT), report.replace(method, ''));
    const removed = await check(copy);
    expect(removed.code).toBe(1);
    expect(removed.stdout).toMatch(/breaking \(minor\) +createChannel › getCount\n +removed/);

    writeFileSync(join(copy, REPORT), report.replace(method, `${method}    getSum(): Promise<number>;\n`));
    const added = await check(copy);
    expect(added.code).toBe(0);
    expect(added.stdout).toMatch(/addition \(patch\) +createChannel › getSum\n +added: getSum\(\): Promise<number>;/);
    expect(added.stdout, 'that users may notice it all the same, and how much a changeset then says').toContain(
      'so this check asks for no changeset. What users will notice gets one all the same:\n`patch`. See "A changeset" in CONTRIBUTING.md.',
    );
  });

  it('of the types cannot be told where the base has no report, which is said', async (context) => {
    const { expect } = context;
    const copy = disposableCopy(context);
    const report = readFileSync(join(copy, REPORT), 'utf8');
    rmSync(join(copy, REPORT));
    startRepository(copy);
    git(copy, 'tag', 'v0.1.0');
    writeFileSync(join(copy, REPORT), report);
    const { code, stdout } = await check(copy);
    expect(code).toBe(0);
    expect(stdout).toContain(`${REPORT} has them, against v0.1.0: the report is not there`);
  });
});

describe('the announcement of a breaking change', () => {
  it.for([
    ['0.1.0', '0.1.0', undefined, undefined],
    ['0.1.0', '0.1.1', undefined, undefined],
    ['0.1.0', '0.2.0', undefined, '0.2.0'],
    ['0.1.0', '0.2.0-next.0', undefined, '0.2.0-next.0'],
    ['0.1.0', '0.1.1-next.0', undefined, undefined],
    ['0.1.0', '0.1.0', 'patch', undefined],
    ['0.1.0', '0.1.0', 'minor', '0.2.0'],
    ['0.1.0', '0.1.0', 'major', '1.0.0'],
    ['1.2.0', '1.3.0', undefined, undefined],
    ['1.2.0', '1.2.0', 'minor', undefined],
    ['1.2.0', '1.2.0', 'major', '2.0.0'],
    ['1.2.0', '2.0.0', undefined, '2.0.0'],
    // A tag that is ahead of the branch: nothing has been raised here.
    ['1.2.0', '0.9.0', undefined, undefined],
  ] as const)(
    'from %s, with %s in package.json and a changeset for %s, is %s',
    async ([before, version, type, expected], { expect, onTestFinished }) => {
      const folder = emptyFolder();
      onTestFinished(() => void remove(folder));
      mkdirSync(join(folder, '.changeset'));
      if (type) addChangeset(folder, type);
      const announcement = await findAnnouncement(folder, { name: 'imbrace-openapi', version }, before, () => true);
      expect(announcement?.version).toBe(expected);
      expect(
        (await findAnnouncement(folder, { name: 'another-package', version: before }, before, () => true))?.version,
      ).toBeUndefined();
    },
  );

  it('is read from a changeset that is written by hand, as CONTRIBUTING.md shows one', async ({ onTestFinished }) => {
    const [, shown = ''] = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').match(/^```md\n([\s\S]*?)^```$/m) ?? [];
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    mkdirSync(join(folder, '.changeset'));
    writeFileSync(join(folder, '.changeset/tags.md'), shown);
    const [changeset] = await readChangesets(folder);
    expect(changeset?.releases).toEqual([{ name: 'imbrace-openapi', type: 'patch' }]);
    expect(changeset?.summary).toMatch(/^`contacts\.list` takes /);
  });

  it('is the changeset that is new and weighs enough, whichever others are pending beside it', async ({
    onTestFinished,
  }) => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    for (const [name, type] of Object.entries({ a_old: 'minor', b_light: 'patch', c_new: 'minor', d_old: 'major' })) {
      addChangeset(folder, type, name);
    }
    const now = { name: 'imbrace-openapi', version: '0.1.0' };
    const isNew = (path: string) => !path.endsWith('_old.md');
    expect(await findAnnouncement(folder, now, '0.1.0', isNew)).toEqual({
      version: '0.2.0',
      by: '.changeset/c_new.md',
    });
  });
});
