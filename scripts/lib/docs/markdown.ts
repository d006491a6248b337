import GithubSlugger from 'github-slugger';
import { Marked, type Tokens } from 'marked';
import type { Highlighter } from './highlight.ts';
import { asText } from './html.ts';

/** A document as HTML. */
export interface Rendered {
  /** The text of its first heading. */
  title: string;
  html: string;
  /** Its headings of the second level, which a table of contents lists. */
  headings: { id: string; html: string }[];
}

/** Where a link of a document leads on the site. @param link as it is written in the document */
export type LinkTarget = (link: string) => string;

/** Renders Markdown, with headings under the ids that GitHub gives them. */
export function renderMarkdown(text: string, highlighter: Highlighter, target: LinkTarget): Rendered {
  const slugger = new GithubSlugger();
  const rendered: Rendered = { title: '', html: '', headings: [] };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const html = this.parser.parseInline(tokens);
        const plain = this.parser.parseInline(tokens, this.parser.textRenderer);
        const id = slugger.slug(plain);
        if (depth === 1) rendered.title ||= plain;
        if (depth === 2) rendered.headings.push({ id, html });
        return `<h${depth} id="${id}">${html}</h${depth}>\n`;
      },
      code({ text: code, lang = '' }: Tokens.Code) {
        // What follows the language is for the tests: `ts no-run`.
        return `${highlighter.block(code, lang.split(' ', 1)[0])}\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${asText(target(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text: description }: Tokens.Image) {
        return `<img src="${asText(target(href))}" alt="${asText(description)}">`;
      },
      table(token: Tokens.Table) {
        const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') => {
          const columns = cells.map(({ tokens, align }) => {
            const content = this.parser.parseInline(tokens);
            return `<${tag}${align === 'right' ? ' class="figure"' : ''}>${content}</${tag}>`;
          });
          return `<tr>${columns.join('')}</tr>`;
        };
        const body = token.rows.map((cells) => row(cells, 'td')).join('\n');
        // Wider than a phone: the table scrolls, and the page does not.
        return `<div class="table" tabindex="0"><table>
<thead>${row(token.header, 'th')}</thead>
<tbody>
${body}
</tbody>
</table></div>\n`;
      },
    },
  });
  rendered.html = marked.parse(text.replace(/<!--[\s\S]*?-->/g, ''), { async: false });
  return rendered;
}
