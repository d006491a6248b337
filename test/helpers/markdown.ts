import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';
import { root } from './project.ts';
import { read } from './snippets.ts';

/** What stands between a heading and the next one. */
export interface Section {
  /** `## quick-start`: its level, and the anchor that leads to it. */
  anchor: string;
  code: string[];
  /** Line by line and cell by cell, what is the same in every language but for its order: code, links to files, figures. */
  tables: string[][];
}

export interface Document {
  anchors: string[];
  links: string[];
  sections: Section[];
}

/** The pages in docs/ and its folders, in every language. */
export const docsPages = (): string[] =>
  readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort();

/** What a document in Chinese is called: `paging.zh-CN.md`. */
export const isChinese = (file: string) => file.endsWith('.zh-CN.md');
/** The English document of one in Chinese. */
export const englishOf = (file: string) => file.replace(/\.zh-CN\.md(?=$|#)/, '.md');

/** An anchor of its own above a heading: one that stays the same in every language. */
const OWN_ANCHOR = /^<a id="([^"]+)"><\/a>\s*$/;

/** Reads a document the way GitHub shows it. */
export function readDocument(file: string): Document {
  const tokens = marked.lexer(read(file));
  const slugger = new GithubSlugger();
  const document: Document = { anchors: [], links: linksOf(tokens), sections: [] };
  let own: string | undefined;
  for (const token of tokens) {
    if (token.type === 'space') continue;
    const section = document.sections.at(-1);
    if (token.type === 'heading') {
      const slug = slugger.slug(plainText(token.tokens ?? []));
      document.anchors.push(slug, ...(own === undefined ? [] : [own]));
      document.sections.push({ anchor: `${'#'.repeat(token.depth)} ${own ?? slug}`, code: [], tables: [] });
    } else if (token.type === 'code') {
      section?.code.push(token.raw.trimEnd());
    } else if (token.type === 'table') {
      section?.tables.push([(token as Tokens.Table).header, ...(token as Tokens.Table).rows].map(describeLine));
    }
    own = OWN_ANCHOR.exec(token.raw)?.[1];
  }
  return document;
}

/** The lines of all tables, heads and rules included, cell by cell as they are written. */
export function tableLines(text: string): string[][] {
  return text.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.slice(2, -2).split(' | ')] : []));
}

const FIGURE = /^\d+\.\d+$/;

function describeLine(cells: readonly Tokens.TableCell[]): string {
  const same = ({ text, tokens }: Tokens.TableCell) =>
    // A document in Chinese leads to others in Chinese.
    FIGURE.test(text) ? [text] : [...codeOf(tokens), ...linksOf(tokens).filter(isFile).map(englishOf)];
  return cells.map((cell) => same(cell).sort().join(' ')).join(' | ');
}

/** Whether a link leads to a file of the project; where it leads within a document depends on the language. */
const isFile = (link: string) => !/^(?:#|[a-z]+:)/i.test(link);

function linksOf(tokens: Token[]): string[] {
  return collect(tokens, (token) => (token.type === 'link' || token.type === 'image' ? token.href : undefined));
}

function codeOf(tokens: Token[]): string[] {
  return collect(tokens, (token) => (token.type === 'codespan' ? token.text : undefined));
}

function collect(tokens: Token[], pick: (token: Token) => string | undefined): string[] {
  const found: string[] = [];
  marked.walkTokens(tokens, (token) => {
    const picked = pick(token);
    if (picked !== undefined) found.push(picked);
  });
  return found;
}

/** A heading's text without its marks. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : (token as Tokens.Text).text))
    .join('');
}
