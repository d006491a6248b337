import { redocly } from './redocly.ts';

/** Lints the spec by redocly.yaml; prints what is wrong, with file and line. A warning counts as an error. */
export async function lintSpec(file: string): Promise<boolean> {
  const { failed, stdout, stderr } = await redocly(['lint', file, '--format=stylish', '--lint-config=error']);
  const output = `${stdout}${stderr}`;
  const clean = !failed && !/[1-9]\d* warnings?/.test(output);
  if (!clean) console.error(output.trim());
  return clean;
}
