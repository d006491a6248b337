import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { parse } from 'yaml';
import { facadeMethods } from '../../scripts/lib/facade-methods.ts';
import { type SpecDocument, specOperations } from '../../spec/document.ts';
import { ImbraceClient } from '../../src/index.ts';
import { set, withoutVariables } from '../helpers/environment-variables.ts';
import { docsPages, isChinese } from '../helpers/markdown.ts';
import { type Programs, preparePrograms, runModule } from '../helpers/programs.ts';
import { PATIENCE } from '../helpers/project.ts';
import { compileErrors, exampleSnippets, fencedSnippets, moduleOf, read } from '../helpers/snippets.ts';

const README = 'README.md';
// The code of documents in Chinese is that of the English ones, which another test sees to.
// Those of the guide on testing run from the packed package, which its own test sees to.
const elsewhere = (file: string) => isChinese(file) || file === 'docs/guides/testing.md';
const blocks = [README, ...docsPages().filter((file) => !elsewhere(file))].flatMap(fencedSnippets);
const examples = exampleSnippets('src/facade');

describe('the code in the documentation', () => {
  it('is there: blocks in the README, an example for each method and for the client', () => {
    expect(blocks.length).toBeGreaterThan(0);
    const spec = parse(read('openapi.yaml')) as SpecDocument;
    for (const { sdkMethod } of specOperations(spec)) {
      expect(
        examples.filter(({ code }) => code.includes(`client.${sdkMethod}(`)),
        sdkMethod,
      ).not.toHaveLength(0);
    }
  });

  it('compiles under strict', { timeout: PATIENCE }, () => {
    expect(compileErrors([...blocks, ...examples])).toEqual([]);
  });
});

describe('an example beside a method', () => {
  type Example = (client: ImbraceClient, signIn: () => Promise<string>) => Promise<void>;

  withoutVariables();
  beforeEach(() => {
    set({ API_KEY: 'any', BASE_URL: inject('prismUrl') });
    vi.spyOn(console, 'log').mockImplementation(() => {});
  });

  it.each(examples)('runs against the mock: $at', async (snippet) => {
    const { example } = await runModule<{ example: Example }>(moduleOf(snippet), { ImbraceClient });
    await example(new ImbraceClient(), async () => 'token');
  });
});

describe.concurrent('a program in the documentation', { timeout: PATIENCE }, () => {
  let programs: Programs;
  beforeAll(() => {
    programs = preparePrograms();
  });
  afterAll(() => programs.remove());

  it.for(blocks.filter(({ standsAlone, runs }) => standsAlone && runs))(
    'ends well against the mock: $at',
    async ({ at, code }, { expect, signal }) => {
      const file = join(programs.folder, `${at.replace(/\W/g, '-')}.ts`);
      writeFileSync(file, code);
      const ended = await programs.run(file, { baseUrl: inject('prismUrl'), signal });
      expect(ended).toMatchObject({ code: 0, stderr: '' });
    },
  );
});

describe('the README', () => {
  const prose = read(README).replace(/^```[\s\S]*?^```$/gm, '');

  it('lists exactly the options, and marks those that a call takes', () => {
    const listed = [...prose.matchAll(/^\| `(\w+)` \| (✓?) *\|/gm)].map(([, name, mark]) => `${name} ${mark}`);
    const perCall = membersOf('src/core/options/options.ts', 'RequestOptions').map((name) => `${name} ✓`);
    const perClient = [
      ...membersOf('src/core/options/options.ts', 'CoreClientOptions'),
      ...membersOf('src/core/options/hooks.ts', 'ObserverOptions'),
    ].map((name) => `${name} `);
    expect(listed.sort()).toEqual([...perCall, ...perClient].sort());
  });

  it('lists exactly the methods, each with its arguments, the verb and path of the spec, and its confidence', () => {
    const line = /^\| `((?:channel|contacts|campaign)\.\w+\([\w?, ]*\))` \| `([A-Z]+) (\/\S+)` \| (\w+)/gm;
    const listed = [...prose.matchAll(line)].map((found) => found.slice(1, 5).join(' '));
    const spec = parse(read('openapi.yaml')) as SpecDocument;
    const expected = specOperations(spec).map(({ sdkMethod, verb, path, operation }) =>
      [callOf(sdkMethod), verb, path, operation['x-confidence']].join(' '),
    );
    expect(listed.sort()).toEqual(expected.sort());
  });
});

const METHODS = facadeMethods(['channel', 'contacts', 'campaign']);

/** The names that an interface has of its own. */
const membersOf = (file: string, name: string) => interfaceOf(file, name).map((member) => nameOf(member.name));

/** A method with its documented arguments: `contacts.update(contactId, input)`. */
const callOf = (sdkMethod: string) => `${sdkMethod}(${METHODS.get(sdkMethod)?.args})`;

const nameOf = (name: ts.Node | undefined) => (name as ts.Identifier).text;

function interfaceOf(file: string, name: string): readonly ts.TypeElement[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const found = source.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === name);
  return (found as ts.InterfaceDeclaration).members;
}
