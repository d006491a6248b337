/** openapi-examples-validator: every example is valid under its schema. */
import { validateFile } from 'openapi-examples-validator';
import { judge } from './support/opinion.ts';

/** What it reports; its own types leave these fields out. */
interface InvalidExample {
  keyword?: string;
  message?: string;
  examplePath?: string;
  instancePath?: string;
}

await judge(async (spec) => {
  const { errors, statistics } = await validateFile(spec);
  return {
    judged: `${statistics.examplesTotal} examples`,
    findings: (errors as InvalidExample[]).map(({ keyword, message, examplePath = '', instancePath = '' }) => ({
      rule: keyword ?? 'invalid-example',
      message: `The example is not valid: ${instancePath} ${message}.`,
      at: `${examplePath}${instancePath}`,
    })),
  };
});
