import { readFileSync } from 'node:fs';
import { redocly } from './redocly.ts';

interface Problem {
  ruleId: string;
  message: string;
  reference?: string;
  location: { source: { ref: string }; start?: { line: number; col: number } }[];
}

/** What to do, for rules whose message only says what is wrong. The project's own rules say both. */
const REMEDIES: Record<string, string> = {
  'no-unresolved-refs': 'Correct the name after $ref, or add the component that it names.',
  'operation-operationId-unique': 'Another operation has this operationId: give each one its own.',
  'operation-tag-defined': 'Use the tag of a namespace of the client, or declare a new one under `tags`.',
  'no-invalid-media-type-examples': 'Correct the example, or the schema that it does not fit.',
  'no-unused-components': 'Delete it, or refer to it where it was meant to be used.',
};
const YAML_REMEDY =
  'Correct the YAML here or on the line above: its indentation, a colon in a text without quotes, a quote left open.';

/** Lints the spec by redocly.yaml; prints what is wrong, with file, line and remedy. A warning counts as an error. */
export async function lintSpec(file: string): Promise<boolean> {
  const { failed, stdout, stderr } = await redocly(['lint', file, '--format=json', '--lint-config=error']);
  const problems = readProblems(stdout);
  const misconfigured = /^\[(?:WARNING|ERROR)\].*/ms.exec(stderr)?.[0];
  if (!failed && !misconfigured && problems?.length === 0) return true;

  const lines = readFileSync(file, 'utf8').split('\n');
  const say = (at: string, line: number, message: string, remedy?: string) =>
    console.error(
      [`${at}  ${message}`, lines[line - 1]?.trim(), remedy && `→ ${remedy}`].filter(Boolean).join('\n    '),
    );
  for (const { ruleId, message, reference, location } of problems ?? []) {
    const [{ source, start } = { source: { ref: file }, start: undefined }] = location;
    const { line, col } = start ?? { line: 1, col: 1 };
    const remedy = REMEDIES[ruleId] ?? (reference && `How to keep this rule: ${reference}`);
    say(`${source.ref}:${line}:${col}`, line, `${message} (${ruleId})`, remedy);
  }
  const syntax = /^ *- (.+) in ".*" \((\d+):(\d+)\)$/m.exec(stderr);
  if (syntax)
    say(`${file}:${syntax[2]}:${syntax[3]}`, Number(syntax[2]), `This is no YAML: ${syntax[1]}.`, YAML_REMEDY);
  else if (misconfigured || !problems?.length) console.error(misconfigured ?? stderr);
  return false;
}

/** Ends the process with 1 where the spec has faults. @param consequence what was not done because of them */
export async function requireSoundSpec(file: string, consequence: string): Promise<void> {
  if (await lintSpec(file)) return;
  console.error(`\n${file} has errors: ${consequence}. Correct the lines above and run this again.`);
  process.exit(1);
}

function readProblems(json: string): Problem[] | undefined {
  try {
    return JSON.parse(json).problems;
  } catch {
    return undefined;
  }
}
