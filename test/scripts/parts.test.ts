import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Part, runParts } from '../../scripts/lib/parts.ts';
import { emptyFolder, PATIENCE, remove, root, runScript } from '../helpers/project.ts';

describe.each([
  [
    'npm run check',
    'scripts/check.ts',
    ['spec', 'code', 'types', 'generated', 'size', 'api', 'breaking', 'judges', 'live'],
    'spec, code, types, generated, size, api',
  ],
  ['npm run bench', 'bench/main.ts', ['speed', 'load', 'csv', 'faults'], 'speed'],
])('%s', { timeout: PATIENCE }, (name, script, parts, byDefault) => {
  it('says which parts there are, and which are run where none is named', async () => {
    const { code, stdout, stderr } = await runScript(script, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: ${name} [part ...]`);
    expect([...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, part]) => part)).toEqual(parts);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Without a part: ${byDefault}.`);
  });

  it.each([
    ['a part that there is not', ['nothing'], 'there is no part "nothing".'],
    ['a name that every object has', ['toString'], 'there is no part "toString".'],
    ['a part that there is not behind one that there is', [parts[0] ?? '', 'nothing'], 'there is no part "nothing".'],
    ['an option without a part', ['--update'], 'there is no option --update.'],
    ['an option of a part that takes none', [parts[0] ?? '', '--update'], 'there is no option --update.'],
  ])('refuses %s with the usage and 2', async (_, args, reason) => {
    const { code, stdout, stderr } = await runScript(script, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [line, , first] = stderr.split('\n');
    expect(line?.startsWith(name) && line.endsWith(`: ${reason}`), line).toBe(true);
    expect(first).toContain(`Usage: ${name}`);
  });
});

describe('npm run check types', { timeout: PATIENCE }, () => {
  it.for([
    ['says so where the code compiles', "'text'", { code: 0, stdout: 'Types: 0 errors.\n', stderr: '' }],
    [
      'names the line that does not compile',
      '1',
      { code: 2, stdout: expect.stringMatching(/^code\.ts\(1,14\): error .*\n$/) },
    ],
  ] as const)('%s', async ([, value, ended], { expect, onTestFinished }) => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    mkdirSync(join(folder, 'test/pages'), { recursive: true });
    writeFileSync(join(folder, 'code.ts'), `export const text: string = ${value};\n`);
    const config = JSON.stringify({ compilerOptions: { noEmit: true, types: [] }, files: [join(folder, 'code.ts')] });
    for (const path of ['tsconfig.json', 'test/pages/tsconfig.json']) writeFileSync(join(folder, path), config);
    expect(await runScript(join(root, 'scripts/check.ts'), ['types'], { cwd: folder })).toMatchObject(ended);
  });
});

describe('a command of parts', () => {
  let log: string;
  beforeEach(() => {
    const folder = emptyFolder();
    onTestFinished(() => void remove(folder));
    log = join(folder, 'log');
    writeFileSync(log, '');
  });

  /** A step that writes its name and its options down, and ends with a code. */
  const step = (name: string, code = 0) => {
    const write = `require('fs').appendFileSync(${JSON.stringify(log)}, '${name}' + process.argv.slice(1).join('') + ' ')`;
    return ['-e', `${write}; process.exit(${code})`, '--'] as const;
  };
  const run = async (args: readonly string[], atOnce = 1) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const shared = step('shared');
    const parts: Record<string, Part> = {
      one: { does: 'One.', steps: [shared, step('one')] },
      two: { does: 'Two.', options: { two: { value: 'X', does: 'two' } }, steps: [shared, step('two')] },
      wrong: { does: 'Fails.', steps: [step('wrong', 7), step('after')] },
    };
    const code = await runParts({ name: 'npm run any', parts, byDefault: ['two', 'one'] }, args, atOnce);
    return { code, ran: readFileSync(log, 'utf8').trim().split(' ') };
  };

  it('runs those that are named, in their order, what they share once', async () => {
    expect(await run(['one', 'two'])).toEqual({ code: 0, ran: ['shared', 'one', 'two'] });
  });

  it('runs the usual ones where none is named', async () => {
    expect(await run([])).toEqual({ code: 0, ran: ['shared', 'two', 'one'] });
  });

  it('ends at the first that fails, with its code', async () => {
    expect(await run(['wrong', 'one'])).toEqual({ code: 7, ran: ['wrong'] });
  });

  it('does not take a part for passed that a signal ended', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const killed = ['-e', "process.kill(process.pid, 'SIGKILL')"] as const;
    const parts: Record<string, Part> = { killed: { does: 'Is killed.', steps: [killed] } };
    expect(await runParts({ name: 'npm run any', parts, byDefault: [] }, ['killed'])).toBe(1);
  });

  it('hands options on to the last step of the only part', async () => {
    expect(await run(['two', '--two', 'x'])).toEqual({ code: 0, ran: ['shared', 'two--twox'] });
    expect((await run(['one', 'two', '--two'])).code).toBe(2);
  });

  it('runs several at once, and prints what they print in their order', async () => {
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    // Each waits for the other: one after the other, they would never end.
    const meet = (own: string, other: string) =>
      [
        '-e',
        `const fs = require('fs'), at = ${JSON.stringify(log)};
        fs.writeFileSync(at + '${own}', '');
        while (!fs.existsSync(at + '${other}'));
        console.log('${own}');`,
      ] as const;
    const parts: Record<string, Part> = {
      first: { does: 'first', steps: [meet('a', 'b')] },
      second: { does: 'second', steps: [meet('b', 'a')] },
    };
    expect(await runParts({ name: 'npm run any', parts, byDefault: ['first', 'second'] }, [], 2)).toBe(0);
    vi.restoreAllMocks();
    expect(printed).toEqual(['a\n', 'b\n']);
  });

  it('prints what one that fails printed, errors as errors', async () => {
    const printed: string[] = [];
    for (const to of ['stdout', 'stderr'] as const)
      vi.spyOn(process[to], 'write').mockImplementation((text) => printed.push(`${to}: ${text}`) > 0);
    const parts: Record<string, Part> = {
      wrong: { does: 'fails', steps: [['-e', "console.log('found'); console.error('why'); process.exit(7)"]] },
      after: { does: 'comes after', steps: [step('after')] },
    };
    expect(await runParts({ name: 'npm run any', parts, byDefault: ['wrong', 'after'] }, [], 1)).toBe(7);
    vi.restoreAllMocks();
    expect(printed.sort()).toEqual(['stderr: why\n', 'stdout: found\n']);
  });

  it('ends those that run beside one that fails, and starts no other', async () => {
    const parts: Record<string, Part> = {
      hangs: { does: 'hangs', steps: [['-e', 'setInterval(() => {}, 1000)']] },
      wrong: { does: 'fails', steps: [step('wrong', 7)] },
      after: { does: 'comes after', steps: [step('after')] },
    };
    const order = ['wrong', 'hangs', 'after'];
    expect(await runParts({ name: 'npm run any', parts, byDefault: order }, [], 2)).toBe(7);
    expect(readFileSync(log, 'utf8').trim()).toBe('wrong');
  });
});
