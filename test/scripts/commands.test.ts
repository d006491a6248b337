import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { BENCH } from '../../bench/parts.ts';
import { type Command, readCall, usage } from '../../cli/command.ts';
import { CHECK } from '../../scripts/check/parts.ts';
import { type PartedCommand, runParts } from '../../scripts/lib/parts.ts';
import { vitestFilters } from '../../scripts/lib/test-filters.ts';
import { emptyFolder, PATIENCE, remove, root, run, runScript, TSX } from '../helpers/project.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const OURS = `node ${TSX.join(' ')} `;
/** Those that start a program of others, whose own help and usage they have. */
const OF_OTHERS = ['format', 'prepack'];

/** Each of the project's own commands as it is typed, and as node runs it. */
const commands: [called: string, args: string[]][] = [
  ...Object.entries(scripts)
    .filter(([, line]) => line.startsWith(OURS))
    .map(([name, line]): [string, string[]] => [
      name === 'test' ? 'npm test' : `npm run ${name}`,
      line.slice(OURS.length).split(' '),
    ]),
  // A part is run in a process of its own, where it meets the same arguments. `generate` is there as a command already.
  ...[CHECK, BENCH].flatMap(({ name, parts }) =>
    Object.entries(parts).flatMap(([part, { steps }]): [string, string[]][] => {
      const [loader, , program = ''] = steps.at(-1) ?? [];
      return loader === TSX[0] && part !== 'generated' ? [[`${name} ${part}`, [program]]] : [];
    }),
  ),
];
/** Parts as they are typed. */
const parts = [CHECK, BENCH].flatMap((command) =>
  Object.keys(command.parts).map((part): [string, PartedCommand, string] => [`${command.name} ${part}`, command, part]),
);

/** Writes down what a process starts, serves and writes, beside what it takes to run TypeScript. */
const WITNESS = `
const { appendFileSync } = require('node:fs');
const fs = require('node:fs');
const note = (what) => appendFileSync(process.env.WITNESSED, what + '\\n');
const { ChildProcess } = require('node:child_process');
const { spawn } = ChildProcess.prototype;
ChildProcess.prototype.spawn = function (options) {
  if (!/esbuild/.test(options.file)) note('started ' + options.args.join(' '));
  return spawn.call(this, options);
};
const processes = require('node:child_process');
for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
  const original = processes[name];
  processes[name] = (...args) => (note('started ' + args.slice(0, 2).flat().join(' ')), original(...args));
}
require('node:net').Server.prototype.listen = () => note('served');
for (const name of ['writeFileSync', 'mkdirSync', 'mkdtempSync', 'rmSync']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (!/tsx/.test(path)) note(name + ' ' + path);
    return original(path, ...rest);
  };
}
require('node:module').syncBuiltinESMExports();
`;

let folder: string;
beforeAll(() => {
  folder = emptyFolder();
  writeFileSync(join(folder, 'witness.cjs'), WITNESS);
});
afterAll(() => void remove(folder));

let count = 0;
async function watched(args: readonly string[], signal: AbortSignal) {
  const log = join(folder, `log-${count++}`);
  writeFileSync(log, '');
  const ended = await run(process.execPath, ['--require', join(folder, 'witness.cjs'), ...TSX, ...args], {
    env: { WITNESSED: log },
    signal,
  });
  return { ...ended, did: readFileSync(log, 'utf8') };
}

describe('the npm scripts', () => {
  it('are commands of this project, but for those that are named here', () => {
    const others = Object.entries(scripts).filter(([, line]) => !line.startsWith(OURS));
    expect(others.map(([name]) => name)).toEqual(OF_OTHERS);
  });
});

