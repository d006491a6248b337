import type { RefusalFacts } from './refusal.ts';

/** What the validator says of a value: where it is, and which rule of its schema it breaks. */
interface Problem {
  instancePath?: string;
  keyword?: string;
  message?: string;
  params?: object;
}

/** The parameters of the rules, as far as they are read here. */
interface Params {
  missingProperty?: string;
  additionalProperty?: string;
  type?: string | string[];
  allowedValues?: unknown[];
  limit?: number;
  format?: string;
}

/** Says in a sentence which part of a request is wrong, and what it must be. The validator names rules, for programs. */
export function refusalFacts(problems: readonly Problem[]): RefusalFacts {
  const [problem = {}] = problems;
  const { instancePath = '', keyword = '' } = problem;
  const { missingProperty, additionalProperty } = (problem.params ?? {}) as Params;
  const [, part = '', inside = ''] = /^\/?([^/]*)\/?(.*)/s.exec(instancePath) ?? [];
  const field =
    [inside.replaceAll('/', '.'), missingProperty ?? additionalProperty].filter(Boolean).join('.') || 'body';
  const required = keyword === 'required' || undefined;
  return { message: sentence(problems, field, part), field, validate: keyword, required };
}

function sentence(problems: readonly Problem[], field: string, part: string): string {
  const [{ instancePath, keyword, message = '', params = {} } = {}] = problems;
  const { limit = 0, allowedValues = [], format } = params as Params;
  const name = /^(?:body|requestBody)$/.test(field) ? 'The body' : field.replace(/^\d+$/, 'item $& of the body');
  const count = (thing: string) => `${limit} ${thing}${limit === 1 ? '' : 's'}`;
  switch (keyword) {
    case 'required':
      return `${name} is required`;
    case 'additionalProperties':
      return part === 'query' ? `There is no query parameter ${field}` : `There is no field ${field} in the body`;
    case 'type': {
      // Where several forms are allowed, each of them is a problem of its own.
      const types = problems.filter((each) => each.keyword === keyword && each.instancePath === instancePath);
      return `${name} must be ${listed(types.flatMap((each) => ((each.params as Params).type ?? []) as string).map(withArticle))}`;
    }
    case 'enum':
      return `${name} must be ${listed(allowedValues.map(String))}`;
    case 'minLength':
      return `${name} must have at least ${count('character')}`;
    case 'maxLength':
      return `${name} must have at most ${count('character')}`;
    case 'minItems':
      return `${name} must have at least ${count('item')}`;
    case 'maxItems':
      return `${name} must have at most ${count('item')}`;
    case 'minimum':
      return `${name} must be at least ${limit}`;
    case 'maximum':
      return `${name} must be at most ${limit}`;
    case 'format':
      return `${name} must be a valid ${format}`;
    case 'parse':
      return `The body is no valid JSON: ${message}`;
    default:
      return `${name} ${message}`;
  }
}

const withArticle = (type: string) => (type === 'null' ? type : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`);

const listed = (values: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(values);
