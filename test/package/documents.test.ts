import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docsPages, englishOf, isChinese, readDocument, tableLines } from '../helpers/markdown.ts';
import { root, run, runScript } from '../helpers/project.ts';
import { read } from '../helpers/snippets.ts';

const PAGES = docsPages();
const DOCUMENTS = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...PAGES];
const CHINESE = DOCUMENTS.filter(isChinese);
const GUIDES = PAGES.filter((file) => file.startsWith('docs/guides/'));

/** What of a document's links leads to files of the project, as these are named from its root; fragments stay. */
const filesLinked = (document: string) =>
  readDocument(document)
    .links.filter((link) => !/^(?:#|[a-z]+:)/i.test(link))
    .map((link) => normalize(join(dirname(document), link)));

/** The parts of the commands that have some, as their usage names them. */
const parts = new Map(
  await Promise.all(
    Object.entries({ check: 'scripts/check.ts', bench: 'bench/main.ts' }).map(async ([command, script]) => {
      const { stdout } = await runScript(script, ['--help']);
      return [command, [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, part]) => part)] as const;
    }),
  ),
);

describe.each(DOCUMENTS)('%s', (document) => {
  const { links, anchors } = readDocument(document);

  it('links to files and headings that are there', () => {
    const within = links.filter((link) => link.startsWith('#') && !anchors.includes(link.slice(1)));
    const dead = filesLinked(document).filter((link) => {
      const [file = '', fragment] = link.split('#');
      if (!existsSync(join(root, file))) return true;
      return fragment !== undefined && file.endsWith('.md') && !readDocument(file).anchors.includes(fragment);
    });
    expect([...within, ...dead]).toEqual([]);
  });

  it('names no command that there is not', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(document).matchAll(/\bnpm (?:run )?((?<=run )[\w:]+|test)\b/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names no part of a command that there is not', () => {
    const named = [...read(document).matchAll(/\bnpm run (check|bench) ([a-z]+)/g)];
    const known = ([, command = '', part]: RegExpMatchArray) => parts.get(command)?.includes(part);
    expect(named.filter((each) => !known(each)).map(([call]) => call)).toEqual([]);
  });
});

