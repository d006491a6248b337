import { type ListedOperation, type Parameter, type SpecDocument, specOperations } from '../spec/document.ts';
import type { SandboxMethod } from './options.ts';

/** An operation of the spec, ready to be found. */
export interface Route {
  id: string;
  /** The method of the client that sends it. */
  method: SandboxMethod;
  verb: string;
  operation: ListedOperation['operation'];
  pattern: RegExp;
  /** The names of the parameters in its path, in their order. */
  names: string[];
  /** Of the path and the query, references followed. */
  parameters: Parameter[];
}

/** A template becomes a pattern; what else a path holds stands for itself. */
function patternOf(path: string): RegExp {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{[^}]+\}/g, '([^/]+)')}$`);
}

function parameterOf(parameter: Parameter, { components }: SpecDocument): Parameter {
  if (parameter.$ref === undefined) return parameter;
  const target = components.parameters[parameter.$ref.replace('#/components/parameters/', '')];
  if (!target) throw new Error(`There is no ${parameter.$ref} in the spec`);
  return target;
}

/** The routes of a spec: those without parameters first, since they also fit the patterns of others. */
export function routesOf(spec: SpecDocument): Route[] {
  const routes = specOperations(spec).map(({ id, verb, path, sdkMethod, operation }) => ({
    id,
    method: sdkMethod as SandboxMethod,
    verb,
    operation,
    pattern: patternOf(path),
    names: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
    parameters: (operation.parameters ?? []).map((each) => parameterOf(each, spec)),
  }));
  return routes.sort((a, b) => a.names.length - b.names.length);
}
