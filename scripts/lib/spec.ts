/** The parts of an OpenAPI document that the scripts and tests read. */
export interface SpecDocument {
  servers: { url: string; 'x-environment': string; 'x-environment-aliases'?: string[] }[];
  paths: Record<string, Record<string, SpecOperation>>;
  components: Record<string, Record<string, unknown>>;
}

interface SpecOperation {
  operationId: string;
  'x-sdk-method': string;
  responses: Record<
    string,
    { $ref?: string; content?: Record<string, { example?: unknown; examples?: Record<string, { value: unknown }> }> }
  >;
  requestBody?: {
    content: Record<string, { schema: unknown; example?: unknown; examples?: Record<string, { value: unknown }> }>;
  };
  parameters?: unknown[];
}

export interface ListedOperation {
  id: string;
  verb: string;
  path: string;
  sdkMethod: string;
  kind: 'json' | 'csv' | 'void';
  operation: SpecOperation;
}

const VERBS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Every operation of the spec, in its order. */
export function specOperations(spec: SpecDocument): ListedOperation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => VERBS.has(verb))
      .map(([verb, operation]) => ({
        id: operation.operationId,
        verb: verb.toUpperCase(),
        path,
        sdkMethod: operation['x-sdk-method'],
        kind: answerKind(operation),
        operation,
      })),
  );
}

function answerKind({ responses }: SpecOperation): ListedOperation['kind'] {
  if (responses['204']) return 'void';
  return responses['200']?.content?.['text/csv'] ? 'csv' : 'json';
}
