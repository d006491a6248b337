import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument, tableLines } from '../helpers/markdown.ts';
import { root, runScript } from '../helpers/project.ts';
import { read } from '../helpers/snippets.ts';

const GUIDES = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const DOCUMENTS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...GUIDES.map((name) => `docs/${name}`),
];

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
  const { links } = readDocument(document);

  it('links to files and headings that are there', () => {
    const dead = links.filter((link) => {
      if (/^[a-z]+:/i.test(link)) return false;
      const [path = '', fragment] = link.split('#');
      const file = path === '' ? document : normalize(join(dirname(document), path));
      if (!existsSync(join(root, file))) return true;
      return fragment !== undefined && file.endsWith('.md') && !readDocument(file).anchors.includes(fragment);
    });
    expect(dead).toEqual([]);
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

describe('README.zh-CN.md says what README.md says', () => {
  const english = readDocument('README.md');
  const chinese = readDocument('README.zh-CN.md');
  const anchors = chinese.sections.map(({ anchor }) => anchor);

  it('has its sections, in its order', () => {
    expect(anchors).toEqual(english.sections.map(({ anchor }) => anchor));
  });

  it.each(english.sections)('has its code and its tables: $anchor', ({ anchor, code, tables }) => {
    const section = chinese.sections.find((each) => each.anchor === anchor);
    expect(section?.code).toEqual(code);
    expect(section?.tables).toEqual(tables);
  });
});

describe('README.md quotes word for word', () => {
  const [, section = ''] = /## Beside other clients\n(.+?)\n## /s.exec(read('README.md')) ?? [];
  const [faults = '', figures = ''] = section.split('What it costs');

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
