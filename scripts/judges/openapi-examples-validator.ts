/** openapi-examples-validator: every example is valid under its schema. */
import { validateFile } from 'openapi-examples-validator';
import { judge } from './opinion.ts';

/** What it reports; its own types leave these fields out. */
interface InvalidExample {
  keyword?: string;
  message?: string;
  examplePath?: string;
  instancePath?: string;
}

await judge(async (spec) => {
  const verdict = await validateFile(spec);
  const errors: InvalidExample[] = verdict.errors;
  // A message without a place is not about an example but, for instance, about a broken reference.
  const [fault] = errors.filter(({ examplePath }) => examplePath === undefined);
  if (fault) throw new Error(fault.message);
  return {
    judged: `${verdict.statistics.examplesTotal} examples`,
    findings: errors.map(({ keyword = 'invalid', message, examplePath, instancePath = '' }) => ({
      rule: keyword,
      message: `The example is not valid under its schema: ${instancePath} ${message}`,
      at: `${examplePath}${instancePath}`,
    })),
  };
});
