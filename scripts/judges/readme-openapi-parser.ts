/** @readme/openapi-parser: the document is valid OpenAPI 3.1, by its schema and by the rules that no schema can express. */
import { readFile } from 'node:fs/promises';
import { validate } from '@readme/openapi-parser';
import { judge } from './opinion.ts';

await judge(async (spec) => {
  const lines = (await readFile(spec, 'utf8')).split('\n').map(bare);
  const verdict = await validate(spec, { validate: { errors: { colorize: false } } });
  const found = (rule: string, details: readonly { message: string }[]) =>
    details.map(({ message }) => ({ rule, message, at: placeOf(message, lines) }));
  return {
    judged: `the document as ${verdict.specification}`,
    findings: [...found('error', verdict.valid ? [] : verdict.errors), ...found('warning', verdict.warnings)],
  };
});

/**
 * The place that a message is about. The message gives no line of the spec: it shows a piece of it as JSON with one line
 * marked, or quotes a JSON pointer, or a duplicate name, of which the last use is meant.
 */
function placeOf(message: string, lines: readonly string[]): string | number | undefined {
  const [, before = '', marked] = /(?:\n +\d+ \|(.*))?\n> *\d+ \|(.*)/.exec(message) ?? [];
  const [, quoted] = /[`"](\S+?)[`"]/.exec(message) ?? [];
  if (quoted && /^\/(paths|components)\//.test(quoted)) return quoted;
  const is = (index: number, json: string) => lines[index] === bare(json);
  const candidates = [...lines.keys()].filter((index) =>
    marked === undefined ? quoted !== undefined && lines[index]?.includes(bare(quoted)) : is(index, marked),
  );
  const index = candidates.find((each) => marked !== undefined && is(each - 1, before)) ?? candidates.at(-1);
  return index === undefined ? undefined : index + 1;
}

/** A line without the punctuation in which YAML and JSON differ. */
function bare(line: string): string {
  return line.replace(/^[\s-]+|["'{}[\],]|\s+$/g, '').trim();
}
