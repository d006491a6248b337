import ts from 'typescript';
import { readIfThere } from './files.ts';

/** A method of the facade, as its signature says. */
export interface FacadeMethod {
  /** Its documented arguments: `contactId, query?`. */
  args: string;
  /** The type that it returns: `ListCall<Channel[], Channel>`. */
  result: string;
  /** What the lines `@param` of its documentation are about: `contactId`, `query.limit`. */
  documented: string[];
}

/** The methods of these namespaces by full name, each read from `src/facade/<namespace>.ts`. */
export function facadeMethods(namespaces: readonly string[]): Map<string, FacadeMethod> {
  const methods = new Map<string, FacadeMethod>();
  for (const namespace of namespaces) {
    const file = `src/facade/${namespace}.ts`;
    const source = ts.createSourceFile(file, readIfThere(file) ?? '', ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isMethodSignature(node) || ts.isMethodDeclaration(node)) {
        const name = `${namespace}.${node.name.getText()}`;
        const described = describe(node);
        if (described && !methods.has(name)) methods.set(name, described);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return methods;
}

/** Undefined for a function whose last parameter is not `options`: it is a helper, not a method of the client. */
function describe(method: ts.MethodSignature | ts.MethodDeclaration): FacadeMethod | undefined {
  const { parameters, type } = method;
  if (parameters.at(-1)?.name.getText() !== 'options' || !type) return undefined;
  const args = parameters.slice(0, -1).map(({ name, questionToken }) => name.getText() + (questionToken ? '?' : ''));
  const documented = ts.getAllJSDocTags(method, ts.isJSDocParameterTag).map(({ name }) => name.getText());
  return { args: args.join(', '), result: type.getText(), documented };
}
