/** @readme/openapi-parser: the document is valid OpenAPI 3.1, and so is what its schema cannot say. */
import { readFile } from 'node:fs/promises';
import { validate } from '@readme/openapi-parser';
import { judge } from './support/opinion.ts';

await judge(async (spec) => {
  const lines = (await readFile(spec, 'utf8')).split('\n');
  // It tells no places. What a message quotes is looked up, from the end: a second use is where the mistake is.
  const lineOf = (message: string) => {
    const [, quoted] = /[`"](\S+?)[`"]/.exec(message) ?? [];
    const last = quoted === undefined ? -1 : lines.map((line) => line.includes(quoted)).lastIndexOf(true);
    return last === -1 ? undefined : last + 1;
  };
  const verdict = await validate(spec, { validate: { errors: { colorize: false } } });
  const errors = verdict.valid ? [] : verdict.errors;
  return {
    judged: `the document as ${verdict.specification}`,
    findings: [
      ...errors.map(({ message }) => ({ rule: 'error', message, at: lineOf(message) })),
      ...verdict.warnings.map(({ message }) => ({ rule: 'warning', message, at: lineOf(message) })),
    ],
  };
});
