/** The generations of the service: the one that its reference pages document, and the one seen in public sources. */
export const GENERATIONS = ['documented', 'observed'] as const;
export type Generation = (typeof GENERATIONS)[number];

/** The parts of openapi.yaml that the scripts, the sandbox and tests read. */
export interface SpecDocument {
  info: { description: string };
  tags: { name: string; description: string }[];
  servers: { url: string; 'x-environment': string; 'x-environment-aliases'?: string[] }[];
  /** The alternatives of credentials, each a set of schemes. */
  security: Record<string, unknown>[];
  paths: Record<string, Record<string, SpecOperation>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    responses: Responses;
    securitySchemes: Record<string, { type: string; name?: string }>;
  };
}

export interface SpecOperation {
  operationId: string;
  summary: string;
  description?: string;
  'x-sdk-method': string;
  'x-confidence': string;
  responses: Responses;
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  parameters?: Parameter[];
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  example?: unknown;
  schema?: Schema;
}

/** The documented responses of an operation, by status. */
export type Responses = Record<string, { $ref?: string; content?: Record<string, MediaType> }>;

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Partial<Record<string, { value: unknown }>>;
}

/** The parts of a schema that are read here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  format?: string;
  example?: unknown;
}

export interface ListedOperation {
  id: string;
  verb: string;
  path: string;
  sdkMethod: string;
  /** The kind of its answer: JSON, JSON or nothing, or CSV. */
  kind: 'json' | 'empty' | 'csv';
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
  if (responses['204']) return 'empty';
  return responses['200']?.content?.['text/csv'] ? 'csv' : 'json';
}
