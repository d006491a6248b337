/** The parts of the documents that follow from the spec and the facade, and are written by `npm run generate`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SpecDocument, specOperations } from '../../spec/document.ts';
import { facadeMethods } from './facade-methods.ts';

/** Where such parts stand, and the language in which names are listed there. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'README.md': 'en-GB',
  'README.zh-CN.md': 'zh-CN',
  'docs/guides/paging.md': 'en-GB',
  'docs/guides/paging.zh-CN.md': 'zh-CN',
};

const BEGIN = '<!-- generated:';
/** A part between its markers. It holds no other comment, so a missing end marker never swallows the next part. */
const PART = /(<!-- generated:([\w-]+) -->)((?:(?!<!--)[\s\S])*)(?=<!-- \/generated -->)/g;

interface Documents {
  /** The text of each document as it ought to be. */
  texts: ReadonlyMap<string, string>;
  /** Operations that are not listed because the facade has no method for them yet. */
  withoutMethod: readonly string[];
  /** Methods that are not listed because the spec has no operation for them. */
  withoutOperation: readonly string[];
}

/** @param spec the text of the spec */
export function generateDocuments(spec: string): Documents {
  const document = parse(spec) as SpecDocument;
  const methods = facadeMethods(document.tags.map(({ name }) => name));
  const operations = specOperations(document);
  const listed = operations.flatMap(({ sdkMethod, verb, path, operation }) => {
    const method = methods.get(sdkMethod);
    return method ? [{ ...method, sdkMethod, verb, path, confidence: operation['x-confidence'] }] : [];
  });
  const rows = listed.map(
    ({ sdkMethod, args, verb, path, confidence }) =>
      `| \`${sdkMethod}(${args})\` | \`${verb} ${path}\` | ${confidence} |`,
  );
  const paged = listed.filter(({ result }) => result.startsWith('ListCall<'));
  const weak = listed.filter(({ confidence }) => confidence === 'low');

  const parts: Readonly<Record<string, (before: string, language: string) => string>> = {
    count: () => String(listed.length),
    // The two lines of the table's head are kept: they are in the language of the document.
    methods: (before) => `\n\n${[...before.trim().split('\n').slice(0, 2), ...rows].join('\n')}\n\n`,
    lists: (_, language) => enumerate(paged, language),
    'low-confidence': (_, language) => enumerate(weak, language),
  };
  return {
    texts: new Map(
      Object.entries(DOCUMENTS).map(([file, language]) => [
        file,
        fillIn(file, readFileSync(file, 'utf8'), (name, before) => parts[name]?.(before, language)),
      ]),
    ),
    withoutMethod: operations.map(({ sdkMethod }) => sdkMethod).filter((name) => !methods.has(name)),
    withoutOperation: [...methods.keys()].filter((name) => !operations.some(({ sdkMethod }) => sdkMethod === name)),
  };
}

function enumerate(methods: readonly { sdkMethod: string }[], language: string): string {
  const text = new Intl.ListFormat(language).format(methods.map(({ sdkMethod }) => `\`${sdkMethod}\``));
  // With spaces between Chinese and Latin text, as elsewhere in the document.
  return text.replace('`和`', '` 和 `');
}

/** Writes each part again. An unknown marker is an error: nothing would keep its text up to date. */
function fillIn(file: string, text: string, write: (name: string, before: string) => string | undefined): string {
  let found = 0;
  const filled = text.replace(PART, (part: string, begin: string, name: string, before: string) => {
    const content = write(name, before);
    if (content === undefined) return part;
    found++;
    return begin + content;
  });
  if (found !== text.split(BEGIN).length - 1) {
    throw new Error(
      `${file} has a marker \`${BEGIN}… -->\` of an unknown name, or without its \`<!-- /generated -->\`. Correct it.`,
    );
  }
  return filled;
}
