import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapping } from 'node:module';
import { join, relative, sep } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import semver from 'semver';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';
import { git, startRepository } from '../helpers/git-repository.ts';
import { compileConsumer, pack } from '../helpers/installed-package.ts';
import { docsPages } from '../helpers/markdown.ts';
import { copyProject, emptyFolder, PATIENCE, remove, root, run } from '../helpers/project.ts';
import { json, serve } from '../helpers/server.ts';

/** What somebody who installed the package may write in JavaScript, once the package is there as `sdk`. */
const CONSUMER = `
const client = new sdk.ImbraceClient({ apiKey: 'any', baseUrl: process.argv[2], maxRetries: 0 });
Promise.all([
  client.contacts.list({ limit: 2 }),
  client.channel.get('missing').catch((error) => sdk.isNotFoundError(error) && error.name),
]).then(([page, missing]) => console.log(JSON.stringify({ ...page, missing, manifest: manifest.name, spec })));
`;

const CONSUMERS = {
  'consumer.mjs': `import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as sdk from 'imbrace-openapi';
const manifest = createRequire(import.meta.url)('imbrace-openapi/package.json');
const spec = fileURLToPath(import.meta.resolve('imbrace-openapi/openapi.yaml'));${CONSUMER}`,
  'consumer.cjs': `const sdk = require('imbrace-openapi');
const manifest = require('imbrace-openapi/package.json');
const spec = require.resolve('imbrace-openapi/openapi.yaml');${CONSUMER}`,
};

/** Loads the package where each of these says that it was touched: any of them makes Node load its whole HTTP stack. */
const loadWithoutHttp = (load: string) => `
for (const name of ['fetch', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'File']) {
  const get = () => { throw new Error(name + ' was touched'); };
  Object.defineProperty(globalThis, name, { get });
}
${load}.then(({ ImbraceClient }) => console.log(typeof ImbraceClient));
`;

const { copy, folder, tarball, files } = inject('packed');
/** The files below a folder of a project, by their paths in it. */
const filesIn = (project: string, at: string) =>
  readdirSync(join(project, at), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(project, join(parentPath, name)).replaceAll(sep, '/'));
const inPackage = (file: string) => join(folder, 'node_modules/imbrace-openapi', file);

