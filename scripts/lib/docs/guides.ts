import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { marked, type Tokens } from 'marked';
import type { Highlighter } from './highlight.ts';
import { asText, fillTemplate } from './html.ts';
import { type LinkTarget, type Rendered, renderMarkdown } from './markdown.ts';

const TEMPLATE = 'docs/guide.html';
/** Where on the site guides are, each beside the others. */
const FOLDER = 'guides';

interface Language {
  code: string;
  readme: string;
  words: Readonly<Record<'guides' | 'more' | 'overview' | 'changes' | 'measured' | 'contents' | 'next', string>>;
}
const ENGLISH: Language = {
  code: 'en',
  readme: 'README.md',
  words: {
    ...{ guides: 'Guides', more: 'More', overview: 'Overview', changes: 'Changes' },
    ...{ measured: 'Measurements', contents: 'On this page', next: 'Next' },
  },
};
const CHINESE: Language = {
  code: 'zh-CN',
  readme: 'README.zh-CN.md',
  words: {
    ...{ guides: '指南', more: '更多', overview: '概览', changes: '更新日志（英文）' },
    ...{ measured: '测量结果（英文）', contents: '本页内容', next: '下一篇' },
  },
};

/** A guide as the README lists it. */
export interface GuideLink {
  title: string;
  /** What it covers. */
  summary: string;
  /** Its Markdown. */
  file: string;
}

/** The guides, in the order in which a README lists them. */
export function listGuides(readme = ENGLISH.readme): GuideLink[] {
  const tables = marked.lexer(readFileSync(readme, 'utf8')).filter((token) => token.type === 'table');
  const rows = tables.flatMap((table) => (table as Tokens.Table).rows);
  return rows.flatMap(([first, second]) => {
    const [link] = first?.tokens ?? [];
    return link?.type === 'link' && link.href.startsWith('docs/')
      ? [
          {
            title: String(link.text),
            summary: marked.parseInline(second?.text ?? '', { async: false }),
            file: link.href,
          },
        ]
      : [];
  });
}

/** Where on the site a document is. */
export const guidePage = (file: string) =>
  `${FOLDER}/${file.startsWith('README') ? file.replace('README', 'overview') : basename(file)}`
    .replace(/\.md$/, '.html')
    .replace(/\.[cm]?[jt]s$/, '$&.html')
    .toLowerCase();

/** Writes a page for each guide, and for what guides link to. */
export function buildGuides(site: string, highlighter: Highlighter): void {
  mkdirSync(join(site, FOLDER));
  const inFolder = (folder: string, end: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(end))
      .map((name) => join(folder, name));
  const documents = [
    ...[ENGLISH.readme, CHINESE.readme, 'CHANGELOG.md'],
    ...inFolder('docs', '.md'),
    ...inFolder('docs/guides', '.md'),
  ];
  const programs = [
    ...inFolder('examples', '.ts'),
    ...['.ts', '.cjs', '.mjs'].flatMap((end) => inFolder('examples/testing', end)),
  ];
  /** What is there for a link, by the name that it has in the project. */
  const targets = new Map([...documents, ...programs].map((file) => [file, `../${guidePage(file)}`]));
  targets.set('examples', `../${guidePage('docs/guides/getting-started.md')}#more-programs`);
  for (const [file, name] of Object.entries({
    'openapi.yaml': 'openapi.yaml',
    LICENSE: 'LICENSE.txt',
    'docs/benchmarks.svg': 'benchmarks.svg',
  })) {
    copyFileSync(file, join(site, name));
    targets.set(file, `../${name}`);
  }

  for (const file of documents) {
    const target: LinkTarget = (link) => {
      if (/^(?:#|[a-z]+:)/i.test(link)) return link;
      const [path = '', fragment] = link.split('#');
      const found = targets.get(join(dirname(file), path));
      if (!found)
        throw new Error(`${file} links to ${link}, which the site does not have: add it to ${import.meta.url}`);
      return fragment === undefined ? found : `${found}#${fragment}`;
    };
    write(site, file, renderMarkdown(readFileSync(file, 'utf8'), highlighter, target));
  }
  for (const file of programs) {
    const title = basename(file);
    const html = `<h1>${title}</h1>\n${highlighter.block(readFileSync(file, 'utf8').trim(), 'ts')}`;
    write(site, file, { title, html, headings: [] });
  }
}

function write(site: string, file: string, { title, html, headings }: Rendered): void {
  const { code, readme, words } = file.endsWith('.zh-CN.md') ? CHINESE : ENGLISH;
  const guides = listGuides(readme);
  const entry = (name: string, of: string) =>
    `<li><a href="../${guidePage(of)}"${of === file ? ' aria-current="page"' : ''}>${asText(name)}</a></li>`;
  const next = guides[guides.findIndex((guide) => guide.file === file) + 1];
  const isGuide = guides.some((guide) => guide.file === file);
  const contents = headings.map(({ id, html: text }) => `<li><a href="#${id}">${text}</a></li>`);
  const page = fillTemplate(TEMPLATE, readFileSync(TEMPLATE, 'utf8'), {
    ...{ title: asText(title), content: html, guidesTitle: words.guides, moreTitle: words.more },
    overview: entry(words.overview, readme),
    guides: guides.map((guide) => entry(guide.title, guide.file)).join('\n'),
    more: [entry(words.measured, 'docs/benchmarks.md'), entry(words.changes, 'CHANGELOG.md')].join('\n'),
    contents:
      contents.length < 2
        ? ''
        : `<nav class="contents" aria-label="${words.contents}"><b>${words.contents}</b><ul>${contents.join('\n')}</ul></nav>`,
    next:
      isGuide && next
        ? `<p class="next">${words.next}: <a href="../${guidePage(next.file)}">${asText(next.title)}</a></p>`
        : '',
  });
  writeFileSync(join(site, guidePage(file)), page.replace('<html lang="en">', `<html lang="${code}">`));
}
