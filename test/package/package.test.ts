import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startLoopback } from '../scripts/support/loopback.ts';
import { copyProject, emptyFolder, PATIENCE, remove, root, run } from '../scripts/support/project.ts';

/** What somebody who installed the package may write in JavaScript. */
const CONSUMER = `import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ImbraceClient, isNotFoundError } from 'imbrace-openapi';
const client = new ImbraceClient({ apiKey: 'any', baseUrl: process.argv[2], maxRetries: 0 });
const { data, total } = await client.contacts.list({ limit: 2 });
const missing = await client.channel.get('missing').catch((error) => isNotFoundError(error) && error.name);
console.log(JSON.stringify({
  data, total, missing,
  spec: fileURLToPath(import.meta.resolve('imbrace-openapi/openapi.yaml')),
  manifest: createRequire(import.meta.url)('imbrace-openapi/package.json').name,
}));
`;

/** The same in TypeScript; its last line must be refused, or the types would be \`any\`. */
const TYPED_CONSUMER = `import { type Channel, ImbraceClient, isApiError, type Page, type RequestOptions } from 'imbrace-openapi';
const options: RequestOptions = { timeout: 1_000 };
export async function use(client = new ImbraceClient({ apiKey: 'any' })): Promise<string> {
  const channels: Channel[] = await client.channel.list({ type: 'line' }, options);
  const page: Page<{ _id: string }> = await client.campaign.list();
  return channels.map(({ id }) => id).join() + page.data[0]?._id;
}
export const statusOf = (error: unknown): number | undefined => (isApiError(error) ? error.status : undefined);
// @ts-expect-error a platform that does not exist
export const wrong = (client: ImbraceClient) => client.channel.list({ type: 'pigeon' });
`;

const TSCONFIG = {
  compilerOptions: {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['ES2022', 'DOM'],
    types: [],
    skipLibCheck: false,
    noEmit: true,
  },
  include: ['consumer.ts'],
};

let copy: string;
let folder: string;
let packed: string[];

/** From a copy without anything built: what the tarball holds was made by its prepack. */
beforeAll(async () => {
  copy = copyProject();
  folder = emptyFolder();
  const pack = async (cwd: string, ...args: string[]) => {
    const { code, stdout, stderr } = await run('npm', ['pack', '--json', '--pack-destination', folder, ...args], {
      cwd,
    });
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout.slice(stdout.search(/^\[/m))) as { filename: string; files: { path: string }[] }[];
  };
  const dependencies = ['openapi-fetch', 'openapi-typescript-helpers'].map((name) => `./node_modules/${name}`);
  const [[own], others] = await Promise.all([pack(copy), pack(root, '--ignore-scripts', ...dependencies)]);
  packed = own?.files.map(({ path }) => path) ?? [];

  // A manifest of its own keeps npm from looking for one in the folders above; a cache of its own has nothing in it.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const tarballs = [own, ...others].map((each) => `./${each?.filename}`);
  const install = ['install', '--offline', '--ignore-scripts', '--cache', join(folder, '.cache'), ...tarballs];
  const installed = await run('npm', install, { cwd: folder });
  if (installed.code !== 0) throw new Error(installed.stderr);
}, PATIENCE);

afterAll(() => {
  remove(folder);
  remove(copy);
});

describe('the packed package', () => {
  it('holds what it is used and understood by, and nothing else', () => {
    expect(packed.sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/index.d.ts',
      'dist/index.js',
      'openapi.yaml',
      'package.json',
    ]);
  });

  it('works in plain Node, with its spec and its manifest in reach', { timeout: PATIENCE }, async () => {
    const server = await startLoopback(
      ({ url }) => (url.includes('missing') ? { message: 'no such channel' } : { data: [{ _id: 'con_1' }], total: 1 }),
      ({ url }) => (url.includes('missing') ? 404 : 200),
    );
    onTestFinished(server.close);
    writeFileSync(join(folder, 'consumer.js'), CONSUMER);

    const { stdout, stderr } = await run(process.execPath, ['consumer.js', server.url], { cwd: folder });
    expect(stderr).toBe('');
    const { spec, ...printed } = JSON.parse(stdout);
    expect(printed).toEqual({
      data: [{ _id: 'con_1', id: 'con_1' }],
      total: 1,
      missing: 'NotFoundError',
      manifest: 'imbrace-openapi',
    });
    expect(readFileSync(spec, 'utf8')).toBe(readFileSync(join(copy, 'openapi.yaml'), 'utf8'));
    expect(server.received.map(({ verb, url, headers }) => [verb, url, headers['x-api-key']])).toEqual([
      ['GET', '/channel-service/v1/contacts?limit=2', 'any'],
      ['GET', '/channel-service/v1/channels/missing', 'any'],
    ]);
  });

  it('needs one package, which it does not bundle', () => {
    const bundle = readFileSync(join(folder, 'node_modules/imbrace-openapi/dist/index.js'), 'utf8');
    const imports = [...bundle.matchAll(/^import .*from ["'](.+)["'];$/gm)].map(([, name]) => name);
    expect(imports).toEqual(['openapi-fetch']);
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(imports);
  });

  it('has types that compile under strict with nothing skipped and no types of Node', {
    timeout: PATIENCE,
  }, async () => {
    writeFileSync(join(folder, 'consumer.ts'), TYPED_CONSUMER);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(await run(process.execPath, [tsc, '-p', '.'], { cwd: folder })).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('the lock file', () => {
  it('names no registry, so that it installs from whichever one npm is set to', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|registry/);
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).not.toMatch(/^\s*(?:@[^=]+:)?registry\s*=|\/\/|https?:/m);
  });
});
