import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isRecord } from '../src/core/text.ts';

export type Generation = 'documented' | 'observed';

/** The answers that the spec documents for an operation, by status. */
export type Replies = Record<string, { content?: Record<string, Media> }>;
interface Media {
  example?: unknown;
  examples?: Partial<Record<string, { value: unknown }>>;
}

/** The parts of openapi.yaml that the sandbox reads itself. */
export interface Spec {
  paths: Record<string, Record<string, { operationId?: string; responses: Replies }>>;
  components: {
    parameters: Record<string, { name: string; in: string; example?: string }>;
    securitySchemes: Record<string, { type: string; name?: string }>;
  };
}

const FILE = new URL('../openapi.yaml', import.meta.url);
export function readSpec(): Spec {
  try {
    return parse(readFileSync(FILE, 'utf8')) as Spec;
  } catch (error) {
    throw new Error(`openapi.yaml: ${(error as Error).message.trim()}\nCorrect it; \`npm run lint:spec\` says more.`);
  }
}

const operations = ({ paths }: Spec) => Object.values(paths).flatMap((item) => Object.values(item));
export const operationIds = (spec: Spec) => operations(spec).flatMap(({ operationId }) => operationId ?? []);

/** How a success is answered: its media type, and the example of this generation, or of both. */
export function successOf(replies: Replies, generation: Generation): [type: string, example: unknown] {
  const [type = '', { example, examples }] = Object.entries(replies['200']?.content ?? {})[0] ?? ['', {} as Media];
  return [type, examples?.[generation]?.value ?? example];
}

/** The rows of an answer, bare or in an envelope; one row is a list of one. */
export function rowsOf(body: unknown): readonly unknown[] {
  const rows = isRecord(body) ? (body.data ?? body.items ?? body) : body;
  return Array.isArray(rows) ? rows : [rows];
}

/** The example of an operation's first row, with the fields of both generations. */
export function exampleOf(spec: Spec, id: string): Record<string, unknown> {
  const { responses } = operations(spec).find(({ operationId }) => operationId === id) ?? { responses: {} };
  const [documented, observed] = (['documented', 'observed'] as const).map((generation) =>
    rowsOf(successOf(responses, generation)[1]),
  );
  return Object.assign({}, documented?.[0], observed?.[0]);
}

/** The ids of the spec's examples, by path parameter. */
export function exampleIds({ components }: Spec): Record<string, string> {
  const inPath = Object.values(components.parameters).filter((parameter) => parameter.in === 'path');
  return Object.fromEntries(inPath.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example]])));
}