describe('the packed package', () => {
  it('holds what it is used and understood by, and nothing else', () => {
    const documents = [...docsPages(), 'docs/benchmarks.svg', ...filesIn(root, 'examples')];
    const isSource = (file: string) => file.startsWith('src/');
    expect(files.filter((file) => !isSource(file) && !documents.includes(file))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist/index.cjs',
      'dist/index.cjs.map',
      'dist/index.d.cts',
      'dist/index.d.ts',
      'dist/index.js',
      'dist/index.js.map',
      'dist/sandbox/bin.js',
      'dist/sandbox/engine.cjs',
      'dist/sandbox/engine.js',
      'dist/sandbox/index.cjs',
      'dist/sandbox/index.d.cts',
      'dist/sandbox/index.d.ts',
      'dist/sandbox/index.js',
      'dist/sandbox/server.cjs',
      'dist/sandbox/server.d.cts',
      'dist/sandbox/server.d.ts',
      'dist/sandbox/server.js',
      'openapi.yaml',
      'package.json',
    ]);
    expect(files).toEqual(expect.arrayContaining(documents));
    const types = 'src/generated/schema.ts';
    expect(files.filter(isSource)).toEqual(
      filesIn(copy, 'src')
        .filter((file) => file !== types)
        .sort(),
    );
    expect(files.filter((file) => !documents.includes(file) && /test|spec\b/.test(file))).toEqual([]);
  });

  it.each(Object.entries(CONSUMERS))(
    'works in plain Node, with its spec and its manifest in reach: %s',
    {
      timeout: PATIENCE,
    },
    async (file, program) => {
      const list = json({ data: [{ _id: 'con_1' }], total: 1 });
      const missing = json({ message: 'no such channel' }, 404);
      const server = await serve((request, ...rest) =>
        (request.target.includes('missing') ? missing : list)(request, ...rest),
      );
      writeFileSync(join(folder, file), program);

      const { stdout, stderr } = await run(process.execPath, [file, server.url], { cwd: folder });
      expect(stderr).toBe('');
      const { spec, ...printed } = JSON.parse(stdout);
      expect(printed).toEqual({
        data: [{ _id: 'con_1', id: 'con_1' }],
        total: 1,
        missing: 'NotFoundError',
        manifest: 'imbrace-openapi',
      });
      expect(readFileSync(spec, 'utf8')).toBe(readFileSync(join(copy, 'openapi.yaml'), 'utf8'));
      const seen = server.requests.map(({ method, target, headers }) =>
        [method, target, headers['x-api-key']].join(' '),
      );
      expect(seen.sort()).toEqual([
        'GET /channel-service/v1/channels/missing any',
        'GET /channel-service/v1/contacts?limit=2 any',
      ]);
    },
  );

  it('documents each property and method of its types', () => {
    const file = inPackage('dist/index.d.ts');
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    });
    const checker = program.getTypeChecker();
    const source = program.getSourceFile(file) as ts.SourceFile;
    const members = checker.getExportsOfModule(checker.getSymbolAtLocation(source) as ts.Symbol).flatMap((each) => {
      const symbol = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each;
      if (!(symbol.flags & ts.SymbolFlags.Type)) return [];
      return checker
        .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
        .filter(({ declarations = [] }) => declarations.some((declared) => declared.getSourceFile() === source))
        .filter(({ name }) => !name.startsWith('__@'))
        .map((member) => ({ name: `${symbol.name}.${member.name}`, text: member.getDocumentationComment(checker) }));
    });
    expect(members.length).toBeGreaterThan(600);
    expect(members.filter(({ text }) => text.length === 0).map(({ name }) => name)).toEqual([]);
    // Which errors a method throws, as well.
    expect(source.text.match(/@throws/g)?.length).toBeGreaterThanOrEqual(48);
  });

  it.each([
    ['index.js', /^import .*from ["'](.+)["'];$/gm],
    ['index.cjs', /\brequire\(["'](.+?)["']\)/g],
  ])('needs one package, which it does not bundle: %s', (file, imported) => {
    const bundle = readFileSync(inPackage(`dist/${file}`), 'utf8');
    expect([...bundle.matchAll(imported)].map(([, name]) => name)).toEqual(['openapi-fetch']);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['openapi-fetch']);
  });

  it.each([
    ['import', "import('imbrace-openapi')"],
    ['require', "Promise.resolve(require('imbrace-openapi'))"],
  ])('touches nothing of the HTTP stack before it is used, by %s', async (_name, load) => {
    const loaded = await run(process.execPath, ['--input-type=commonjs', '-e', loadWithoutHttp(load)], { cwd: folder });
    expect(loaded).toEqual({ code: 0, stdout: 'function\n', stderr: '' });
  });

  it.each(['index.js', 'index.cjs'])('has a source map that leads to the sources in the package: %s', (file) => {
    expect(readFileSync(inPackage(`dist/${file}`), 'utf8')).toMatch(
      new RegExp(`^//# sourceMappingURL=${file}.map`, 'm'),
    );
    const map = new SourceMap(JSON.parse(readFileSync(inPackage(`dist/${file}.map`), 'utf8')));
    const { sources } = map.payload;
    expect(sources.length).toBeGreaterThan(20);
    for (const source of sources) {
      const original = readFileSync(join(copy, 'dist', source), 'utf8');
      expect(readFileSync(inPackage(join('dist', source)), 'utf8')).toBe(original);
    }
    // A line of the bundle leads to the line of the source that it was made of.
    const bundle = readFileSync(inPackage(`dist/${file}`), 'utf8').split('\n');
    const line = bundle.findIndex((text) => text.includes('ImbraceError = class extends Error'));
    const entry = map.findEntry(line, bundle[line]?.indexOf('class') ?? 0) as SourceMapping;
    const [original] = readFileSync(inPackage(`dist/${entry.originalSource}`), 'utf8')
      .split('\n')
      .slice(entry.originalLine);
    expect(original).toContain('class ImbraceError extends Error');
  });
});

describe.concurrent('the tarball', { timeout: PATIENCE }, () => {
  it('has the same bytes wherever, whenever and by whomever the same commit is packed', async (context) => {
    const { expect, onTestFinished } = context;
    const [repository, elsewhere] = [copyProject(), emptyFolder()];
    onTestFinished(() => [repository, elsewhere].forEach(remove));
    startRepository(repository);
    const clone = join(elsewhere, 'a clone, deeper and under another name');
    git(elsewhere, 'clone', '--quiet', repository, clone);
    symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
    // Another user's settings: files that the group may write, another language, another time zone.
    for (const file of ['README.md', 'src/index.ts']) chmodSync(join(clone, file), 0o664);
    const { filename } = await pack(elsewhere, clone, { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8' });
    const [once, again] = [tarball, join(elsewhere, filename)].map((file) => readFileSync(file));
    expect(again?.equals(once as Buffer), 'the bytes of the two tarballs').toBe(true);
  });
});

describe.concurrent('the packed package, as its judges see it', { timeout: PATIENCE }, () => {
  it('publint finds nothing', async ({ expect }) => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('are-the-types-wrong finds nothing', async ({ expect }) => {
    const judged = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
    const { types, ...found } = await checkPackage(judged, { excludeEntrypoints: ['./openapi.yaml'] });
    expect(types).toEqual({ kind: 'included' });
    expect(found).toMatchObject({ entrypoints: { '.': { resolutions: {} } }, problems: [] });
  });

  it('its types compile under strict with nothing skipped and no types of Node', async ({ expect, signal }) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(await compileConsumer(folder, tsc, 'node16', signal)).toBe('');
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('says that loading the package has no side effects: bundlers leave out what is not used', () => {
    expect(manifest.sideEffects).toBe(false);
  });
});

describe('the versions of the tools', () => {
  it('are exact, and CONTRIBUTING.md gives a reason for those that are not the newest as they are', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const version of Object.values<string>(devDependencies)) expect(semver.valid(version)).toBe(version);
    const [, section = ''] = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Versions of the tools');
    const rows = [...section.matchAll(/^\| (`.+`) \| (\d\S+) \| .+ \|$/gm)];
    expect(rows.length).toBeGreaterThan(5);
    for (const [, names = '', version] of rows) {
      for (const name of names.split(', ').map((quoted) => quoted.replaceAll('`', '')))
        expect(devDependencies[name], name).toBe(version);
    }
  });
});

describe('the lock files', () => {
  it.each(['.', 'bench', 'scripts/judges', 'test/fetches', 'test/mutation', 'test/runners', 'test/runtimes'])(
    'name no registry, so that they install from whichever one npm is set to: %s',
    (at) => {
      expect(readFileSync(join(root, at, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|\bregistry\b/);
      expect(readFileSync(join(root, at, '.npmrc'), 'utf8')).not.toMatch(/^\s*(?:@[^=]+:)?registry\s*=|\/\/|https?:/m);
    },
  );

  it('give npm nothing to warn of: each package is for Node 20.19, none is deprecated, no install script runs', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { engines?: { node?: string }; deprecated?: string; hasInstallScript?: boolean }>;
    };
    const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const warned = Object.entries(packages).flatMap(([path, { engines, deprecated, hasInstallScript }]) => [
      ...(semver.satisfies('20.19.0', engines?.node ?? '*') ? [] : [`${path} needs Node ${engines?.node}`]),
      ...(deprecated ? [`${path} is deprecated`] : []),
      ...(hasInstallScript && allowScripts[path.replace(/.*node_modules\//, '')] !== false
        ? [`${path} has an install script`]
        : []),
    ]);
    expect(warned).toEqual([]);
  });
});
