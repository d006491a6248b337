import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BENCH } from '../../bench/parts.ts';
import { type Command, readCall, usage } from '../../cli/command.ts';
import { CHECK } from '../../scripts/check/parts.ts';
import { type PartedCommand, runParts } from '../../scripts/lib/parts.ts';
import { vitestFilters } from '../../scripts/lib/test-filters.ts';
import { emptyFolder, PATIENCE, remove, root, run, TSX } from '../helpers/project.ts';

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
