import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileConsumer, installPacked } from '../helpers/installed-package.ts';
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

let copy: string;
let folder: string;
let packed: { tarball: string; files: string[] };
const inPackage = (file: string) => join(folder, 'node_modules/imbrace-openapi', file);

/** From a copy without anything built: what the tarball holds was made by its prepack. */
beforeAll(async () => {
  copy = copyProject();
  folder = emptyFolder();
  packed = await installPacked(copy, folder);
}, PATIENCE);

afterAll(() => {
  remove(folder);
  remove(copy);
});

describe('the packed package', () => {
  it('holds what it is used and understood by, and nothing else', () => {
    expect(packed.files).toEqual([
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

  it.each(['index.js', 'index.cjs'])('has a source map that carries the sources: %s', (file) => {
    expect(readFileSync(inPackage(`dist/${file}`), 'utf8')).toMatch(
      new RegExp(`^//# sourceMappingURL=${file}.map`, 'm'),
    );
    const { sources, sourcesContent } = JSON.parse(readFileSync(inPackage(`dist/${file}.map`), 'utf8'));
    expect(sources).toContain('../src/core/errors.ts');
    expect(sourcesContent).toHaveLength(sources.length);
    expect(sourcesContent[sources.indexOf('../src/core/errors.ts')]).toContain('class ImbraceError');
  });
});

describe.concurrent('the packed package, as its judges see it', { timeout: PATIENCE }, () => {
  it('publint finds nothing', async ({ expect }) => {
    const tarball = new Uint8Array(readFileSync(packed.tarball)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('are-the-types-wrong finds nothing', async ({ expect, signal }) => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const options = ['--no-definitely-typed', '--exclude-entrypoints', './openapi.yaml'];
    const judged = await run(process.execPath, [attw, packed.tarball, ...options], { signal });
    expect(judged.stdout).toContain('No problems found');
    expect(judged.code).toBe(0);
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

describe('the lock files', () => {
  it.each(['.', 'scripts/judges', 'test/fetches', 'test/mutation', 'test/runners', 'test/runtimes'])(
    'name no registry, so that they install from whichever one npm is set to: %s',
    (at) => {
      expect(readFileSync(join(root, at, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|\bregistry\b/);
      expect(readFileSync(join(root, at, '.npmrc'), 'utf8')).not.toMatch(/^\s*(?:@[^=]+:)?registry\s*=|\/\/|https?:/m);
    },
  );
});
