import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { askJudge, passes, requireJudges } from '../../scripts/lib/judges.ts';
import { copyProject, type Ended, emptyFolder, PATIENCE, remove, root, run, runScript } from '../helpers/project.ts';

const SPEC = 'openapi.yaml';
const EXCEPTIONS = 'scripts/judges/exceptions.ts';
const PACKAGES = 'scripts/judges/node_modules';

/** Five judges at once take half a minute of two cores; like PATIENCE this bounds what hangs. */
const PATIENCE_WITH_JUDGES = 5 * PATIENCE;

interface Fault {
  what: string;
  /** What to replace, in the spec or in the exceptions; all places of a pattern. */
  edit: readonly [file: string, from: string | RegExp, to: string];
  /** What is reported: by whom and by which rule, at the line that begins like this. */
  by: readonly (readonly [accuser: string, file: string, line: string])[];
}

const FAULTS: readonly Fault[] = [
  {
    what: 'an example that is not valid, in an answer that many operations share',
    edit: [SPEC, 'message: Not found\n', 'message: 5\n'],
    by: [
      ['spectral oas3-valid-media-example', SPEC, 'message: 5'],
      ['openapi-examples-validator anyOf', SPEC, 'message: 5'],
      ['openapi-examples-validator type', SPEC, 'message: 5'],
    ],
  },
  {
    what: 'a schema that nothing uses',
    edit: [SPEC, '\n  schemas:\n', '\n  schemas:\n    Unused:\n      type: boolean\n'],
    by: [['spectral oas3-unused-component', SPEC, 'Unused:']],
  },
  {
    what: 'a property that its object may not have',
    edit: [SPEC, '      scheme: bearer\n', '      scheme: bearer\n      name: authorization\n'],
    by: [
      ['readme-openapi-parser error', SPEC, 'BearerAuth:'],
      ['spectral oas3-schema', SPEC, 'BearerAuth:'],
    ],
  },
  {
    what: 'a schema whose name hides a type that the client of orval uses',
    edit: [SPEC, /(schemas\/|\n {4})Campaign("|:\n)/g, '$1Promise$2'],
    by: [['orval TS2315', SPEC, 'Promise:']],
  },
  {
    what: 'a schema whose name hides a type that the client of @hey-api/openapi-ts uses',
    edit: [SPEC, /(schemas\/|\n {4})ContactComment("|:\n)/g, '$1Array$2'],
    by: [['hey-api TS2315', SPEC, 'Array:']],
  },
  {
    what: 'an exception taken away, and one for nothing in its place',
    edit: [EXCEPTIONS, "rule: 'info-contact'", "rule: 'no-such-rule'"],
    by: [
      ['spectral info-contact', SPEC, 'info:'],
      ['spectral no-such-rule', EXCEPTIONS, "rule: 'no-such-rule'"],
    ],
  },
];

const checkSpec = (copy: string, env?: Record<string, string>) =>
  runScript('scripts/check/judges.ts', [], { cwd: copy, env });

/** A copy of the project with its judges, whose packages it shares if they are not to be installed. */
function copyWithJudges({ installed }: { installed: boolean }): string {
  const copy = copyProject();
  if (installed) symlinkSync(join(root, PACKAGES), join(copy, PACKAGES), 'junction');
  return copy;
}

/** Changes a file of a copy; an edit that no longer fits must not pass for one. */
function edit(copy: string, [file, from, to]: Fault['edit']): void {
  const text = readFileSync(join(copy, file), 'utf8');
  if (typeof from === 'string') expect(text.split(from), from).toHaveLength(2);
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(copy, file), edited);
}

/** The line of a file that begins like this; indentation does not count. */
function lineOf(copy: string, file: string, start: string): number {
  const lines = readFileSync(join(copy, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.trim().startsWith(start)) + 1;
}

beforeAll(requireJudges, PATIENCE_WITH_JUDGES);

describe('npm run check judges, of a spec with faults', () => {
  let copy: string;
  let ended: Ended;
  let reported: string[];

  beforeAll(async () => {
    copy = copyWithJudges({ installed: true });
    for (const fault of FAULTS) edit(copy, fault.edit);
    ended = await checkSpec(copy);
    const lines = ended.stderr.matchAll(/^(\S+:\d+ {2}\S+ \S+): \S/gm);
    reported = [...new Set([...lines].map(([, line = '']) => line))];
    return () => void remove(copy);
  }, PATIENCE_WITH_JUDGES);

  const expected = (by: Fault['by']) =>
    by.map(([accuser, file, line]) => `${file}:${lineOf(copy, file, line)}  ${accuser}`);

  it.each(FAULTS)('names file, line, judge and rule: $what', ({ by }) => {
    expect(reported).toEqual(expect.arrayContaining(expected(by)));
  });

  it('names nothing else', () => {
    expect(reported.sort()).toEqual(FAULTS.flatMap(({ by }) => expected(by)).sort());
  });

  it('ends with 1, has a line for each judge, and says what to do', () => {
    expect(ended.code).toBe(1);
    expect(ended.stdout.match(/^✗ \S+ +findings: \d/gm)).toHaveLength(5);
    expect(ended.stdout).toContain('Judges  0 passed, 5 failed');
    const [score = ''] =
      /^Score {3}\d\d(?:\.\d)? of 100 by redocly score: .*constraint clarity \d+ %.*$/m.exec(ended.stdout) ?? [];
    const shares = [...score.matchAll(/(\d+) %/g)].map(([, share]) => Number(share));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares, 'the lowest first').toEqual([...shares].sort((a, b) => a - b));
    expect(ended.stderr).toContain('Remove the exception.');
    expect(ended.stderr).toContain('Change openapi.yaml; or, where a judge is wrong about it, except the rule in');
  });

  it('installs nothing where the lock file has not changed', () => {
    expect(ended.stdout).not.toContain('Installing');
  });
});

describe('a judge', { timeout: PATIENCE }, () => {
  it('that comes to no opinion fails with the reason, and calls no exception stale', async ({ onTestFinished }) => {
    const copy = copyWithJudges({ installed: true });
    onTestFinished(() => void remove(copy));
    edit(copy, [SPEC, 'schemas/ContactFileListAnswer"', 'schemas/Nowhere"']);
    const exceptions = [{ judge: 'hey-api', rule: 'TS1', reason: '' }] as const;
    const { findings, stale } = await askJudge('hey-api', join(copy, SPEC), exceptions);
    expect(findings).toEqual([{ rule: 'gave-up', message: expect.stringContaining('Nowhere') }]);
    expect(stale).toEqual([]);
  });

  it('passes where it finds nothing, and has no exception for nothing', () => {
    const [finding, exception] = [{ rule: 'a', message: '' }, { judge: 'orval', rule: 'b', reason: '' } as const];
    expect(passes({ findings: [], stale: [] })).toBe(true);
    expect(passes({ findings: [finding], stale: [] })).toBe(false);
    expect(passes({ findings: [], stale: [exception] })).toBe(false);
  });

  it('is typed: the judges compile against what they are installed with', async () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(await run(process.execPath, [tsc, '-p', 'scripts/judges'])).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('npm run check judges', { timeout: PATIENCE }, () => {
  it('asks nobody about a file that is no YAML, and says where', async ({ onTestFinished }) => {
    const copy = copyWithJudges({ installed: true });
    onTestFinished(() => void remove(copy));
    edit(copy, [SPEC, 'operationId: contactsGet\n', 'operationId: contactsGet: x\n']);
    const { code, stdout, stderr } = await checkSpec(copy);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${SPEC}:${lineOf(copy, SPEC, 'operationId: contactsGet: x')}  Nested mappings`);
    expect(stderr).toContain('Correct the line and run this again.');
  });

  it('installs by `npm ci`, without scripts, where nothing is installed; a failure ends it with 1', async ({
    onTestFinished,
  }) => {
    const copy = copyWithJudges({ installed: false });
    const bin = emptyFolder();
    onTestFinished(() => [copy, bin].forEach(remove));
    writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "npm $* in $(basename "$PWD"): no network"\nexit 1\n');
    chmodSync(join(bin, 'npm'), 0o755);
    const { code, stdout, stderr } = await checkSpec(copy, { PATH: `${bin}:${process.env.PATH}` });
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'Installing the packages of scripts/judges, this once …\n',
    });
    expect(stderr).toContain('The packages of scripts/judges could not be installed');
    expect(stderr).toContain('npm ci --ignore-scripts in judges: no network');
  });
});
