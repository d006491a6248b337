import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { beforeAll, describe, inject, it } from 'vitest';
import { installPackages } from '../../scripts/lib/install-packages.ts';
import { GENERATIONS } from '../../spec/document.ts';
import { PATIENCE, root, run } from '../helpers/project.ts';
import { startCommand } from '../helpers/running-command.ts';
import { fencedSnippets, read } from '../helpers/snippets.ts';

const EXAMPLES = join(root, 'examples/testing');
const inRoot = (path: string) => join(root, 'node_modules', path);
const inRunners = (path: string) => join(root, 'test/runners/node_modules', path);

/** How each runner is started by who has it installed. */
const RUNNERS = {
  'vitest.test.ts': [inRoot('vitest/vitest.mjs'), 'run', '--root', '.'],
  'jest.test.cjs': [inRunners('jest/bin/jest.js'), '--rootDir', '.'],
  'node.test.mjs': ['--test'],
};
/** As many as each example has. */
const TESTS = 6;

const { folder } = inject('packed');
beforeAll(async () => {
  await installPackages('test/runners');
  symlinkSync(inRoot('vitest'), join(folder, 'node_modules/vitest'), 'junction');
  for (const name of Object.keys(RUNNERS)) cpSync(join(EXAMPLES, name), join(folder, name));
}, 3 * PATIENCE);

describe('an example of tests, beside the packed package in an empty folder', { timeout: PATIENCE }, () => {
  it.for(Object.entries(RUNNERS))('%s', async ([name, command], { expect, signal }) => {
    const { code, stdout, stderr } = await run(process.execPath, [...command, name], { cwd: folder, signal });
    expect(code, stdout + stderr).toBe(0);
    expect(stdout + stderr).toMatch(new RegExp(`(?:Tests:? +|pass )${TESTS}\\b`));
  });
});

describe('a program in the guide on testing', { timeout: PATIENCE }, () => {
  const snippets = fencedSnippets('docs/guides/testing.md');

  it.for(snippets)('ends well beside the packed package: $at', async ({ code }, { expect, signal }) => {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };
    writeFileSync(join(folder, 'guide.mjs'), ts.transpileModule(code, { compilerOptions }).outputText);
    const ended = await run(process.execPath, ['guide.mjs'], { cwd: folder, signal });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    // A comment behind a line says what it prints.
    const said = [...code.matchAll(/^console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text);
    expect(ended.stdout.trim().split('\n')).toEqual(expect.arrayContaining(said));
  });

  it('compiles against the packed types, beside the example for Vitest', async ({ expect, signal }) => {
    for (const [at, { code }] of snippets.entries()) writeFileSync(join(folder, `guide-${at}.mts`), code);
    const compilerOptions = {
      strict: true,
      target: 'es2022',
      module: 'node16',
      noEmit: true,
      skipLibCheck: true,
      types: [],
    };
    const files = [...snippets.keys()].map((at) => `guide-${at}.mts`);
    const include = [...files, 'vitest.test.ts'];
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: folder, signal });
    expect(stdout).toBe('');
  });
});

/** The same for whatever it talks to: what it creates, what it reads, and how it fails. */
const PROGRAM = `import { ImbraceClient } from 'imbrace-openapi';
import { createSandbox } from 'imbrace-openapi/sandbox';
import { startSandbox } from 'imbrace-openapi/sandbox/server';
const [generation, where, url] = process.argv.slice(2);
const options = { contacts: 300, generation };
const server = where === 'server' ? await startSandbox(options) : undefined;
const client = new ImbraceClient({
  apiKey: 'any',
  ...(where === 'fetch' ? { fetch: createSandbox(options).fetch } : { baseUrl: url ?? server.url }),
});
const { contacts, channel, campaign } = client;
const rows = await contacts.list({ limit: 100 }).toArray({ limit: 1000 });
const { id } = await channel.createWeb({ name: 'Chat', config: { primary_color: '#1e6fd9' } });
const { _id } = await campaign.createTouchpoint({ name: 'Poster 2', channel_id: id });
const refused = await campaign.create({ name: 'Spring Sale' }).catch(({ name, status, body }) => ({ name, status, body }));
const missing = await contacts.get('con_nobody').catch(({ name, body }) => ({ name, body }));
const file = new Blob(['bytes'], { type: 'image/png' });
const uploaded = await contacts.uploadAvatar({ file, filename: 'ä.png' });
const csv = await contacts.exportCsv();
console.log(JSON.stringify({ rows, id, _id, refused, missing, uploaded, csv, count: await channel.getCount() }));
await server?.close();
`;