describe('the README', () => {
  const lines = read('README.md').trimEnd().split('\n');

  it('is read in a few minutes: at most 260 lines, and says how to begin in the first 40', () => {
    expect(lines.length).toBeLessThanOrEqual(260);
    const start = lines.slice(0, 40).join('\n');
    expect(start).toMatch(/^npm install \.\.\/imbrace-openapi-0\.1\.0\.tgz/m);
    expect(start).toMatch(/^```ts\n[\s\S]+?^```$/m);
  });

  it('installs a file of the version that the package has, which is on no registry', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    for (const document of DOCUMENTS.filter((file) => file !== 'CHANGELOG.md')) {
      const text = read(document);
      expect(text, document).not.toMatch(/npm install imbrace-openapi\b/);
      for (const [, named] of text.matchAll(/imbrace-openapi-(\d[\w.-]*)\.tgz/g)) expect(named, document).toBe(version);
    }
  });

  it.each(['README.md', 'README.zh-CN.md'])('leads to every guide: %s', (readme) => {
    const linked = filesLinked(readme).map((link) => englishOf(link.replace(/#.*/, '')));
    for (const guide of GUIDES) expect(linked).toContain(englishOf(guide));
  });
});

describe('the packed documents', () => {
  it('link to what is packed, so that every link leads somewhere in an installed package', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts']);
    const [{ files = [] } = {}] = JSON.parse(stdout.slice(stdout.search(/^\[/m))) as { files?: { path: string }[] }[];
    const packed = files.map(({ path }) => path);
    const documents = packed.filter((path) => path.endsWith('.md'));
    expect(documents).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'CHANGELOG.md', ...PAGES]));
    const inside = (file: string) => packed.some((path) => path === file || path.startsWith(`${file}/`));
    const dead = documents.flatMap((document) =>
      filesLinked(document)
        .filter((link) => !inside(link.replace(/#.*/, '')))
        .map((link) => `${document} -> ${link}`),
    );
    expect(dead).toEqual([]);
  });
});

describe('documents in Chinese', () => {
  it('are there for what a reader of the reference pages needs first', () => {
    expect(CHINESE).toEqual([
      'README.zh-CN.md',
      ...['errors', 'getting-started', 'paging'].map((name) => `docs/guides/${name}.zh-CN.md`),
    ]);
  });

  it.each(CHINESE)('lead to others in Chinese where there are some, and to the English one: %s', (document) => {
    const english = filesLinked(document).filter((link) =>
      CHINESE.some((each) => link.split('#')[0] === englishOf(each)),
    );
    expect(english).toEqual([englishOf(document)]);
    expect(filesLinked(englishOf(document))).toContain(document);
  });
});

describe.each(CHINESE)('%s says what the English document says', (document) => {
  const english = readDocument(englishOf(document));
  const chinese = readDocument(document);
  const [title, ...others] = english.sections;
  const [ownTitle, ...own] = chinese.sections;

  it('has its sections, in its order', () => {
    expect(own.map(({ anchor }) => anchor)).toEqual(others.map(({ anchor }) => anchor));
    expect({ ...ownTitle, anchor: title?.anchor }).toEqual(title);
  });

  it.each(others)('has its code and its tables: $anchor', ({ anchor, code, tables }) => {
    const section = own.find((each) => each.anchor === anchor);
    expect(section?.code).toEqual(code);
    expect(section?.tables).toEqual(tables);
  });
});

describe('docs/guides/errors.md', () => {
  it('names for each fault the test that checks it', () => {
    const [, section = ''] = /## When things go wrong\n(.+)/s.exec(read('docs/guides/errors.md')) ?? [];
    const [, , ...lines] = tableLines(section);
    expect(lines.length).toBeGreaterThan(20);
    for (const [fault, , tests = ''] of lines) {
      const named = [...tests.matchAll(/`([\w/-]+)`/g)].map(([, name]) => `test/${name}.test.ts`);
      expect(named.length, fault).toBeGreaterThan(0);
      for (const file of named) expect(existsSync(join(root, file)), file).toBe(true);
    }
  });
});

describe('docs/guides/runtimes.md', () => {
  it('has a column for each check that the runtimes are put to', () => {
    const [, checks = ''] = /const CHECKS\b.+?= \{\n(.+?)\n\};/s.exec(read('test/runtimes/scenario.ts')) ?? [];
    const named = [...checks.matchAll(/^ {2}async '?([\w ]+?)'?\(/gm)];
    named.push(...read('test/runtimes/entries/process.ts').matchAll(/^outcomes(?:\.|\[')([\w ]+)(?:'\])? = /gm));
    const names = named.map(([, name]) => name);
    const [[, ...columns] = []] = tableLines(read('docs/guides/runtimes.md'));
    expect(names.length).toBeGreaterThan(10);
    expect(columns).toEqual(names);
  });
});

describe('docs/guides/how-it-compares.md quotes word for word', () => {
  const [, faults = '', figures = ''] =
    /## Faults\n(.+?)\n## Costs\n(.+)/s.exec(read('docs/guides/how-it-compares.md')) ?? [];

  it('what docs/faults.md has of these clients', () => {
    const measured = tableLines(read('docs/faults.md'));
    const [head = [], , ...lines] = tableLines(faults);
    const columns = head.slice(1).map((name) => measured[0]?.indexOf(name) ?? -1);
    expect(lines.length).toBeGreaterThan(0);
    for (const [fault, ...cells] of lines) {
      const line = measured.find(([name]) => name === fault);
      expect(cells, fault).toEqual(columns.map((column) => line?.[column]));
    }
  });

  it('what docs/benchmarks.md has of these clients', () => {
    const suites = new Map(
      read('docs/benchmarks.md')
        .split('\n## ')
        .map((suite) => [suite.split('\n', 1)[0], tableLines(suite)]),
    );
    const [head = [], , ...lines] = tableLines(figures);
    expect(lines.length).toBeGreaterThan(0);
    for (const [title = '', ...cells] of lines) {
      // A cell is empty where a client has no such figure.
      const ratios = head.slice(1).map((name) => suites.get(title)?.find(([client]) => client === name)?.[3] ?? '');
      expect(cells, title).toEqual(ratios);
    }
  });
});

it('CHANGELOG.md begins with the version that the package has', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(/^## (.+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});
