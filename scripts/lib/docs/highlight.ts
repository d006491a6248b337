import {
  type BundledLanguage,
  bundledLanguages,
  bundledThemes,
  codeToTokensWithThemes,
  createOnigurumaEngine,
  createShikiInternal,
  loadBuiltinWasm,
} from '@gerrit0/mini-shiki';
import { asText } from './html.ts';

/** The languages of the documents, as they are named after a fence. */
const LANGUAGES: readonly BundledLanguage[] = ['ts', 'sh', 'diff', 'yaml'];
const THEMES = { light: 'github-light-default', dark: 'github-dark-default' } as const;

/** Colours code. The pages allow no style attributes, so that each pair of colours becomes a class. */
export class Highlighter {
  readonly #shiki: Awaited<ReturnType<typeof createShikiInternal>>;
  readonly #classes = new Map<string, string>();

  private constructor(shiki: Awaited<ReturnType<typeof createShikiInternal>>) {
    this.#shiki = shiki;
  }

  static async load(): Promise<Highlighter> {
    await loadBuiltinWasm();
    const shiki = await createShikiInternal({
      engine: await createOnigurumaEngine(),
      themes: Object.values(THEMES).map((name) => bundledThemes[name]),
      langs: LANGUAGES.map((name) => bundledLanguages[name]),
    });
    return new Highlighter(shiki);
  }

  /** @returns a block of code as HTML; without colours where its language is none of the documents' */
  block(code: string, language = ''): string {
    const known = LANGUAGES.find((name) => name === language);
    return `<pre tabindex="0"><code>${known ? this.#coloured(code, known) : asText(code)}</code></pre>`;
  }

  #coloured(code: string, lang: BundledLanguage): string {
    const lines = codeToTokensWithThemes(this.#shiki, code, { themes: THEMES, lang });
    return lines
      .map((line) =>
        line
          .map(({ content, variants: { light, dark } }) => {
            const name = this.#classOf(light?.color, dark?.color);
            return /^\s*$/.test(content) ? content : `<span class="${name}">${asText(content)}</span>`;
          })
          .join(''),
      )
      .join('\n');
  }

  #classOf(light = 'inherit', dark = 'inherit'): string {
    const colours = `${light} ${dark}`;
    const name = this.#classes.get(colours) ?? `c${this.#classes.size}`;
    this.#classes.set(colours, name);
    return name;
  }

  /** The style sheet of all that was coloured so far. */
  styles(): string {
    const rules = (index: 0 | 1) =>
      [...this.#classes].map(([colours, name]) => `.${name} { color: ${colours.split(' ')[index]}; }`).join('\n');
    return `${rules(0)}\n@media (prefers-color-scheme: dark) {\n${rules(1)}\n}\n`;
  }
}
