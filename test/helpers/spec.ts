import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The parts of the spec that these tests look at; read independently of the code that they test. */
interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: { type?: string };
}

interface Media {
  example?: unknown;
  examples?: Record<string, unknown>;
}

interface Reply {
  $ref?: string;
  content?: Record<string, Media>;
}

interface Component {
  required?: readonly string[];
  allOf?: readonly (Component & { $ref?: string })[];
}

export interface Operation {
  sdkMethod: string;
  verb: string;
  template: string;
  /** JSON pointer to the operation in the document. */
  pointer: string;
  query: Map<string, Parameter>;
  requestTypes: string[];
  /** Media types of the answers by status, `default` included. */
  replies: Map<string, Record<string, Media>>;
}

interface Item {
  'x-sdk-method': string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Reply>;
}

export const document = parse(readFileSync('openapi.yaml', 'utf8')) as {
  tags: { name: string }[];
  paths: Record<string, Record<string, Item>>;
  components: { schemas: Record<string, Component> };
};

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([template, verbs]) => {
  const { parameters = [], ...items } = verbs as unknown as { parameters?: Parameter[] } & Record<string, Item>;
  return Object.entries(items).map(([verb, item]) => {
    const declared = [...parameters, ...(item.parameters ?? [])].map((each) => resolve<Parameter>(each));
    return {
      sdkMethod: item['x-sdk-method'],
      verb: verb.toUpperCase(),
      template,
      pointer: `/paths/${pointerStep(template)}/${verb}`,
      query: new Map(declared.filter((each) => each.in === 'query').map((each) => [each.name, each])),
      requestTypes: Object.keys(item.requestBody?.content ?? {}),
      replies: new Map(
        Object.entries(item.responses).map(([status, reply]) => [status, resolve<Reply>(reply).content ?? {}]),
      ),
    };
  });
});

/** The operation that a request is for: concrete paths win over templates. */
export function operationOf(verb: string, path: string): Operation | undefined {
  const concreteness = ({ template }: Operation) => -template.split('{').length;
  return operations
    .filter((each) => each.verb === verb && pattern(each.template).test(path))
    .sort((a, b) => concreteness(b) - concreteness(a))[0];
}

const pattern = (template: string) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** A reference is followed by its steps; anything else is itself. */
export function resolve<T extends { $ref?: string }>(value: T): T {
  if (value.$ref === undefined) return value;
  const steps = value.$ref.slice(2).split('/');
  return resolve(steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], document) as T);
}

/** A step of a JSON pointer inside a URI fragment. */
export function pointerStep(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
