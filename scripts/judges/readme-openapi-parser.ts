/** @readme/openapi-parser: the document is valid OpenAPI 3.1, and so is what the schema of OpenAPI cannot say. */
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
 * The place that a message is about. It tells no line of the spec, but shows a piece of it as JSON, with the line in
 * question marked, or quotes a JSON pointer, or a name, whose last use is the one too many.
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

/** A line of YAML or JSON without what only one of them writes. */
function bare(line: string): string {
  return line.replace(/^[\s-]+|["'{}[\],]|\s+$/g, '').trim();
}