describe.concurrent.each(commands)('%s, by %j', { timeout: PATIENCE }, (called, args) => {
  // `npm run lint` is two parts of the check under a name of its own.
  const firstOfUsage = new RegExp(`^Usage: ${called === 'npm run lint' ? CHECK.name : called}(?: \\[|$)`);

  it('says at --help how it is called, ends with 0 and does nothing', async ({ expect, signal }) => {
    const { code, stdout, stderr, did } = await watched([...args, '--help'], signal);
    expect({ code, stderr, did }).toEqual({ code: 0, stderr: '', did: '' });
    expect(stdout.split('\n', 1)[0]).toMatch(firstOfUsage);
  });

  it('refuses an option that it does not have: one line, the usage, 2, and does nothing', async ({
    expect,
    signal,
  }) => {
    const { code, stdout, stderr, did } = await watched([...args, '--no-such-option', 'x'], signal);
    expect({ code, stdout, did }).toEqual({ code: 2, stdout: '', did: '' });
    const [line, empty, first] = stderr.split('\n');
    expect(line).toMatch(/^npm (?:run )?\S.*: there is no option --no-such-option\.$/);
    expect(empty).toBe('');
    expect(first).toMatch(firstOfUsage);
  });
});

describe.each(parts)('%s', (called, command, part) => {
  it('says at --help how it is called', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    expect(await runParts(command, [part, '--help'])).toBe(0);
    expect(print.mock.lastCall?.join()).toMatch(new RegExp(`^Usage: ${called}(?: \\[|\n)`));
  });

  it('refuses an option that it does not have, and then runs nothing', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await runParts(command, [part, '--no-such-option'])).toBe(2);
    expect(print.mock.lastCall?.join()).toMatch(
      new RegExp(`^${called}: there is no option --no-such-option\\.\n\nUsage: ${called}`),
    );
  });
});

describe('the arguments of a command', () => {
  const COMMAND = {
    name: 'npm run any',
    does: 'Does something.',
    options: {
      port: { value: 'NUMBER', default: '80', does: 'listen here' },
      base: { value: 'REF', does: 'compare with this' },
      dynamic: { does: 'make them up' },
    },
  } as const;
  const call = (...args: string[]) => readCall(COMMAND, args);

  it('are the values of its options, and else their defaults', () => {
    expect(call('--dynamic', '--base', 'v1', '--port=')).toEqual({
      kind: 'work',
      values: { port: '', base: 'v1', dynamic: true },
      words: [],
    });
    expect(call()).toMatchObject({ values: { port: '80', base: undefined, dynamic: false } });
    expect(call('--base=-x')).toMatchObject({ values: { base: '-x' } });
  });

  it.each([
    [['--prot', '80'], 'there is no option --prot.'],
    [['--toString'], 'there is no option --toString.'],
    [['-p'], 'there is no option -p.'],
    [['--port'], '--port needs a value.'],
    [['--port', '--dynamic'], '--port needs a value.'],
    [['--dynamic=yes'], '--dynamic takes no value.'],
    [['--port', '1', '--port', '2'], '--port is given twice.'],
    [['80'], 'nothing is known of "80" here.'],
    [['--', '80'], 'nothing is known of "80" here.'],
    [['--no-dynamic'], 'there is no option --no-dynamic.'],
  ])('make no sense as %j', (args, reason) => {
    expect(call(...args)).toEqual({ kind: 'wrong', reason });
  });

  it('ask for the usage wherever they say so, whatever else they say', () => {
    for (const args of [['--help'], ['--port', '1', '-h'], ['--prot', '--help']])
      expect(call(...args)).toEqual({ kind: 'help' });
  });

  it('may be words where it takes some', () => {
    const words: Command = { name: 'npm run any', does: 'Does.', words: { name: 'file ...', does: 'these' } };
    expect(readCall(words, ['one', 'two'])).toEqual({ kind: 'work', values: {}, words: ['one', 'two'] });
    expect(usage(words)).toContain('Usage: npm run any [file ...]\n\nDoes.\n\n  file ...   these\n');
  });

  it('are in the usage, each with what it does and its default', () => {
    expect(usage(COMMAND)).toBe(`Usage: npm run any [-- option ...]

Does something.

  --port NUMBER   listen here (default: 80)
  --base REF      compare with this
  --dynamic       make them up
  --help          print this, and do nothing`);
    // The two dashes keep npm from taking the options for its own: what npm does not start needs none.
    expect(usage({ ...COMMAND, name: 'imbrace-openapi sandbox' })).toMatch(
      /^Usage: imbrace-openapi sandbox \[option \.\.\.\]\n/,
    );
  });
});