describe('the packed sandbox', { timeout: PATIENCE }, () => {
  it.for(GENERATIONS)(
    'gives a program the same, in its process, as a server, and as a command: %s',
    async (generation, context) => {
      const { expect, signal } = context;
      writeFileSync(join(folder, 'program.mjs'), PROGRAM);
      const outputOf = async (...args: string[]) => {
        const ended = await run(process.execPath, ['program.mjs', generation, ...args], { cwd: folder, signal });
        expect(ended).toMatchObject({ code: 0, stderr: '' });
        return JSON.parse(ended.stdout) as object;
      };
      const bin = join(folder, 'node_modules/imbrace-openapi/dist/sandbox/bin.js');
      const options = ['--contacts', '300', '--generation', generation, '--port=0'];
      const { url, interrupt } = await startCommand(context, bin, 'sandbox', ...options);
      const inProcess = await outputOf('fetch');
      expect(inProcess).toMatchObject({ rows: { length: 300 }, missing: { name: 'NotFoundError' } });
      expect(await outputOf('server')).toEqual(inProcess);
      expect(await outputOf('command', url)).toEqual(inProcess);
      expect(await interrupt()).toEqual([0, null]);
    },
  );

  it('says how the command is used, and refuses what it is not', async ({ expect, signal }) => {
    const npx = (...args: string[]) =>
      run('npx', ['--no-install', 'imbrace-openapi', ...args], { cwd: folder, signal });
    const help = await npx('sandbox', '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(/^Usage: npx imbrace-openapi sandbox .*--generation.*--host/s);
    expect(await npx('--help')).toMatchObject({ code: 0, stdout: 'Usage: npx imbrace-openapi sandbox [--help]\n' });
    expect(await npx('sandbox', '--contacts=x')).toMatchObject({ code: 2, stdout: '' });
    expect(await npx('server')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no command server'),
    });
  });

  it('is self-contained: it imports no package, and brings no code of others', ({ expect }) => {
    for (const file of ['index.js', 'index.cjs', 'server.js', 'server.cjs', 'engine.js', 'engine.cjs', 'bin.js']) {
      const code = readFileSync(join(folder, 'node_modules/imbrace-openapi/dist/sandbox', file), 'utf8');
      const imported = [...code.matchAll(/^(?:import .*from |(?:const|let) .*= require\()"([^"]+)"/gm)].map(
        ([, name]) => name,
      );
      expect(
        imported.filter((name) => !/^(?:node:|\.\/)/.test(name ?? '')),
        file,
      ).toEqual([]);
      expect(code, file).not.toMatch(/new Function|\beval\(|#region node_modules/);
    }
  });

  it('weighs what the guide says', ({ expect }) => {
    const files = ['index.js', 'engine.js'].map((file) =>
      readFileSync(join(folder, 'node_modules/imbrace-openapi/dist/sandbox', file)),
    );
    const [, plain, packed] = /about (\d+) kB \((\d+) kB gzip\)/.exec(read('docs/guides/testing.md')) ?? [];
    const kiloBytes = (sizes: number[]) => sizes.reduce((sum, size) => sum + size) / 1000;
    const off = (said: string | undefined, is: number) => Math.abs(Number(said) / is - 1);
    expect(off(plain, kiloBytes(files.map(({ length }) => length)))).toBeLessThan(0.05);
    expect(off(packed, kiloBytes(files.map((file) => gzipSync(file).length)))).toBeLessThan(0.05);
  });

  it('draws nothing of Node into a page', ({ expect }) => {
    for (const file of ['index.js', 'engine.js']) {
      const code = readFileSync(join(folder, 'node_modules/imbrace-openapi/dist/sandbox', file), 'utf8');
      expect(code, file).not.toMatch(/"node:|\bprocess\.(?:env|argv|on|exit)|\bBuffer\./);
    }
  });
});
