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
/** A part with its markers. What stands between them holds no comment: a marker too few takes no text with it. */
const PART = /(<!-- generated:([\w-]+) -->)((?:(?!<!--)[\s\S])*)(?=<!-- \/generated -->)/g;

interface Documents {
  /** The text of each document as it ought to be. */
  texts: ReadonlyMap<string, string>;
  /** The operations that are left out, since the facade has no method for them yet. */
  withoutMethod: readonly string[];
  /** The methods that are left out, since they are of no operation of the spec. */
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
    // The head of the table is of the document's own language.
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
  // Chinese words stand apart from Latin ones, as elsewhere in the document.
  return text.replace('`和`', '` 和 `');
}

/** Writes each part anew. A marker that belongs to no part is an error: what follows it would grow stale unnoticed. */
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