describe('the filters of a command that runs tests', () => {
  it('are files, and a title as it reads', () => {
    expect(vitestFilters({ words: ['paging', 'retry'], values: { title: 'a (b) c?' } })).toEqual([
      '-t',
      'a \\(b\\) c\\?',
      'paging',
      'retry',
    ]);
    expect(vitestFilters({ words: [], values: {} })).toEqual([]);
  });
});

describe('a command that starts the program of others', { timeout: PATIENCE }, () => {
  const VITEST = 'node_modules/vitest/vitest.mjs';
  const STRYKER = 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';

  /** Runs a command where each program that it may start only writes down how it was called, and ends with a code. */
  async function started(script: string, args: readonly string[], codes: Record<string, number> = {}) {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const program of [VITEST, STRYKER, 'scripts/check.ts', 'scripts/docs.ts']) {
      const called = `['${program}', ...process.argv.slice(2)].join(' ')`;
      write(program, `console.log(${called}); process.exit(${codes[program] ?? 0});`);
    }
    symlinkSync(join(root, 'node_modules/tsx'), join(folder, 'node_modules/tsx'), 'junction');
    for (const lock of ['package-lock.json', 'node_modules/.installed-package-lock.json'])
      write(`test/mutation/${lock}`, '');
    const { code, stdout } = await runScript(join(root, script), args, { cwd: folder });
    return { code, did: stdout.trim().split('\n') };
  }
  const tests = (...args: string[]) => [VITEST, 'run', ...args].join(' ');
  const PACKAGE = ['client', 'mock', 'packed'].flatMap((project) => ['--project', project]);

  it.each([
    [['package'], ['scripts/check.ts', tests(...PACKAGE, '--coverage')]],
    [['package', 'paging'], [tests(...PACKAGE, 'paging')]],
    [['scripts', '--title', 'a'], [tests('--project', 'scripts', '-t', 'a')]],
    [
      ['site', 'site.test'],
      ['scripts/docs.ts', tests('--project', 'site', 'site.test')],
    ],
  ])('runs the tests that it is asked for, after what they need: %j', async (args, did) => {
    expect(await started('scripts/test.ts', args)).toEqual({ code: 0, did });
  });

  it('ends with the code of the first program that fails', async () => {
    const [check, vitest] = [{ 'scripts/check.ts': 3 }, { [VITEST]: 4 }];
    expect(await started('scripts/test.ts', ['package'], check)).toEqual({ code: 3, did: ['scripts/check.ts'] });
    expect((await started('scripts/test.ts', ['scripts'], vitest)).code).toBe(4);
    expect((await started('scripts/mutation.ts', [], { [STRYKER]: 5 })).code).toBe(5);
  });

  it('hands on what mutation tests are to be limited to', async () => {
    const limits = ['--mutate', 'src/core/**', '--concurrency', '1'];
    const did = [[STRYKER, 'run', 'test/mutation/stryker.config.json', ...limits].join(' ')];
    expect(await started('scripts/mutation.ts', limits)).toEqual({ code: 0, did });
  });
});

describe('npm run build', { timeout: PATIENCE }, () => {
  it('says why it fails, and ends with 1', async () => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'tsdown.config.ts'), "export default { entry: 'src/gone.ts' };");
    const { code, stderr } = await runScript(join(root, 'scripts/build.ts'), [], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^npm run build: [\s\S]*gone/);
    expect(stderr, 'no stack for a mistake of the caller').not.toMatch(/\n +at /);
  });
});
